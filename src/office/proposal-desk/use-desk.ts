import { useSearchParams } from "react-router";
import { type DeskFilter, type DeskMoveBody, readDeskCounts, readDeskProposal } from "#data/office/proposal-desk.ts";
import { useOpenRecord } from "#data/office/use-open-record.ts";
import { useViewCounts } from "#data/office/use-view-counts.ts";
import { filterFromSearch, searchOf } from "#office/proposal-desk/desk-filter.ts";
import { commonChoices, deskChoices, type DeskChoice } from "#office/proposal-desk/desk-moves-of.ts";
import { neighbour, nextWaiting } from "#data/office/row-steps.ts";
import { useDeskList } from "#office/proposal-desk/use-desk-list.ts";
import { useDeskMoves } from "#office/proposal-desk/use-desk-moves.ts";
import { useListWalk } from "#ui/list-desk/use-list-walk.ts";

/** A move whose form is open, for the proposal being read or for all selected ones. */
export interface Asking {
  readonly choice: DeskChoice;
  readonly target: "open" | "selected";
}

/** Everything that the review desk knows and does; what is filtered and what is open stand in the address. */
export const useDesk = () => {
  const [search] = useSearchParams();
  const filter = filterFromSearch(search);
  const openId = search.get("id");
  const list = useDeskList(filter);
  const walk = useListWalk<Asking>({
    openId,
    addressOf: (id) => searchOf(filter, id),
    neighbourOf: (id, by) => neighbour(list.state, id, by),
  });
  const { selected, setSelected, asking, setAsking, open } = walk;

  const following = nextWaiting(list.state, openId);
  const proposal = useOpenRecord(readDeskProposal, openId, following);
  const { counts, isCutOff, refresh } = useViewCounts(readDeskCounts, { ...filter, state: undefined }, list.lookAgain);
  const moves = useDeskMoves({ list, put: proposal.put, refreshCounts: refresh });

  const show = (changed: DeskFilter) => walk.goTo(searchOf(changed), changed.q !== filter.q);

  const current = proposal.detail ?? list.state.items.find((item) => item.id === openId);
  const chosen = list.state.items.filter((item) => selected.has(item.id));
  const openChoices = current && openId ? deskChoices(current) : [];
  const bulkChoices = commonChoices(chosen);

  const take = async (body: DeskMoveBody) => {
    // Nobody decides on what is not on the screen yet.
    if (!openId || !walk.isSettled() || !proposal.detail) return null;
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

  return {
    ...walk,
    filter,
    openId,
    list,
    counts,
    isCutOff,
    proposal,
    moves,
    openChoices,
    bulkChoices,
    refreshCounts: refresh,
    show,
    take,
    takeSelected,
    begin,
    undo,
  };
};

export type ReviewDesk = ReturnType<typeof useDesk>;
