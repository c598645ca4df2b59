import { CHANNELS, OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";
import { SUBMISSION_STATES } from "#domain/submission/submission-state.ts";
import type { TriageFilter } from "#data/office/submissions.ts";

const oneOf = <Value extends string>(list: readonly Value[], value: string | null): Value | undefined =>
  list.find((entry) => entry === value);

const dayOf = (value: string | null) => (value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);

const uuidOf = (value: string | null) => (value && /^[0-9a-f-]{36}$/.test(value) ? value : undefined);

/** The filter that an address says; what it does not understand is left out. */
export const filterFromSearch = (search: URLSearchParams): TriageFilter => ({
  state: oneOf(SUBMISSION_STATES, search.get("state")),
  held: search.get("held") === "true" ? "true" : undefined,
  q: search.get("q")?.slice(0, 100) || undefined,
  category: oneOf(OPINION_CATEGORIES, search.get("category")),
  town: search.get("town")?.slice(0, 40) || undefined,
  point: search.get("point")?.slice(0, 32) || undefined,
  channel: oneOf(CHANNELS, search.get("channel")),
  campaign: uuidOf(search.get("campaign")),
  studio: uuidOf(search.get("studio")),
  group: uuidOf(search.get("group")),
  overdue: search.get("overdue") === "true" ? "true" : undefined,
  from: dayOf(search.get("from")),
  to: dayOf(search.get("to")),
});

/** The address of a filter and, where one is open, of a submission. */
export const searchOf = (filter: TriageFilter, openId?: string | null): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) search.set(name, value);
  if (openId) search.set("id", openId);
  return search.size ? `?${search}` : "?";
};

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
