import type { MeetingAct, MeetingsDocument, MyMeeting } from "#contract/meetings.ts";
import type { PersonDatabase } from "#data/database.ts";
import { deliveryOf, type Delivery, type DeliveryFacts } from "#data/delivery.ts";
import { readDeliveryFacts } from "#data/delivery-facts.ts";
import { useLive } from "#data/live.ts";
import { myMeetingsSource } from "#data/meeting-pack.ts";
import { withOwnMeetingActs } from "#data/meeting-overlay.ts";
import { useKeptDocument } from "#data/use-kept-document.ts";
import { readRoomCode, slotStart } from "#domain/meeting/room-code.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { OutboxEntry } from "#sync/outbox.ts";

/** Something done about a meeting on this phone that the server has not taken. */
export interface WaitingMeetingAct {
  readonly opId: string;
  readonly act: MeetingAct;
  /** ISO instant. */
  readonly at: string;
  readonly delivery: Delivery;
}

/** A room's code that was read on this phone and that the server has not taken. */
export interface WaitingCheckIn {
  readonly opId: string;
  readonly sessionId: string;
  /** ISO instant at which the room showed the code. */
  readonly at: string;
  readonly delivery: Delivery;
}

/** A meeting as a screen shows it: what the server says, with what was done here since. */
export interface MeetingView {
  /** With my acts laid over it. */
  readonly meeting: MyMeeting;
  readonly acts: readonly WaitingMeetingAct[];
  readonly checkIns: readonly WaitingCheckIn[];
}

export interface MyMeetings {
  /** ISO instant at which the server said so. */
  readonly asOf: string;
  readonly meetings: readonly MeetingView[];
  /** Of half-days that this phone knows nothing of. */
  readonly otherCheckIns: readonly WaitingCheckIn[];
  readonly memberCode: string;
  readonly memberCodeUntil: string;
}

/** Meetings of this year and to come, with how asking for them went. `all`: null where this phone has none yet, undefined while it is read. */
export const useMyMeetings = () => {
  const { outcome, refresh } = useKeptDocument(myMeetingsSource, ["meeting.act", "meeting.checkIn"]);
  const all = useLive(readMyMeetings);
  return { all, outcome, refresh };
};

export const readMyMeetings = async (database: PersonDatabase): Promise<MyMeetings | null> => {
  const kept = await database.readMeta("myMeetings");
  const entries = (await database.outbox.toArray())
    .filter(({ op }) => op.kind === "meeting.act" || op.kind === "meeting.checkIn")
    .toSorted((a, b) => a.order - b.order);
  const facts = await readDeliveryFacts(database);
  if (!kept && entries.length === 0) return null;
  const document = kept?.body ?? NOTHING;
  // What was accepted before the document was asked for is in it.
  const news = entries.filter(
    ({ state, settledAt }) => state !== "ACCEPTED" || (settledAt ?? 0) > (kept?.askedAt ?? 0),
  );
  const checkIns = news.flatMap((entry) => checkInOf(entry, facts));
  const known = new Set(document.meetings.flatMap(({ sessions }) => sessions.map(({ id }) => id)));
  return {
    asOf: document.asOf,
    meetings: document.meetings.map((meeting) => viewOf(meeting, news, checkIns, facts)),
    otherCheckIns: checkIns.filter(({ sessionId, delivery }) => !known.has(sessionId) && isWaiting(delivery)),
    memberCode: document.memberCode,
    memberCodeUntil: document.memberCodeUntil,
  };
};

const NOTHING: MeetingsDocument = { asOf: "", meetings: [], memberCode: "", memberCodeUntil: "" };

const isWaiting = ({ state }: Delivery): boolean => state !== "DELIVERED";

const viewOf = (
  meeting: MyMeeting,
  news: readonly OutboxEntry[],
  checkIns: readonly WaitingCheckIn[],
  facts: DeliveryFacts,
): MeetingView => {
  const acts = news.flatMap((entry) => actOf(entry, meeting.id, facts));
  const own = new Set(meeting.sessions.map(({ id }) => id));
  const mine = checkIns.filter(({ sessionId }) => own.has(sessionId));
  const laidOver = acts.filter(({ delivery }) => delivery.state !== "NEEDS_ATTENTION");
  const taken = mine.filter(({ delivery }) => delivery.state === "DELIVERED");
  return {
    meeting: withOwnMeetingActs(meeting, laidOver, taken),
    acts: acts.filter(({ delivery }) => isWaiting(delivery)),
    checkIns: mine.filter(({ delivery }) => isWaiting(delivery)),
  };
};

const actOf = ({ op, opId, ...entry }: OutboxEntry, meetingId: string, facts: DeliveryFacts): WaitingMeetingAct[] => {
  if (op.kind !== "meeting.act" || op.entityId !== meetingId) return [];
  return [{ opId, act: op.payload, at: op.clientAt, delivery: deliveryOf({ op, opId, ...entry }, facts) }];
};

const checkInOf = (entry: OutboxEntry, facts: DeliveryFacts): WaitingCheckIn[] => {
  const { op, opId } = entry;
  if (op.kind !== "meeting.checkIn") return [];
  const code = readRoomCode(op.payload.code);
  const at = code ? shanghaiIso(slotStart(code.slot)) : op.clientAt;
  return [{ opId, sessionId: op.entityId, at, delivery: deliveryOf(entry, facts) }];
};
