import type { ProposalRow } from "#contract/proposals.ts";
import { useDraftViews } from "#data/draft-views.ts";
import { useMemberId, useMyProposals, type ProposalView } from "#data/my-proposals.ts";
import { asksOf, handledState, type ProposalAsk } from "#data/proposal-asks.ts";
import { titleOf } from "#member/proposals/proposal-name.ts";
import { useToday } from "#member/proposals/use-today.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { useState } from "react";

/** Something asked of me, with the proposal that asks it. */
export interface Asked {
  readonly view: ProposalView & { readonly row: ProposalRow };
  readonly ask: ProposalAsk;
}

/** My proposals in the sections of their screen; undefined while they are read. */
export const useProposalList = () => {
  const memberId = useMemberId();
  const all = useMyProposals();
  const drafts = useDraftViews("proposal");
  const { now, today } = useToday();
  const [query, search] = useState("");
  const year = today.slice(0, 4);
  const found = all?.filter((view) => fits(view, query.trim()));
  const isOld = (view: ProposalView) => yearOf(view) < year && isSettled(view);
  return {
    query,
    search,
    now,
    today,
    isSearchable: (all?.length ?? 0) > 5,
    isEmpty: all?.length === 0 && drafts?.length === 0,
    isNothingFound: found?.length === 0 && (all?.length ?? 0) > 0,
    draftCount: drafts?.filter((draft) => !draft.conflictOf).length,
    asked: found && askedOf(found, memberId, now),
    own: found?.filter((view) => isOwn(view) && !isOld(view)),
    cosigned: found?.filter((view) => view.row?.mine === "COSIGNER" && !isOld(view)),
    invited: found?.filter((view) => view.row?.mine === "INVITED" && !isOld(view)),
    former: byYear(found?.filter(isOld) ?? []),
  };
};

/** What ends first comes first, what has no end after it. */
const askedOf = (views: readonly ProposalView[], memberId: string, now: Date): Asked[] =>
  views
    .flatMap((view) => {
      const { row } = view;
      return row ? asksOf(view, memberId, now).map((ask): Asked => ({ view: { ...view, row }, ask })) : [];
    })
    .toSorted((a, b) => endOf(a.ask) - endOf(b.ask));

const endOf = ({ due }: ProposalAsk): number => (due === null ? Number.MAX_SAFE_INTEGER : Date.parse(due));

const isOwn = ({ row }: ProposalView): boolean => row === null || row.mine === "FIRST";

const SETTLED: ReadonlySet<ProposalRow["state"]> = new Set([
  "NOT_FILED",
  "CONVERTED",
  "WITHDRAWN",
  "CLOSED",
  "ARCHIVED",
]);
/** A promise that is still open stays in sight, however old its proposal. */
const isSettled = ({ row }: ProposalView): boolean => row !== null && SETTLED.has(handledState(row));

const yearOf = ({ row, handIn }: ProposalView): string =>
  shanghaiDay(new Date(row?.submittedAt ?? row?.changedAt ?? handIn?.at ?? 0)).slice(0, 4);

const fits = (view: ProposalView, query: string): boolean => {
  if (query === "") return true;
  const { row } = view;
  const words = [
    titleOf(view),
    row?.suggestions,
    row?.caseNo && `第${row.caseNo}号`,
    ...(row?.tasks ?? []).map((t) => t.unitName),
  ];
  return words.some((text) => typeof text === "string" && text.includes(query)) || String(row?.caseNo ?? "") === query;
};

const byYear = (views: readonly ProposalView[]): (readonly [year: string, views: readonly ProposalView[]])[] => {
  const years = [...new Set(views.map(yearOf))].toSorted().toReversed();
  return years.map((year) => [year, views.filter((view) => yearOf(view) === year)] as const);
};
