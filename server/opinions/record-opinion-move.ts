import type { OpinionState } from "#domain/opinion/opinion-flow.ts";
import type { Tx } from "#server/db/database.ts";
import { sql } from "kysely";

export interface OpinionMoveLine {
  readonly reportId: string;
  readonly at: Date;
  readonly mover: { readonly accountId: string | null; readonly name: string };
  readonly move: string;
  readonly from: OpinionState;
  readonly to: OpinionState;
  readonly note?: string;
  /** What the move wrote over: the words before a resubmission. */
  readonly before?: Readonly<Record<string, unknown>>;
}

/** Appends one line to a report's history; its row must be locked, so that the numbers have no gaps and no doubles. */
export const recordOpinionMove = async (tx: Tx, tenantId: string, line: OpinionMoveLine): Promise<void> => {
  await sql`
    insert into opinion_move (tenant_id, report_id, no, at, actor_account_id, actor_name, move, from_state, to_state, note, before)
    select ${tenantId}, ${line.reportId}, coalesce(max(no), 0) + 1, ${line.at}, ${line.mover.accountId}::uuid, ${line.mover.name},
      ${line.move}, ${line.from}, ${line.to}, ${line.note ?? ""}, ${JSON.stringify(line.before ?? {})}::jsonb
    from opinion_move where tenant_id = ${tenantId} and report_id = ${line.reportId}`.execute(tx);
};
