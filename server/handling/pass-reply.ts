import type { Refusal } from "#contract/refusals.ts";
import type { OutcomeClass } from "#domain/proposal/proposal-lists.ts";
import { refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import { finishRound } from "#server/handling/finish-round.ts";
import { keepPromise } from "#server/handling/keep-promise.ts";
import { newestReply } from "#server/handling/reply-store.ts";
import { faultOfOutcome } from "#server/handling/reply-outcome.ts";
import { moverOn, takeTaskMove } from "#server/handling/take-task-move.ts";
import { lockTask } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Another class than the unit signed, and why (domain.md §2.1.8: the audit may change A, B and C). */
export interface ChangedClass {
  readonly outcomeClass: OutcomeClass;
  readonly reason: string;
  readonly promise?: string;
  readonly promiseOn?: string | null;
}

/**
 * 审核通过: the signed reply goes to the proposers. With the last one of its round the proposal is REPLIED by itself; a promise of
 * class B is kept open from now on.
 */
export const passReply = async (
  tx: Tx,
  house: House,
  actor: Actor,
  taskId: string,
  changed?: ChangedClass,
): Promise<Result<undefined, Refusal>> => {
  const { id: tenantId } = house.tenant;
  const held = await lockTask(tx, tenantId, taskId);
  const reply = held && (await newestReply(tx, tenantId, taskId));
  if (!reply) return refused({ kind: "not-found" });
  const outcomeClass = changed?.outcomeClass ?? (reply.outcome_class as OutcomeClass);
  // Only B promises anything.
  const outcome =
    outcomeClass === "B"
      ? {
          outcomeClass,
          promise: changed?.promise || reply.promise,
          promiseOn: changed?.promiseOn ?? reply.promise_on,
        }
      : { outcomeClass, promise: "", promiseOn: null };
  const fault = await faultOfOutcome(house, outcome);
  if (fault) return fault;
  const isChanged = outcome.outcomeClass !== reply.outcome_class;

  const moved = await takeTaskMove(tx, house, moverOn(held.task, actor), held.task, "passReply", {
    note: isChanged ? (changed?.reason ?? null) : null,
    detail: isChanged
      ? { signedClass: reply.outcome_class, outcomeClass: outcome.outcomeClass }
      : { outcomeClass: outcome.outcomeClass },
    changes: { done_at: house.now() },
  });
  if (!moved.ok) return moved;
  const passed = await tx
    .updateTable("reply")
    .set({
      passed_at: house.now(),
      outcome_class: outcome.outcomeClass,
      promise: outcome.promise,
      promise_on: outcome.promiseOn,
      ...(isChanged && { signed_class: reply.outcome_class }),
    })
    .where("tenant_id", "=", tenantId)
    .where("id", "=", reply.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await keepPromise(tx, house, held.task, passed);
  return finishRound(tx, house, held.proposal);
};
