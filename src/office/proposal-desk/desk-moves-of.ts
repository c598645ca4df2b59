import type { DeskDetail, DeskItem } from "#data/office/proposal-desk.ts";
import { movesFor } from "#domain/flow/flow.ts";
import { DESK_MOVES, type DeskMove } from "#domain/proposal/desk-moves.ts";
import { labelByProposalMove, proposalFlow, type ProposalNeed } from "#domain/proposal/proposal-flow.ts";

/** One thing that the desk can do to a proposal, with its key; `needs` opens a form first. */
export interface DeskChoice {
  readonly move: DeskMove;
  readonly label: string;
  readonly key: string;
  readonly needs: ProposalNeed | undefined;
}

const isDeskMove = (move: string): move is DeskMove => DESK_MOVES.some((one) => one === move);

/** Moves that only some proposals of a state allow. */
const isFitting = (item: DeskItem, move: DeskMove): boolean => {
  switch (move) {
    case "approveWithdrawal":
    case "declineWithdrawal":
      return item.withdrawalAsked;
    case "merge":
      return !item.withdrawalAsked;
    case "voidEntry":
      return item.entry === "OPEN" || item.entry === "DISPUTED";
    case "file":
      return item.entry === null || item.entry === "CONFIRMED";
    case "unmerge":
      return (item as Partial<DeskDetail>).canUnmerge ?? true;
    default:
      return true;
  }
};

/** What the desk can do with one proposal, in the order in which it is thought of; keys 1 to 9. */
export const deskChoices = (item: DeskItem): readonly DeskChoice[] =>
  movesFor(proposalFlow, item.state, ["committee"])
    .flatMap((step) => (isDeskMove(step.move) && isFitting(item, step.move) ? [{ ...step, move: step.move }] : []))
    .toSorted((a, b) => DESK_MOVES.indexOf(a.move) - DESK_MOVES.indexOf(b.move))
    .map(({ move, needs }, index) => ({ move, label: labelByProposalMove[move], key: String(index + 1), needs }));

/** What can be done with all of several at once; merging chooses a target for each and is done one by one. */
export const commonChoices = (items: readonly DeskItem[]): readonly DeskChoice[] => {
  const [first, ...others] = items.map(deskChoices);
  return (first ?? [])
    .filter(({ move }) => move !== "merge" && others.every((choices) => choices.some((one) => one.move === move)))
    .map((choice, index) => ({ ...choice, key: String(index + 1) }));
};

export const labelOfMove = (move: string): string => (isDeskMove(move) ? labelByProposalMove[move] : "撤销");
