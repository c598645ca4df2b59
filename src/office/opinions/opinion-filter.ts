import { addressOfFilter, filterParts } from "#data/office/filter-address.ts";
import type { OpinionFilter } from "#data/office/opinions.ts";
import { may, type Role } from "#domain/account/roles.ts";
import { OPINION_STATES, type OpinionState } from "#domain/opinion/opinion-flow.ts";
import { COUNTED_OPINIONS, OPINION_LEVELS, OPINION_SOURCES, UPPER_LEVELS } from "#domain/opinion/opinion-lists.ts";
import { OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";

/** The filter that an address says; what it does not understand is left out. */
export const filterFromSearch = (search: URLSearchParams): OpinionFilter => {
  const { oneOf, flag, text, day, uuid } = filterParts(search);
  return {
    state: oneOf("state", OPINION_STATES),
    q: text("q", 100),
    category: oneOf("category", OPINION_CATEGORIES),
    source: oneOf("source", OPINION_SOURCES),
    level: oneOf("level", UPPER_LEVELS),
    adopted: flag("adopted"),
    instructed: oneOf("instructed", [...OPINION_LEVELS, "any"] as const),
    campaign: uuid("campaign"),
    composite: oneOf("composite", ["true", "false"] as const),
    mine: flag("mine"),
    counted: oneOf("counted", COUNTED_OPINIONS),
    from: day("from"),
    to: day("to"),
  };
};

/** The address of a filter; one without any condition says so, since an empty address means the desk's own beginning. */
export const searchOf = (filter: OpinionFilter): string => {
  const address = addressOfFilter(filter);
  return address === "?" ? "?state=all" : address;
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
