import type { ProposalStatistics } from "#contract/proposal-statistics.ts";
import { proposalKpis } from "#domain/proposal/proposal-kpi.ts";
import { labelOf } from "#domain/settings/proposal-settings.ts";
import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { countByUnit } from "#server/proposal-statistics/count-by-unit.ts";
import { countProposals, type Meeting } from "#server/proposal-statistics/count-proposals.ts";
import { readProposalSettings } from "#server/settings/proposal-settings.ts";
import { sql } from "kysely";

/** The statistics of one session; without one, of the newest that has proposals. */
export const readStatistics = async (
  house: House,
  wanted: { readonly term?: string | undefined; readonly session?: string | undefined },
): Promise<ProposalStatistics> => {
  const { db, tenant } = house;
  const meetings = await readMeetings(db, tenant.id);
  const { meeting: current, categories } = await readProposalSettings(house);
  const newest = meetings[0] ?? current;
  const meeting = { term: Number(wanted.term ?? newest.term), session: Number(wanted.session ?? newest.session) };
  const counts = await countProposals(db, tenant.id, meeting);
  return {
    ...meeting,
    meetings,
    kpis: [...proposalKpis(counts)],
    submitted: counts.submitted,
    filed: counts.filed,
    byCategory: (await countByCategory(db, tenant.id, meeting)).map((line) => ({
      ...line,
      label: line.category === "" ? "未分类" : labelOf(categories, line.category),
    })),
    byOutcome: await countByOutcome(db, tenant.id, meeting),
    promises: await countPromises(db, tenant.id, meeting, shanghaiDay(house.now())),
    units: await countByUnit(db, tenant.id, meeting, shanghaiDay(house.now())),
    countedAt: shanghaiIso(house.now()),
  };
};

const readMeetings = (db: Db, tenantId: string): Promise<Meeting[]> =>
  db
    .selectFrom("proposal")
    .select(["term", "session"])
    .distinct()
    .where("tenant_id", "=", tenantId)
    .orderBy("term", "desc")
    .orderBy("session", "desc")
    .execute();

const countByCategory = async (db: Db, tenantId: string, { term, session }: Meeting) => {
  const { rows } = await sql<Omit<ProposalStatistics["byCategory"][number], "label">>`
    select category, count(*)::int as submitted, count(case_no)::int as filed
    from proposal
    where tenant_id = ${tenantId} and term = ${term} and session = ${session}
      and serial_no is not null and state <> 'WITHDRAWN'
    group by category order by submitted desc, category`.execute(db);
  return rows;
};

const countByOutcome = async (db: Db, tenantId: string, { term, session }: Meeting) => {
  const { rows } = await sql<ProposalStatistics["byOutcome"][number]>`
    select outcome_class as outcome, count(*)::int as count
    from proposal
    where tenant_id = ${tenantId} and term = ${term} and session = ${session}
      and replied_at is not null and outcome_class is not null and state not in ('MERGED', 'WITHDRAWN')
    group by outcome_class order by outcome_class`.execute(db);
  return rows;
};

const countPromises = async (db: Db, tenantId: string, { term, session }: Meeting, today: string) => {
  const { rows } = await sql<ProposalStatistics["promises"]>`
    select count(*) filter (where c.closed_at is null)::int as open,
      count(*) filter (where c.closed_at is null and c.due_on < ${today}::date)::int as overdue,
      count(*) filter (where c.fulfilled_on is not null)::int as kept
    from commitment c join proposal p on p.tenant_id = c.tenant_id and p.id = c.proposal_id
    where c.tenant_id = ${tenantId} and p.term = ${term} and p.session = ${session}`.execute(db);
  return rows[0] ?? { open: 0, overdue: 0, kept: 0 };
};
