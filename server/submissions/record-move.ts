import type { SubmissionState } from "#domain/submission/submission-state.ts";
import type { Tx } from "#server/db/database.ts";
import { sql } from "kysely";

export interface RecordedMove {
  readonly submissionId: string;
  readonly at: Date;
  /** Without an account where the system did it. */
  readonly actor: { readonly accountId: string | null; readonly name: string };
  readonly move: string;
  readonly from: SubmissionState;
  readonly to: SubmissionState;
  readonly note: string | null;
  /** The columns that the move changed, as they were: what undo puts back. */
  readonly before: Record<string, unknown>;
}

/** Appends one line to a submission's history; its row must be locked, so that the numbers have no gaps and no doubles. */
export const recordMove = async (tx: Tx, tenantId: string, line: RecordedMove): Promise<void> => {
  await sql`
    insert into submission_move (tenant_id, submission_id, no, at, actor_account_id, actor_name, move, from_state, to_state, note, before)
    select ${tenantId}, ${line.submissionId}, coalesce(max(no), 0) + 1, ${line.at}, ${line.actor.accountId}::uuid, ${line.actor.name},
      ${line.move}, ${line.from}, ${line.to}, ${line.note}, ${JSON.stringify(line.before)}::jsonb
    from submission_move where tenant_id = ${tenantId} and submission_id = ${line.submissionId}`.execute(tx);
};
