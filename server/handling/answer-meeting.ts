import type { Refusal } from "#contract/refusals.ts";
import { answersProposers } from "#domain/proposal/task-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import { withOwnTask } from "#server/handling/own-task.ts";
import type { House } from "#server/house.ts";
import { touchProposal } from "#server/proposals/proposal-store.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Answers a proposer who asked for a meeting (约一次面谈): when, where, or why not. Once answered it stays. */
export const answerMeeting = (
  house: House,
  actor: Actor,
  taskId: string,
  meetingId: string,
  answer: string,
): Promise<Result<undefined, Refusal>> =>
  withOwnTask(house, actor, taskId, async (tx, { task }) => {
    const { id: tenantId } = house.tenant;
    const at = house.now();
    const request = await tx
      .selectFrom("meeting_request")
      .select(["answer", "proposal_id"])
      .where("tenant_id", "=", tenantId)
      .where("id", "=", meetingId)
      .where(({ eb, selectFrom }) =>
        eb(
          "proposal_id",
          "in",
          selectFrom("proposal")
            .select("proposal.id")
            .where("proposal.tenant_id", "=", tenantId)
            .where((or) =>
              or.or([or("proposal.id", "=", task.proposal_id), or("proposal.merged_into", "=", task.proposal_id)]),
            ),
        ),
      )
      .executeTakeFirst();
    if (!request || !answersProposers(task.role)) return refused({ kind: "not-found" });
    if (request.answer === answer) return done(undefined);
    if (request.answer !== null) return refused({ kind: "move-not-allowed", detail: "这个面谈请求已经答复。" });
    await tx
      .updateTable("meeting_request")
      .set({ answer, answered_by: actor.accountId, answered_at: at })
      .where("tenant_id", "=", tenantId)
      .where("id", "=", meetingId)
      .execute();
    await touchProposal(tx, tenantId, request.proposal_id, at);
    await writeAudit(tx, tenantId, { actor: actor.accountId, action: "task.answerMeeting", object: taskId });
    return done(undefined);
  });
