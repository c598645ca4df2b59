import type { MeetingFilter, MeetingRow } from "#data/office/meetings.ts";
import { MEETING_STATES } from "#domain/meeting/meeting-flow.ts";
import { MEETING_KINDS } from "#domain/meeting/meeting-lists.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import { localDay } from "#office/meetings/when.ts";
import { groupBy } from "#office/meetings/group-by.ts";

export const thisYear = (): string => shanghaiIso(new Date()).slice(0, 4);

/** What the address asks for: a year, a kind, a state, words. */
export const filterOf = (search: URLSearchParams): MeetingFilter => ({
  year: /^20\d\d$/.test(search.get("year") ?? "") ? (search.get("year") ?? undefined) : thisYear(),
  kind: MEETING_KINDS.find((kind) => kind === search.get("kind")),
  state: MEETING_STATES.find((state) => state === search.get("state")),
  q: search.get("q") ?? undefined,
});

export interface Month {
  readonly name: string;
  readonly items: readonly MeetingRow[];
}

/** By the month in which they begin, in the order in which they came. */
export const byMonth = (items: readonly MeetingRow[]): Month[] => {
  const months = groupBy(items, ({ startsAt }) => localDay(startsAt).slice(0, 7));
  return [...months].map(([month, rows]) => ({ name: `${Number(month.slice(5))}月`, items: rows }));
};
