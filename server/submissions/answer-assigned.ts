import type { Refusal } from "#contract/refusals.ts";
import { done, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { takeMove } from "#server/triage/take-move.ts";

/**
 * The member or unit to whom a submission was transferred answers it, or gives it back with a reason; to anybody else it does not exist.
 * Where the tenant reviews answers, an answer waits for that.
 */
export const answerAssigned = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  body: { readonly move: "answer" | "giveBack"; readonly note: string },
): Promise<Result<undefined, Refusal>> => {
  const taken = await takeMove(tx, house, actor, id, body, "assignee");
  return taken.ok ? done(undefined) : taken;
};
