import type { Refusal } from "#contract/refusals.ts";
import { refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { knowsMeeting, lockMeeting, type Meeting } from "#server/meetings/meeting-store.ts";
import { allOrNothing } from "#server/db/all-or-nothing.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Works on a meeting under its lock, all of it or nothing; to staff whose meeting it is not, it does not exist. */
export const inMeeting = <Value>(
  house: House,
  actor: Actor,
  id: string,
  work: (tx: Tx, meeting: Meeting) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> =>
  allOrNothing(house, async (tx) => {
    const meeting = await lockMeeting(tx, house.tenant.id, id);
    return meeting && knowsMeeting(actor, meeting) ? work(tx, meeting) : refused<Refusal>({ kind: "not-found" });
  });
