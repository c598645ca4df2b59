import type { DutyAct } from "#contract/duty.ts";
import type { Refusal } from "#contract/refusals.ts";
import { refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import { confirmYear } from "#server/duty/confirm-year.ts";
import { openAppeal } from "#server/duty/open-appeal.ts";
import { withdrawAppeal } from "#server/duty/withdraw-appeal.ts";
import type { House } from "#server/house.ts";
import { isMember } from "#server/proposals/author.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** What a member does about their ledger: appeal, take an appeal back, confirm a frozen year. */
export const actOnDuty = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  act: DutyAct,
): Promise<Result<undefined, Refusal>> => {
  if (!isMember(actor)) return refused({ kind: "not-allowed" });
  switch (act.act) {
    case "appeal":
      return openAppeal(tx, house, actor, id, act);
    case "withdrawAppeal":
      return withdrawAppeal(tx, house, actor, id);
    case "confirmYear":
      return confirmYear(tx, house, actor, act.year);
  }
};
