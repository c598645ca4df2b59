import { addressOfFilter, filterParts } from "#data/office/filter-address.ts";
import type { DeskFilter } from "#data/office/proposal-desk.ts";
import { PROPOSER_TYPES } from "#domain/proposal/proposal-lists.ts";
import { PROPOSAL_STATES } from "#domain/proposal/proposal-state.ts";

const COUNT = /^[1-9]\d{0,2}$/;

/** The filter that an address says; what it does not understand is left out. */
export const filterFromSearch = (search: URLSearchParams): DeskFilter => {
  const { oneOf, flag, text, matching, uuid } = filterParts(search);
  return {
    term: matching("term", COUNT),
    session: matching("session", COUNT),
    state: oneOf("state", PROPOSAL_STATES),
    category: text("category", 40),
    proposerType: oneOf("proposerType", PROPOSER_TYPES),
    key: flag("key"),
    fastTrack: flag("fastTrack"),
    mine: flag("mine"),
    withdrawalAsked: flag("withdrawalAsked"),
    entry: oneOf("entry", ["open", "disputed"]),
    unit: uuid("unit"),
    q: text("q", 100),
  };
};

/** The address of a filter and, where one is open, of a proposal. */
export const searchOf = (filter: DeskFilter, openId?: string | null): string => addressOfFilter(filter, openId);

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
