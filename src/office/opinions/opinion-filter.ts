import type { OpinionFilter } from "#data/office/opinions.ts";
import { may, type Role } from "#domain/account/roles.ts";
import { OPINION_STATES, type OpinionState } from "#domain/opinion/opinion-flow.ts";
import { COUNTED_OPINIONS, OPINION_LEVELS, OPINION_SOURCES, UPPER_LEVELS } from "#domain/opinion/opinion-lists.ts";
import { OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";

const oneOf = <Value extends string>(list: readonly Value[], value: string | null): Value | undefined =>
  list.find((entry) => entry === value);

const flag = (value: string | null) => (value === "true" ? "true" : undefined);
const DAY = /^20\d\d-\d\d-\d\d$/;
const day = (value: string | null) => (value && DAY.test(value) ? value : undefined);
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The filter that an address says; what it does not understand is left out. */
export const filterFromSearch = (search: URLSearchParams): OpinionFilter => ({
  state: oneOf(OPINION_STATES, search.get("state")),
  q: search.get("q")?.slice(0, 100) || undefined,
  category: oneOf(OPINION_CATEGORIES, search.get("category")),
  source: oneOf(OPINION_SOURCES, search.get("source")),
  level: oneOf(UPPER_LEVELS, search.get("level")),
  adopted: flag(search.get("adopted")),
  instructed: oneOf([...OPINION_LEVELS, "any"] as const, search.get("instructed")),
  campaign: UUID.test(search.get("campaign") ?? "") ? (search.get("campaign") ?? undefined) : undefined,
  composite: oneOf(["true", "false"] as const, search.get("composite")),
  mine: flag(search.get("mine")),
  counted: oneOf(COUNTED_OPINIONS, search.get("counted")),
  from: day(search.get("from")),
  to: day(search.get("to")),
});

/** The address of a filter; one without any condition says so, since an empty address means the desk's own beginning. */
export const searchOf = (filter: OpinionFilter): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) search.set(name, value);
  return search.size ? `?${search}` : "?state=all";
};

/** What a view is made of; the rest narrows it. */
export const viewOf = ({ state }: OpinionFilter): OpinionFilter => ({ state });

export const isNarrowed = (filter: OpinionFilter): boolean =>
  Object.values({ ...filter, state: undefined }).some(Boolean);

/** Where somebody's work begins: what came in, what waits for a signature, or what was printed. */
export const firstStateFor = (roles: readonly Role[]): OpinionState => {
  if (may(roles, "opinion.edit")) return "SUBMITTED";
  return may(roles, "opinion.sign") ? "PENDING_SIGN" : "ISSUED";
};
