import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { submissionFlow, WITHDRAWN } from "#domain/submission/submission-flow.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { recordMove } from "#server/submissions/record-move.ts";
import { sql } from "kysely";

/**
 * The member who wrote a submission takes it back while nobody has taken it up, held for review or not. The row stays, so that a late
 * copy of its submission finds it withdrawn; withdrawing again changes nothing. To anybody else it does not exist.
 */
export const withdrawSubmission = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
): Promise<Result<undefined, Refusal>> => {
  const tenantId = house.tenant.id;
  const submission = await tx
    .selectFrom("submission")
    .select(["state", "held", "public_note", "author_account_id"])
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!submission || submission.author_account_id !== actor.accountId) return refused({ kind: "not-found" });
  if (await isWithdrawn(tx, tenantId, id)) return done(undefined);

  const step = afterMove(submissionFlow, submission.state as SubmissionState, "withdraw", ["author"]);
  if (!step.ok) return refused({ kind: "withdraw-too-late" });

  const at = house.now();
  const changes = { state: step.value.to, held: null, public_note: WITHDRAWN, changed_at: at };
  await tx
    .updateTable("submission")
    .set({ ...changes, changed_xid: sql<string>`pg_current_xact_id()` })
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .execute();
  const { state, held, public_note } = submission;
  await recordMove(tx, tenantId, {
    submissionId: id,
    at,
    actor,
    move: "withdraw",
    from: step.value.from,
    to: step.value.to,
    note: null,
    before: { state, held, public_note },
  });
  await writeAudit(tx, tenantId, { actor: actor.accountId, action: "submission.withdraw", object: id });
  return done(undefined);
};

const isWithdrawn = async (tx: Tx, tenantId: string, id: string): Promise<boolean> =>
  (await tx
    .selectFrom("submission_move")
    .select("no")
    .where("tenant_id", "=", tenantId)
    .where("submission_id", "=", id)
    .where("move", "=", "withdraw")
    .executeTakeFirst()) !== undefined;
