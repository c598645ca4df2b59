import type { MeetingAct } from "#contract/meetings.ts";
import type { Op } from "#contract/ops.ts";
import type { PersonDatabase } from "#data/database.ts";
import { enqueue } from "#data/enqueue.ts";
import { newId } from "#data/ids.ts";
import { wakeSync } from "#data/sync-engine.ts";
import { readUnderWay } from "#data/under-way.ts";
import { withDb } from "#data/with-database.ts";
import type { RoomCode } from "#domain/meeting/room-code.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import { isFrozen, type OutboxEntry } from "#sync/outbox.ts";

/** So long nobody hears of it: it can be taken back. */
const UNDO_MS = 8_000;

/**
 * Answers an invitation, asks for leave, hands in a paper, or takes one of these back; once resolved it is on this phone's disk and goes by
 * itself after some seconds. What it replaces and has certainly not left goes. Gives the op's id; null where both were undone by that.
 * Rejects with SaveFailed. Waits for no network.
 */
export const actOnMeeting = async (meetingId: string, act: MeetingAct): Promise<string | null> => {
  const opId = newId();
  const isSent = await inOutbox(async (database) => {
    const free = await readFree(database, meetingId);
    const replaced = free.filter(({ op }) => op.kind === "meeting.act" && subjectOf(op.payload) === subjectOf(act));
    await database.outbox.bulkDelete(replaced.map((entry) => entry.opId));
    // Taken back before anybody heard of it: there is nothing to tell.
    if (isTakingBack(act) && replaced.some(({ op }) => op.kind === "meeting.act" && !isTakingBack(op.payload)))
      return false;
    await enqueue(database, opOf(database, opId, meetingId, { kind: "meeting.act", payload: act }));
    await database.outbox.update(opId, { nextAt: Date.now() + UNDO_MS });
    return true;
  });
  wakeSync();
  return isSent ? opId : null;
};

/**
 * Checks in by a room's code, at once. The first code that was read of a half-day stands while it waits: it says when the member came.
 * Rejects with SaveFailed. Waits for no network.
 */
export const checkInBy = async ({ sessionId, code }: RoomCode): Promise<void> => {
  await inOutbox(async (database) => {
    const before = (await database.outbox.where("entityId").equals(sessionId).toArray()).filter(
      ({ op }) => op.kind === "meeting.checkIn",
    );
    if (before.some(({ state }) => state === "QUEUED")) return;
    await database.outbox.bulkDelete(before.filter(({ state }) => state === "PARKED").map(({ opId }) => opId));
    await enqueue(database, opOf(database, newId(), sessionId, { kind: "meeting.checkIn", payload: { code } }));
  });
  wakeSync(true);
};

type Told =
  | Pick<Extract<Op, { kind: "meeting.act" }>, "kind" | "payload">
  | Pick<Extract<Op, { kind: "meeting.checkIn" }>, "kind" | "payload">;

const opOf = (database: PersonDatabase, opId: string, entityId: string, told: Told): Op => ({
  opId,
  v: 1,
  entityId,
  author: database.accountId,
  clientAt: shanghaiIso(new Date()),
  ...told,
});

const inOutbox = <Value>(work: (database: PersonDatabase) => Promise<Value>): Promise<Value> =>
  withDb((database) => {
    const { outbox, flights, meta } = database;
    return database.transaction("rw", [outbox, flights, meta], async () => work(database));
  });

/** What has certainly not left this phone. */
const readFree = async (database: PersonDatabase, meetingId: string): Promise<OutboxEntry[]> => {
  const entries = await database.outbox.where("entityId").equals(meetingId).toArray();
  const underWay = await readUnderWay(database);
  return entries.filter((entry) => entry.state !== "ACCEPTED" && !isFrozen(entry, underWay));
};

const isTakingBack = ({ act }: MeetingAct): boolean => act === "withdrawLeave" || act === "withdrawSpeech";

/** What it is about: coming or not is one question, each leave and each paper is one of its own. */
const subjectOf = (act: MeetingAct): string => {
  switch (act.act) {
    case "confirm":
    case "decline":
      return "answer";
    case "askLeave":
    case "withdrawLeave":
      return act.leaveId;
    case "submitSpeech":
    case "withdrawSpeech":
      return act.speechId;
  }
};
