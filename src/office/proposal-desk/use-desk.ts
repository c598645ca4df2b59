import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type { DeskFilter, DeskMoveBody } from "#data/office/proposal-desk.ts";
import { filterFromSearch, searchOf } from "#office/proposal-desk/desk-filter.ts";
import { commonChoices, deskChoices, type DeskChoice } from "#office/proposal-desk/desk-moves-of.ts";
import { neighbour, nextWaiting } from "#data/office/row-steps.ts";
import { useDeskCounts } from "#office/proposal-desk/use-desk-counts.ts";
import { useDeskList } from "#office/proposal-desk/use-desk-list.ts";
import { useDeskMoves } from "#office/proposal-desk/use-desk-moves.ts";
import { useDeskProposal } from "#office/proposal-desk/use-desk-proposal.ts";

/** A move whose form is open, for the proposal being read or for all selected ones. */
export interface Asking {
  readonly choice: DeskChoice;
  readonly target: "open" | "selected";
}

/** Everything that the review desk knows and does; what is filtered and what is open stand in the address. */
export const useDesk = () => {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const filter = filterFromSearch(search);
  const openId = search.get("id");
  const list = useDeskList(filter);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<Asking | null>(null);

  const proposal = useDeskProposal(openId);
  const { counts, isCutOff, refresh } = useDeskCounts(filter, list.lookAgain);
  const moves = useDeskMoves({ list, put: proposal.put, refreshCounts: refresh });

  // Where the keys have gone already; the screen follows a moment later.
  const wanted = useRef(openId);
  useLayoutEffect(() => {
    wanted.current = openId;
  }, [openId]);
  const open = (id: string | null) => {
    wanted.current = id;
    setAsking(null);
    void navigate(searchOf(filter, id), { replace: true });
  };
  const show = (changed: DeskFilter) => {
    setSelected(new Set());
    setAsking(null);
    void navigate(searchOf(changed), { replace: changed.q !== filter.q });
  };

  const { prefetch } = proposal;
  const following = nextWaiting(list.state, openId);
  const toPrefetch = openId && following && !proposal.isKnown(following) ? following : null;
  useEffect(() => {
    if (toPrefetch) void prefetch(toPrefetch);
  }, [prefetch, toPrefetch]);

  const current = proposal.detail ?? list.state.items.find((item) => item.id === openId);
  const chosen = list.state.items.filter((item) => selected.has(item.id));
  const openChoices = current && openId ? deskChoices(current) : [];
  const bulkChoices = commonChoices(chosen);

  const take = async (body: DeskMoveBody) => {
    // Nobody decides on what is not on the screen yet.
    if (!openId || wanted.current !== openId || !proposal.detail) return null;
    const refusal = await moves.take(openId, body);
    if (refusal) {
      if (!asking) moves.say(refusal.errors?.[0]?.detail ?? refusal.detail);
      return refusal;
    }
    setAsking(null);
    // Beginning a review goes on with the same one; what was decided makes way for the next.
    if (body.move !== "startReview" && body.move !== "unmerge") open(following);
    return null;
  };

  const takeSelected = async (body: DeskMoveBody) => {
    const refusal = await moves.takeMany(
      chosen.map(({ id }) => id),
      body,
    );
    if (refusal) {
      if (!asking) moves.say(refusal.detail);
      return refusal;
    }
    setSelected(new Set());
    setAsking(null);
    if (openId && selected.has(openId)) await proposal.readAgain();
    return null;
  };

  /** Begins a move: those that need something open their form, the others are done. */
  const begin = (choice: DeskChoice, target: Asking["target"]) => {
    if (choice.needs) setAsking({ choice, target });
    else if (target === "open") void take({ move: choice.move });
    else void takeSelected({ move: choice.move });
  };

  const undo = async (id?: string) => {
    const back = await moves.undo(id);
    if (back) open(back);
  };

  const toggle = useCallback((id: string) => {
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  const step = (by: 1 | -1) => open(neighbour(list.state, wanted.current, by));
  const toggleOpen = () => wanted.current && toggle(wanted.current);

  return {
    filter,
    openId,
    list,
    counts,
    isCutOff,
    proposal,
    moves,
    asking,
    selected,
    openChoices,
    bulkChoices,
    refreshCounts: refresh,
    open,
    show,
    take,
    takeSelected,
    begin,
    undo,
    toggle,
    toggleOpen,
    step,
    setSelected,
    setAsking,
  };
};

export type ReviewDesk = ReturnType<typeof useDesk>;
