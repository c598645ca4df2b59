import type { Tx } from "#server/db/database.ts";
import type { TextKind } from "#server/similar/text-sources.ts";
import { sql } from "kysely";

/** A part of a term's list takes so many numbers, and what came with the last of them. */
export const NUMBERS_OF_PART = 256;

/** Writes into the list of each key term which texts have it. */
export const postTerms = async (
  tx: Tx,
  tenantId: string,
  kind: TextKind,
  texts: readonly { readonly no: number; readonly keys: readonly number[] }[],
): Promise<void> => {
  const terms = texts.flatMap(({ keys }) => keys);
  const nos = texts.flatMap(({ no, keys }) => keys.map(() => no));
  await sql`
    with sent as (
      select term, array_agg(no order by no) as nos
      from unnest(${terms}::int[], ${nos}::int[]) as s (term, no) group by term
    ), placed as (
      select sent.term, sent.nos, coalesce(last.part + (last.numbers >= ${NUMBERS_OF_PART}::int)::int, 0) as part
      from sent left join lateral (
        select part, cardinality(p.nos) as numbers from similar_posting p
        where p.tenant_id = ${tenantId} and p.kind = ${kind} and p.term = sent.term
        order by part desc limit 1
      ) last on true
    )
    insert into similar_posting (tenant_id, kind, term, part, nos)
    select ${tenantId}, ${kind}, term, part, nos from placed order by term
    on conflict (tenant_id, kind, term, part) do update set nos = similar_posting.nos || excluded.nos`.execute(tx);
};
