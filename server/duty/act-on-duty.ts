import type { DutyAct } from "#contract/duty.ts";
import type { Refusal } from "#contract/refusals.ts";
import { refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** What a member does about their ledger: appeal, take an appeal back, confirm a frozen year. */
export const actOnDuty = (
  _tx: Tx,
  _house: House,
  _actor: Actor,
  _id: string,
  _act: DutyAct,
): Promise<Result<undefined, Refusal>> => Promise.resolve(refused({ kind: "move-not-allowed" }));
