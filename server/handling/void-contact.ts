import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import { withOwnTask } from "#server/handling/own-task.ts";
import { touchTask } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import { touchProposal } from "#server/proposals/proposal-store.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Takes back a claim made by mistake, as long as nobody has answered it; it stays on record as taken back. */
export const voidContact = (
  house: House,
  actor: Actor,
  taskId: string,
  contactId: string,
): Promise<Result<undefined, Refusal>> =>
  withOwnTask(house, actor, taskId, async (tx, { task }) => {
    const { id: tenantId } = house.tenant;
    const at = house.now();
    const claim = await tx
      .selectFrom("contact_record")
      .select("voided_at")
      .where("tenant_id", "=", tenantId)
      .where("id", "=", contactId)
      .where("task_id", "=", taskId)
      .executeTakeFirst();
    if (!claim) return refused({ kind: "not-found" });
    if (claim.voided_at) return done(undefined);
    const answered = await tx
      .selectFrom("contact_answer")
      .select("member_id")
      .where("tenant_id", "=", tenantId)
      .where("contact_id", "=", contactId)
      .where("answer", "is not", null)
      .executeTakeFirst();
    if (answered) return refused({ kind: "move-not-allowed", detail: "委员已经答复，这条沟通记录不能撤销。" });
    await tx
      .updateTable("contact_record")
      .set({ voided_at: at })
      .where("tenant_id", "=", tenantId)
      .where("id", "=", contactId)
      .execute();
    await touchTask(tx, tenantId, taskId, at);
    await touchProposal(tx, tenantId, task.proposal_id, at);
    await writeAudit(tx, tenantId, { actor: actor.accountId, action: "task.voidContact", object: taskId });
    return done(undefined);
  });
