import type { SignOffBody } from "#contract/handling.ts";
import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { taskFlowOf } from "#domain/proposal/task-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { nextReplyNumber } from "#server/handling/next-reply-number.ts";
import { withOwnTask } from "#server/handling/own-task.ts";
import { faultOfOutcome } from "#server/handling/reply-outcome.ts";
import { newestReply } from "#server/handling/reply-store.ts";
import { signOffLacks } from "#server/handling/sign-off-checks.ts";
import { moverOn, takeTaskMove } from "#server/handling/take-task-move.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** 签发: the unit's leader puts a class on the version that stands and lets it go to the audit. Refuses contact-needed, cosign-needed. */
export const signOff = (
  house: House,
  actor: Actor,
  taskId: string,
  { replyId, ...outcome }: SignOffBody,
): Promise<Result<undefined, Refusal>> =>
  withOwnTask(house, actor, taskId, async (tx, { task, proposal }) => {
    const { id: tenantId } = house.tenant;
    const mover = moverOn(task, actor);
    const step = afterMove(taskFlowOf(task.role), task.state, "signOff", mover.actors);
    if (!step.ok) return refused({ kind: "move-not-allowed" });
    const reply = await newestReply(tx, tenantId, taskId);
    if (reply?.id !== replyId || reply.signed_at !== null) return refused({ kind: "reply-overtaken" });
    const fault = await faultOfOutcome(house, outcome);
    if (fault) return fault;
    const lacks = await signOffLacks(tx, house, proposal, task);
    if (lacks.contact) return refused({ kind: "contact-needed" });
    if (lacks.cosign) return refused({ kind: "cosign-needed" });

    const { outcomeClass, promise, promiseOn } = outcome;
    await tx
      .updateTable("reply")
      .set({
        reply_no: reply.reply_no || (await nextReplyNumber(tx, house, task.unit_id)),
        outcome_class: outcomeClass,
        promise,
        promise_on: promiseOn,
        signed_by: actor.name,
        signed_at: house.now(),
      })
      .where("tenant_id", "=", tenantId)
      .where("id", "=", replyId)
      .execute();
    const detail = { version: reply.version, outcomeClass };
    const moved = await takeTaskMove(tx, house, mover, task, "signOff", { detail });
    return moved.ok ? done(undefined) : moved;
  });
