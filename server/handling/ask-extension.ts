import type { Refusal } from "#contract/refusals.ts";
import { isPossibleExtension, latestDueOn } from "#domain/proposal/task-deadlines.ts";
import type { TaskState } from "#domain/proposal/task-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import { extensionsOf, openExtension } from "#server/handling/extension-store.ts";
import { readHandlingRules } from "#server/handling/handling-rules.ts";
import { badField, withOwnTask } from "#server/handling/own-task.ts";
import { touchTask } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import { touchProposal } from "#server/proposals/proposal-store.ts";
import type { Actor } from "#server/session/find-actor.ts";

const EXTENDABLE: readonly TaskState[] = ["NEW", "ACCEPTED", "DRAFTING"];

/** 申请延期, with a reason and the day wanted; the 提案委 grants it. */
export const askExtension = (
  house: House,
  actor: Actor,
  taskId: string,
  { reason, toDueOn }: { readonly reason: string; readonly toDueOn: string },
): Promise<Result<undefined, Refusal>> =>
  withOwnTask(house, actor, taskId, async (tx, { task }) => {
    const { id: tenant_id } = house.tenant;
    const at = house.now();
    if (!EXTENDABLE.includes(task.state) || task.due_on === null) return refused({ kind: "move-not-allowed" });
    if (await openExtension(tx, tenant_id, taskId)) return refused({ kind: "extension-open" });
    const { calendar, timers } = await readHandlingRules(house);
    const latest = latestDueOn(calendar, timers.REPLY_MOST, shanghaiDay(task.assigned_at ?? at));
    if (!isPossibleExtension(dayOf(task.due_on), dayOf(toDueOn), latest))
      return badField("/toDueOn", "extension-range", `延期须在 ${task.due_on} 之后，最迟到 ${latest}。`);
    await tx
      .insertInto("task_extension")
      .values({
        tenant_id,
        task_id: taskId,
        no: (await extensionsOf(tx, tenant_id, taskId)).length + 1,
        asked_by: actor.name,
        reason,
        from_due_on: task.due_on,
        to_due_on: toDueOn,
        granted_at: null,
        refused_at: null,
        at,
      })
      .execute();
    await touchTask(tx, tenant_id, taskId, at);
    await touchProposal(tx, tenant_id, task.proposal_id, at);
    await writeAudit(tx, tenant_id, { actor: actor.accountId, action: "task.askExtension", object: taskId });
    return done(undefined);
  });
