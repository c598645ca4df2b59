import { stepsOpen } from "#domain/submission/flow-of.ts";
import { labelBySubmissionMove, type SubmissionMove, type SubmissionNeed } from "#domain/submission/submission-flow.ts";
import type { Channel } from "#domain/submission/submission-lists.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";

/** One thing the office can do to a submission, with its key; `needs` opens a form first. */
export interface OfficeMove {
  readonly move: SubmissionMove | "release";
  readonly label: string;
  readonly key: string;
  readonly needs?: SubmissionNeed | "title";
  /** Open to this one only together with its group, which is taken up on the way. */
  readonly isForGroup?: boolean;
}

export interface Movable {
  readonly state: SubmissionState;
  readonly held: string | null;
  readonly channel: Channel;
  readonly assignee: string | null;
  readonly group?: object | null;
  /** Known of the open one only. */
  readonly proposedAnswer?: { readonly isMine: boolean } | null;
}

const RELEASE: OfficeMove = { move: "release", label: "放行到待受理", key: "1" };

const needOf = (move: SubmissionMove, needs?: SubmissionNeed) => (move.startsWith("convert") ? "title" : needs);

/** What the office can do with one submission, in the order of the flow table; keys 1 to 9. */
export const officeMoves = (submission: Movable, isReviewed: boolean): readonly OfficeMove[] => {
  if (submission.held) return [RELEASE];
  const own = movesOf(submission, isReviewed);
  const withGroup =
    submission.group && submission.state === "RECEIVED"
      ? movesOf({ ...submission, state: "TRIAGED" }, isReviewed).map((move) => ({ ...move, isForGroup: true }))
      : [];
  return [...own, ...withGroup].map((move, index) => ({ ...move, key: String(index + 1) }));
};

/** A studio's question becomes something else from here; everything else is done at the studio. */
const movesOf = (submission: Movable, isReviewed: boolean): readonly OfficeMove[] => {
  const { channel, state, assignee, proposedAnswer } = submission;
  const reviewer = assignee === null ? ("deskReviewer" as const) : ("reviewer" as const);
  const roles = proposedAnswer?.isMine ? (["office"] as const) : (["office", reviewer] as const);
  return stepsOpen(channel, state, roles, isReviewed)
    .filter(({ to }) => channel !== "STUDIO" || to === "CONVERTED")
    .map(({ move, needs }) => ({ move, label: labelBySubmissionMove[move], key: "", needs: needOf(move, needs) }));
};

/** What can be done with all of several at once; conversions carry a title of their own and are done one by one. */
export const commonMoves = (submissions: readonly Movable[], isReviewed: boolean): readonly OfficeMove[] => {
  const [first, ...others] = submissions.map((one) => officeMoves({ ...one, group: null }, isReviewed));
  return (first ?? [])
    .filter(({ move, needs }) => needs !== "title" && others.every((moves) => moves.some((row) => row.move === move)))
    .map((row, index) => ({ ...row, key: String(index + 1) }));
};

/** Whether a move of the group takes a member along: at once, or once it is taken up. */
export const goesAlong = (member: Movable, move: OfficeMove["move"], isReviewed: boolean): boolean =>
  !member.held && officeMoves({ ...member, group: {} }, isReviewed).some((row) => row.move === move);

export const labelOfMove = (move: string): string =>
  move === "release" ? "放行" : move === "undo" ? "撤销" : labelBySubmissionMove[move as SubmissionMove];
