import { addressOfFilter, filterParts } from "#data/office/filter-address.ts";
import { CHANNELS, OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";
import { SUBMISSION_STATES } from "#domain/submission/submission-state.ts";
import type { TriageFilter } from "#data/office/submissions.ts";

/** The filter that an address says; what it does not understand is left out. */
export const filterFromSearch = (search: URLSearchParams): TriageFilter => {
  const { oneOf, flag, text, day, uuid } = filterParts(search);
  return {
    state: oneOf("state", SUBMISSION_STATES),
    held: flag("held"),
    q: text("q", 100),
    category: oneOf("category", OPINION_CATEGORIES),
    town: text("town", 40),
    point: text("point", 32),
    channel: oneOf("channel", CHANNELS),
    campaign: uuid("campaign"),
    studio: uuid("studio"),
    group: uuid("group"),
    overdue: flag("overdue"),
    from: day("from"),
    to: day("to"),
  };
};

/** The address of a filter and, where one is open, of a submission. */
export const searchOf = (filter: TriageFilter, openId?: string | null): string => addressOfFilter(filter, openId);

/** What narrows a view beyond its state, for 「清除筛选」. */
export const isNarrowed = (filter: TriageFilter): boolean => NARROWING.some((name) => filter[name]);

const NARROWING = [
  "q",
  "category",
  "town",
  "point",
  "channel",
  "campaign",
  "studio",
  "group",
  "overdue",
  "from",
  "to",
] as const;
