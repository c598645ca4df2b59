import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { submissionFlow } from "#domain/submission/submission-flow.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { recordMove } from "#server/submissions/record-move.ts";
import { sql } from "kysely";

/** The member to whom a submission was transferred answers it; to anybody else it does not exist. */
export const answerAssigned = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  note: string,
): Promise<Result<undefined, Refusal>> => {
  const submission = await tx
    .selectFrom("submission")
    .select(["state", "answer", "changed_at", "assignee_account_id"])
    .where("tenant_id", "=", house.tenant.id)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!submission || submission.assignee_account_id !== actor.accountId) return refused({ kind: "not-found" });

  const step = afterMove(submissionFlow, submission.state as SubmissionState, "answer", ["assignee"]);
  if (!step.ok) return refused({ kind: "move-not-allowed" });

  const at = house.now();
  await tx
    .updateTable("submission")
    .set({ state: step.value.to, answer: note, changed_at: at, changed_xid: sql<string>`pg_current_xact_id()` })
    .where("tenant_id", "=", house.tenant.id)
    .where("id", "=", id)
    .execute();
  await recordMove(tx, house.tenant.id, {
    submissionId: id,
    at,
    actor,
    move: "answer",
    from: step.value.from,
    to: step.value.to,
    note,
    before: { state: submission.state, answer: submission.answer },
  });
  await writeAudit(tx, house.tenant.id, { actor: actor.accountId, action: "submission.answer", object: id });
  return done(undefined);
};
