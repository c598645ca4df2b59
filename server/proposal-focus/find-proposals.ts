import type { Db } from "#server/db/database.ts";
import type { FocusProposal } from "#contract/proposal-focus.ts";
import { likePattern } from "#server/db/like-pattern.ts";
import { sql } from "kysely";

type Found = Pick<FocusProposal, "id" | "caseNo" | "term" | "session" | "title" | "firstProposer" | "state">;

const MOST = 10;

/** Filed proposals by their number or by words of the title, newest first. */
export const findProposals = async (db: Db, tenantId: string, q: string): Promise<Found[]> => {
  const number = /^第?(\d{1,6})号?$/.exec(q.trim())?.[1];
  const which = number
    ? sql`p.case_no = ${Number(number)}`
    : sql`p.case_no is not null and p.title ilike ${likePattern(q.trim())} escape '\\'`;
  const { rows } = await sql<Found>`
    select p.id, p.case_no as "caseNo", p.term, p.session, p.title, m.name as "firstProposer", p.state
    from proposal p join member m on m.tenant_id = p.tenant_id and m.id = p.first_member_id
    where p.tenant_id = ${tenantId} and ${which}
    order by p.term desc, p.session desc, p.case_no desc limit ${MOST}`.execute(db);
  return rows;
};
