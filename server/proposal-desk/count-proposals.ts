import type { DeskFilter } from "#contract/proposal-desk.ts";
import { PROPOSAL_STATES, type ProposalState } from "#domain/proposal/proposal-state.ts";
import type { House } from "#server/house.ts";
import { conditionsOf, entryOpen, isSearched, settled, type SettledFilter } from "#server/proposal-desk/desk-filter.ts";
import { foldTally, LONG_TALLY } from "#server/proposal-desk/fold-tally.ts";
import { latestChange } from "#server/proposal-desk/latest-change.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { readProposalSettings } from "#server/settings/proposal-settings.ts";
import { type RawBuilder, sql } from "kysely";

/** A search that finds more is not counted by state: it would take as long as there are proposals. */
const MOST_COUNTED = 1_000;

/** How many stand where under a filter, what waits for a word of the desk, and the number that comes next. */
export const countProposals = async (house: House, actor: Actor, filter: DeskFilter) => {
  // First: what happens while the rest is counted must make the next token another.
  const latest = await latestChange(house);
  const { meeting } = await readProposalSettings(house);
  const wanted = settled({ ...filter, state: undefined }, meeting, actor.accountId);
  const tallied = await readTally(house, wanted);
  const [byState, waiting, nextCaseNo, meetings] = await Promise.all([
    isSearched(filter) ? countOneByOne(house, wanted) : statesOf(tallied.filter((row) => isWithin(row, wanted))),
    countWaiting(house, wanted),
    nextCaseNoOf(
      house,
      wanted,
      wanted.term === meeting.term && wanted.session === meeting.session ? meeting.firstCaseNo : 1,
    ),
    listMeetings(house),
  ]);
  const categories = [...new Set(tallied.map(({ category }) => category))].filter(Boolean).toSorted();
  return {
    byState,
    ...waiting,
    nextCaseNo,
    meeting: { term: meeting.term, session: meeting.session },
    meetings,
    categories,
    latest,
  };
};

interface Tallied {
  readonly state: string;
  readonly category: string;
  readonly proposer_type: string;
  readonly key: boolean;
  readonly fast_track: boolean;
  readonly count: number;
}

const readTally = async (house: House, { term, session }: SettledFilter): Promise<readonly Tallied[]> => {
  const { rows } = await sql<Tallied & { parts: number }>`
    select state, category, proposer_type, key, fast_track, sum(count)::int as count, count(*)::int as parts from proposal_tally
    where tenant_id = ${house.tenant.id} and term = ${term} and session = ${session}
    group by state, category, proposer_type, key, fast_track having sum(count) <> 0`.execute(house.db);
  if (rows.reduce((sum, { parts }) => sum + parts, 0) > LONG_TALLY + rows.length)
    await foldTally(house, { term, session });
  return rows;
};

const isWithin = (row: Tallied, { category, proposerType, key, fastTrack }: SettledFilter): boolean =>
  (!category || row.category === category) &&
  (!proposerType || row.proposer_type === proposerType) &&
  (!key || row.key) &&
  (!fastTrack || row.fast_track);

const statesOf = (
  rows: readonly { readonly state: string; readonly count: number }[],
): Record<ProposalState, number> => {
  const counts = Object.fromEntries(PROPOSAL_STATES.map((state) => [state, 0])) as Record<ProposalState, number>;
  for (const { state, count } of rows) counts[state as ProposalState] += count;
  return counts;
};

const countOneByOne = async ({ db, tenant }: House, filter: SettledFilter) => {
  const { rows } = await sql<{ state: string; count: number }>`
    select state, count(*)::int as count from (
      select proposal.state from proposal where ${conditionsOf(tenant.id, filter)} limit ${MOST_COUNTED + 1}
    ) as found group by state`.execute(db);
  return rows.reduce((sum, { count }) => sum + count, 0) > MOST_COUNTED ? null : statesOf(rows);
};

const countWaiting = async ({ db, tenant }: House, { term, session }: SettledFilter) => {
  const count = (condition: RawBuilder<boolean>) => sql<number>`(select count(*)::int from (
    select from proposal where proposal.tenant_id = ${tenant.id} and term = ${term} and session = ${session} and ${condition}
    limit ${MOST_COUNTED}) as waiting)`;
  const { rows } = await sql<{ withdrawals: number; openEntries: number; disputedEntries: number }>`
    select ${count(sql`withdrawal_asked_at is not null`)} as withdrawals,
      ${count(sql`${entryOpen} and state <> 'WITHDRAWN'`)} as "openEntries",
      ${count(sql`${entryOpen} and state <> 'WITHDRAWN' and entry_disputed_at is not null`)} as "disputedEntries"`.execute(
    db,
  );
  return rows[0] ?? { withdrawals: 0, openEntries: 0, disputedEntries: 0 };
};

/** Seen, not taken: whoever files first gets it. */
const nextCaseNoOf = async (
  { db, tenant }: House,
  { term, session }: SettledFilter,
  first: number,
): Promise<number> => {
  const { rows } = await sql<{ last: number | null }>`
    select max(case_no) as last from proposal
    where tenant_id = ${tenant.id} and term = ${term} and session = ${session}`.execute(db);
  return Math.max((rows[0]?.last ?? 0) + 1, first);
};

const listMeetings = async ({ db, tenant }: House) => {
  const { rows } = await sql<{ term: number; session: number; count: number }>`
    select term, session, sum(count)::int as count from proposal_tally where tenant_id = ${tenant.id}
    group by term, session having sum(count) > 0 order by term desc, session desc`.execute(db);
  return rows;
};
