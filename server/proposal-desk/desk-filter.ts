import type { DeskFilter } from "#contract/proposal-desk.ts";
import type { Meeting } from "#domain/settings/proposal-settings.ts";
import { likePattern } from "#server/db/like-pattern.ts";
import { type RawBuilder, sql } from "kysely";

/** A filter with its meeting settled; `accountId` is whoever asks. */
export interface SettledFilter extends Omit<DeskFilter, "term" | "session"> {
  readonly term: number;
  readonly session: number;
  readonly accountId: string;
}

/** The filter for whoever asks; the meeting of the settings where it names none. */
export const settled = (
  { term, session, ...filter }: DeskFilter,
  meeting: Pick<Meeting, "term" | "session">,
  accountId: string,
): SettledFilter => ({
  ...filter,
  accountId,
  term: term === undefined ? meeting.term : Number(term),
  session: session === undefined ? meeting.session : Number(session),
});

type Condition = RawBuilder<boolean>;

/** Which proposals a filter finds: only what was handed in. Every part is met by an index of its own (migration 0011). */
export const conditionsOf = (tenantId: string, filter: SettledFilter): Condition =>
  all([
    sql`proposal.tenant_id = ${tenantId} and proposal.term = ${filter.term} and proposal.session = ${filter.session}`,
    sql`proposal.serial_no is not null`,
    ...(filter.state ? [sql<boolean>`proposal.state = ${filter.state}`] : []),
    ...(filter.category ? [sql<boolean>`proposal.category = ${filter.category}`] : []),
    ...(filter.proposerType ? [sql<boolean>`proposal.proposer_type = ${filter.proposerType}`] : []),
    ...(filter.key ? [sql<boolean>`proposal.key`] : []),
    ...(filter.fastTrack ? [sql<boolean>`proposal.fast_track`] : []),
    ...searched(tenantId, filter),
  ]);

/** What the tally does not know of; counts under these are counted one by one. */
const searched = (
  tenantId: string,
  { mine, withdrawalAsked, entry, unit, q, accountId }: SettledFilter,
): Condition[] => [
  ...(mine ? [sql<boolean>`proposal.reviewed_by = ${accountId}`] : []),
  ...(withdrawalAsked ? [sql<boolean>`proposal.withdrawal_asked_at is not null`] : []),
  ...(entry ? [entryOpen] : []),
  ...(entry === "disputed" ? [sql<boolean>`proposal.entry_disputed_at is not null`] : []),
  ...(unit
    ? [
        sql<boolean>`proposal.id in (select proposal_id from handling_task
          where tenant_id = ${tenantId} and unit_id = ${unit} and state <> 'REASSIGNED')`,
      ]
    : []),
  ...(q?.trim() ? [matches(q.trim().normalize("NFC"))] : []),
];

/** Entered on behalf and not confirmed by its author; the words are those of the index. */
export const entryOpen = sql<boolean>`proposal.entered_by is not null and proposal.author_confirmed_at is null`;

export const isSearched = (filter: DeskFilter): boolean =>
  Boolean(filter.mine ?? filter.withdrawalAsked ?? filter.entry ?? filter.unit ?? (filter.q?.trim() || undefined));

/** In 案由, numbers and names. The pairs of letters find the rows by their index, the pattern says whether they stand in that order. */
const matches = (q: string): Condition => {
  const words = sql<boolean>`(proposal.search_words ilike ${likePattern(q)} escape '\\'
    and proposal.search_pairs @> letter_pairs(${q}))`;
  if (!/^\d{1,6}$/.test(q)) return words;
  const number = Number(q);
  return sql`(proposal.case_no = ${number} or proposal.serial_no = ${number} or ${words})`;
};

const all = (conditions: readonly Condition[]): Condition => sql`(${sql.join(conditions, sql` and `)})`;
