import type { MeetingAct } from "#contract/meetings.ts";
import type { Refusal } from "#contract/refusals.ts";
import { refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** What an invited member does about a meeting; to anybody else it does not exist. */
export const actOnMeeting = (
  _tx: Tx,
  _house: House,
  _actor: Actor,
  _id: string,
  _act: MeetingAct,
): Promise<Result<undefined, Refusal>> => Promise.resolve(refused({ kind: "move-not-allowed" }));
