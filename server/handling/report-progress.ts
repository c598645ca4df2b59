import type { ProgressBody } from "#contract/handling.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import { badField, withOwnTask } from "#server/handling/own-task.ts";
import { writeProgressNote } from "#server/handling/write-progress-note.ts";
import type { House } from "#server/house.ts";
import { touchProposal } from "#server/proposals/proposal-store.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Tells how an open promise goes; from its day on also whether it is kept, which the proposers are asked as well. The 提案委 decides. */
export const reportProgress = (
  house: House,
  actor: Actor,
  taskId: string,
  { commitmentId, text, says }: ProgressBody,
): Promise<Result<undefined, Refusal>> =>
  withOwnTask(house, actor, taskId, async (tx, { task }) => {
    const { id: tenantId } = house.tenant;
    const at = house.now();
    const promise = await tx
      .selectFrom("commitment")
      .selectAll()
      .where("tenant_id", "=", tenantId)
      .where("id", "=", commitmentId)
      .where("task_id", "=", taskId)
      .executeTakeFirst();
    if (!promise) return refused({ kind: "not-found" });
    if (promise.closed_at) return refused({ kind: "move-not-allowed", detail: "这项承诺已经办结。" });
    if (says !== null && shanghaiDay(at) < promise.due_on)
      return badField("/says", "before-due", "承诺的日期未到，请只报告进展。");

    const isNew = await writeProgressNote(tx, house, actor, task, text);
    if (says !== null)
      await tx
        .updateTable("commitment")
        .set({ unit_says: says, unit_said_at: at })
        .where("tenant_id", "=", tenantId)
        .where("id", "=", commitmentId)
        .execute();
    if (!isNew && says === null) return done(undefined);
    await touchProposal(tx, tenantId, task.proposal_id, at);
    await writeAudit(tx, tenantId, { actor: actor.accountId, action: "task.reportProgress", object: taskId });
    return done(undefined);
  });
