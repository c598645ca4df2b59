import type { DeskFilter } from "#data/office/proposal-desk.ts";
import { PROPOSER_TYPES } from "#domain/proposal/proposal-lists.ts";
import { PROPOSAL_STATES } from "#domain/proposal/proposal-state.ts";

const oneOf = <Value extends string>(list: readonly Value[], value: string | null): Value | undefined =>
  list.find((entry) => entry === value);

const flag = (value: string | null) => (value === "true" ? "true" : undefined);
const count = (value: string | null) => (value && /^[1-9]\d{0,2}$/.test(value) ? value : undefined);
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The filter that an address says; what it does not understand is left out. */
export const filterFromSearch = (search: URLSearchParams): DeskFilter => ({
  term: count(search.get("term")),
  session: count(search.get("session")),
  state: oneOf(PROPOSAL_STATES, search.get("state")),
  category: search.get("category")?.slice(0, 40) || undefined,
  proposerType: oneOf(PROPOSER_TYPES, search.get("proposerType")),
  key: flag(search.get("key")),
  fastTrack: flag(search.get("fastTrack")),
  mine: flag(search.get("mine")),
  withdrawalAsked: flag(search.get("withdrawalAsked")),
  entry: oneOf(["open", "disputed"], search.get("entry")),
  unit: UUID.test(search.get("unit") ?? "") ? (search.get("unit") ?? undefined) : undefined,
  q: search.get("q")?.slice(0, 100) || undefined,
});

/** The address of a filter and, where one is open, of a proposal. */
export const searchOf = (filter: DeskFilter, openId?: string | null): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) search.set(name, value);
  if (openId) search.set("id", openId);
  return search.size ? `?${search}` : "?";
};

/** What a view is made of; the rest narrows it. */
export const viewOf = ({ term, session, state, withdrawalAsked, entry }: DeskFilter): DeskFilter => ({
  term,
  session,
  state,
  withdrawalAsked,
  entry,
});

export const isNarrowed = ({ category, proposerType, key, fastTrack, mine, unit, q }: DeskFilter): boolean =>
  Boolean(category ?? proposerType ?? key ?? fastTrack ?? mine ?? unit ?? q);
