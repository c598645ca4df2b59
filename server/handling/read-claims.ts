import type { ContactClaim } from "#domain/proposal/contact-proof.ts";
import type { ContactAnswer } from "#domain/proposal/proposal-lists.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { sql } from "kysely";

/** What a unit says it did in one round, with the answers of those it named, for the sum that decides; never for a screen. */
export const readClaims = async (
  db: Db | Tx,
  tenantId: string,
  taskId: string,
  round: number,
): Promise<ContactClaim[]> => {
  const { rows } = await sql<{ claimed_at: Date; voided_at: Date | null; answers: (ContactAnswer | null)[] }>`
    select record.claimed_at, record.voided_at, array_agg(answer.answer) as answers
    from contact_record record
    join contact_answer answer on answer.tenant_id = record.tenant_id and answer.contact_id = record.id
    where record.tenant_id = ${tenantId} and record.task_id = ${taskId} and record.round = ${round}
    group by record.tenant_id, record.id`.execute(db);
  return rows.map((row) => ({
    claimedOn: shanghaiDay(row.claimed_at),
    isVoided: row.voided_at !== null,
    answers: row.answers,
  }));
};
