import type { RuleSet } from "#domain/score/rule-set.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { hashStatements } from "#server/score-rules/statement-hashes.ts";
import { sql } from "kysely";

/**
 * Stores what a year looks like to each member: hashes, never totals. Who has confirmed exactly this stays confirmed; who sees something
 * else since is asked again.
 */
export const freezeStatements = async (tx: Tx, house: House, year: string, rules: RuleSet): Promise<void> => {
  const statements = await hashStatements(tx, house, year, rules);
  if (statements.length === 0) return;
  const rows = statements.map(({ id, hash }) => ({ member_id: id, hash: hash.toString("hex") }));
  await sql`
    insert into score_confirmation as known (tenant_id, year, member_id, statement_hash)
    select ${house.tenant.id}, ${year}, member_id, decode(hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as frozen (member_id uuid, hash text)
    on conflict (tenant_id, year, member_id) do update set
      statement_hash = excluded.statement_hash,
      confirmed_at = case when known.statement_hash = excluded.statement_hash then known.confirmed_at end`.execute(tx);
  // Who has been taken from the scored ones since is asked nothing.
  await sql`
    delete from score_confirmation
    where tenant_id = ${house.tenant.id} and year = ${year} and member_id <> all(${statements.map(({ id }) => id)}::uuid[])`.execute(
    tx,
  );
};
