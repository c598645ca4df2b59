import type { House } from "#server/house.ts";
import { sql } from "kysely";

/** Differences that a session may pile up before they are folded into sums. */
export const LONG_TALLY = 2_000;

/** Puts one sum in the place of its differences. One statement: whoever reads sees the one or the other, and what two fold at once counts once. */
export const foldTally = async (
  { db, tenant }: House,
  meeting?: { readonly term: number; readonly session: number },
): Promise<void> => {
  const [term, session] = [meeting?.term ?? null, meeting?.session ?? null];
  await sql`
    with folded as (
      delete from proposal_tally where tenant_id = ${tenant.id}
        and (${term}::int is null or (term = ${term} and session = ${session}))
      returning *
    )
    insert into proposal_tally (tenant_id, term, session, state, category, proposer_type, key, fast_track, count)
    select tenant_id, term, session, state, category, proposer_type, key, fast_track, sum(count) from folded
    group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(count) <> 0`.execute(db);
};
