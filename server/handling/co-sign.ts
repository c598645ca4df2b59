import type { CosignBody } from "#contract/handling.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import { badField, withOwnTask } from "#server/handling/own-task.ts";
import { newestReply } from "#server/handling/reply-store.ts";
import { tasksOf, touchTask } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import { touchProposal } from "#server/proposals/proposal-store.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** 会签: a 会办 unit agrees to the draft that stands, or objects with words. Whoever saves a new version asks again. */
export const coSign = (
  house: House,
  actor: Actor,
  taskId: string,
  { replyId, agrees, note }: CosignBody,
): Promise<Result<undefined, Refusal>> =>
  withOwnTask(house, actor, taskId, async (tx, { task }) => {
    const { id: tenant_id } = house.tenant;
    if (task.role !== "CO" || (task.state !== "ACCEPTED" && task.state !== "CO_DONE"))
      return refused({ kind: "move-not-allowed" });
    const lead = (await tasksOf(tx, tenant_id, task.proposal_id)).find(({ role }) => role === "LEAD");
    if (lead?.state !== "DRAFTING") return refused({ kind: "move-not-allowed" });
    const reply = await newestReply(tx, tenant_id, lead.id);
    if (reply?.id !== replyId || reply.signed_at !== null) return refused({ kind: "reply-overtaken" });
    if (!agrees && note.trim() === "") return badField("/note", "objection-needed", "不同意时请写明意见。");

    const at = house.now();
    const said = { agrees, note, by_account: actor.accountId, at };
    await tx
      .insertInto("reply_cosign")
      .values({ tenant_id, reply_id: replyId, task_id: taskId, ...said })
      .onConflict((conflict) => conflict.columns(["tenant_id", "reply_id", "task_id"]).doUpdateSet(said))
      .execute();
    await touchTask(tx, tenant_id, lead.id, at);
    await touchProposal(tx, tenant_id, task.proposal_id, at);
    const action = agrees ? "task.cosign" : "task.objectToReply";
    await writeAudit(tx, tenant_id, { actor: actor.accountId, action, object: taskId });
    return done(undefined);
  });
