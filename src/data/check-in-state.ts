import type { MyMeeting } from "#contract/meetings.ts";
import type { PersonDatabase } from "#data/database.ts";
import { deliveryOf, type Delivery } from "#data/delivery.ts";
import { readDeliveryFacts } from "#data/delivery-facts.ts";
import { useLive } from "#data/live.ts";
import { readMyMeetings } from "#data/my-meetings.ts";

/** How the check-in of one half-day stands. */
export interface CheckInState {
  /** Null where this phone does not know the half-day. */
  readonly meeting: MyMeeting | null;
  readonly session: MyMeeting["sessions"][number] | null;
  /** Of the code that was read here last; null where none was. */
  readonly delivery: Delivery | null;
}

/** The check-in of a half-day as this phone knows it, live; undefined while it is read. */
export const useCheckIn = (sessionId: string): CheckInState | undefined =>
  useLive((database) => readCheckIn(database, sessionId), [sessionId]);

const readCheckIn = async (database: PersonDatabase, sessionId: string): Promise<CheckInState> => {
  const all = await readMyMeetings(database);
  const entries = await database.outbox.where("entityId").equals(sessionId).toArray();
  const last = entries
    .filter(({ op }) => op.kind === "meeting.checkIn")
    .toSorted((a, b) => a.order - b.order)
    .at(-1);
  const facts = await readDeliveryFacts(database);
  const meeting = all?.meetings.find(({ meeting }) => meeting.sessions.some(({ id }) => id === sessionId))?.meeting;
  return {
    meeting: meeting ?? null,
    session: meeting?.sessions.find(({ id }) => id === sessionId) ?? null,
    delivery: last ? deliveryOf(last, facts) : null,
  };
};
