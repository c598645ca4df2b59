import type { Refusal } from "#contract/refusals.ts";
import { latestDueOn } from "#domain/proposal/task-deadlines.ts";
import { may } from "#domain/account/roles.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import { openExtension } from "#server/handling/extension-store.ts";
import { readHandlingRules } from "#server/handling/handling-rules.ts";
import { badField } from "#server/handling/own-task.ts";
import { lastReplyDay, lockTask, touchTask } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import { touchProposal } from "#server/proposals/proposal-store.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Grants what a unit asked for, to the day asked or to another one, or refuses it (null). All extensions together: 180 days from the assignment. */
export const decideExtension = async (
  tx: Tx,
  house: House,
  actor: Actor,
  taskId: string,
  toDueOn: string | null,
): Promise<Result<undefined, Refusal>> => {
  const { id: tenantId } = house.tenant;
  const held = await lockTask(tx, tenantId, taskId);
  const asked = held && (await openExtension(tx, tenantId, taskId));
  if (!asked) return refused({ kind: "not-found" });
  if (!may(actor.roles, "proposal.move")) return refused({ kind: "not-allowed" });
  const at = house.now();
  const { calendar, timers } = await readHandlingRules(house);
  const latest = latestDueOn(calendar, timers.REPLY_MOST, shanghaiDay(held.task.assigned_at ?? at));
  // Handed over, answered or begun anew since it was asked: what stands now counts.
  if (toDueOn !== null && (held.task.state === "REASSIGNED" || held.task.done_at !== null))
    return refused({ kind: "move-not-allowed", detail: "这一件已经办结或改办，不能再延期。" });
  const due = held.task.due_on ?? asked.from_due_on;
  if (toDueOn !== null && (toDueOn <= due || toDueOn > latest))
    return badField("/toDueOn", "extension-range", `延期须在 ${due} 之后、${latest} 之前（含当日）。`);

  await tx
    .updateTable("task_extension")
    .set(toDueOn === null ? { refused_at: at } : { granted_at: at, to_due_on: toDueOn })
    .where("tenant_id", "=", tenantId)
    .where("task_id", "=", taskId)
    .where("no", "=", asked.no)
    .execute();
  await touchTask(tx, tenantId, taskId, at, toDueOn === null ? {} : { due_on: toDueOn });
  const reply_due_on = await lastReplyDay(tx, tenantId, held.proposal.id);
  await touchProposal(tx, tenantId, held.proposal.id, at, { reply_due_on });
  const action = toDueOn === null ? "task.refuseExtension" : "task.grantExtension";
  await writeAudit(tx, tenantId, { actor: actor.accountId, action, object: taskId });
  return done(undefined);
};
