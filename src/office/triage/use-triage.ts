import { useSearchParams } from "react-router";
import { putGroup } from "#data/office/intake.ts";
import { type MoveBody, readCounts, readSubmission, type TriageFilter } from "#data/office/submissions.ts";
import { useOpenRecord } from "#data/office/use-open-record.ts";
import { useViewCounts } from "#data/office/use-view-counts.ts";
import { filterFromSearch, searchOf } from "#office/triage/inbox-filter.ts";
import { neighbour, nextWaiting } from "#data/office/row-steps.ts";
import { commonMoves, officeMoves, type OfficeMove } from "#office/triage/office-moves.ts";
import { useInbox } from "#office/triage/use-inbox.ts";
import { useMoves } from "#office/triage/use-moves.ts";
import { useListWalk } from "#ui/list-desk/use-list-walk.ts";
import { useOpinionRules } from "#office/triage/use-opinion-rules.ts";
import { useUndoAsking } from "#office/triage/use-undo-asking.ts";

/** A move whose form is open, for the submission being read or for all selected ones. */
export interface Asking {
  readonly move: OfficeMove;
  readonly target: "open" | "selected" | "group";
  /** What a suggestion has filled in. */
  readonly preset?: Partial<MoveBody>;
}

/** Everything that the triage screen knows and does; what is filtered and what is open stand in the address. */
export const useTriage = () => {
  const [search] = useSearchParams();
  const filter = filterFromSearch(search);
  const openId = search.get("id");
  const inbox = useInbox(filter);
  const walk = useListWalk<Asking>({
    openId,
    addressOf: (id) => searchOf(filter, id),
    neighbourOf: (id, by) => neighbour(inbox.state, id, by),
  });
  const { selected, setSelected, asking, setAsking, open } = walk;

  const following = nextWaiting(inbox.state, openId);
  const submission = useOpenRecord(readSubmission, openId, following);
  const { lookAgain } = inbox;
  const { readAgain } = submission;
  const { counts, isCutOff, refresh } = useViewCounts(
    readCounts,
    { ...filter, state: undefined, held: undefined },
    lookAgain,
  );
  const moves = useMoves({ inbox, put: submission.put, refreshCounts: refresh });

  const show = (changed: TriageFilter) => walk.goTo(searchOf(changed), changed.q !== filter.q);

  const current = submission.detail ?? inbox.state.items.find((item) => item.id === openId);
  const chosen = inbox.state.items.filter((item) => selected.has(item.id));
  const rules = useOpinionRules();
  const openMoves = current && openId ? officeMoves(current, rules.isAnswerReviewed) : [];
  const bulkMoves = commonMoves(chosen, rules.isAnswerReviewed);

  const take = async (body: MoveBody, stay = false) => {
    // Nobody decides on what is not on the screen yet.
    if (!openId || !walk.isSettled()) return null;
    const isTyped = asking !== null;
    if (!isTyped && !stay) open(following);
    const refusal = await moves.take(openId, body);
    if (refusal) {
      if (!isTyped) moves.say(refusal.detail);
      return refusal;
    }
    setAsking(null);
    if (isTyped && !stay) open(following);
    return null;
  };

  /** The same on the group of the open one. */
  const takeGroup = async (body: MoveBody) => {
    const group = current?.group;
    if (!group || !openId || !walk.isSettled()) return null;
    const refusal = await moves.takeGroup(group.id, body);
    if (refusal) return refusal;
    setAsking(null);
    await readAgain();
    return null;
  };

  const takeSelected = async (body: MoveBody) => {
    const refusal = await moves.takeMany(
      chosen.map((item) => item.id),
      body,
    );
    if (refusal) {
      if (!asking) moves.say(refusal.detail);
      return refusal;
    }
    setSelected(new Set());
    setAsking(null);
    if (openId && selected.has(openId)) await readAgain();
    return null;
  };

  /** Puts the selected ones together, into the group that one of them stands in already. */
  const groupSelected = async () => {
    const groupId = chosen.find((item) => item.group)?.group?.id ?? crypto.randomUUID();
    const answer = await putGroup(
      groupId,
      chosen.map((item) => item.id),
    );
    if (!answer.ok) return moves.say(answer.refusal.detail);
    setSelected(new Set());
    moves.say(`已归为一组：相同问题 ${answer.value.people} 人，${answer.value.items.length} 件`);
    await inbox.reload();
    if (openId) await readAgain();
  };

  /** Begins a move: those that need something open their form, the others are done. */
  const begin = (move: OfficeMove, target: "open" | "selected", stay = false, preset: Partial<MoveBody> = {}) => {
    const isWhole = target === "open" && Boolean(current?.group);
    if (move.needs) setAsking({ move, target: isWhole ? "group" : target, preset });
    else if (target === "open") void take({ move: move.move }, stay);
    else void takeSelected({ move: move.move });
  };

  const undo = async (id?: string) => {
    const back = await moves.undo(id);
    if (back) open(back);
  };
  const { leaving, askUndo, settle } = useUndoAsking(undo);

  return {
    ...walk,
    filter,
    openId,
    inbox,
    counts,
    isCutOff,
    submission,
    moves,
    openMoves,
    bulkMoves,
    show,
    take,
    takeSelected,
    takeGroup,
    groupSelected,
    current,
    rules,
    begin,
    undo: (id?: string) => askUndo(id ?? moves.last?.ids[0], id),
    leaving,
    settle,
  };
};

export type Triage = ReturnType<typeof useTriage>;
