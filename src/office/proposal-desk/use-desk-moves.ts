import { useState } from "react";
import {
  type BulkReport,
  type DeskDetail,
  type DeskMoveBody,
  moveProposal,
  moveProposals,
} from "#data/office/proposal-desk.ts";
import type { OfficeRefusal } from "#data/ask-endpoint.ts";
import { labelByProposalState } from "#domain/proposal/proposal-state.ts";
import { labelOfMove } from "#office/proposal-desk/desk-moves-of.ts";
import type { DeskList } from "#office/proposal-desk/use-desk-list.ts";
import { useUndoStack } from "#ui/list-desk/use-undo-stack.ts";

const MOST_AT_ONCE = 200;

/** What was just done and can be taken back, newest last. */
export interface Done {
  readonly ids: readonly string[];
  readonly words: string;
  /** What takes it back. */
  readonly back: "undo" | "unmerge";
}

/** What became of a batch: how many, which numbers, and who was refused why. */
export interface BatchReport {
  readonly words: string;
  readonly refused: BulkReport["refused"];
}

interface Around {
  readonly list: DeskList;
  readonly put: (detail: DeskDetail) => void;
  readonly refreshCounts: () => Promise<void>;
}

/** Moves on one or many, and their undo on the server. Every call gives the refusal, or null. */
export const useDeskMoves = ({ list, put, refreshCounts }: Around) => {
  const { last, lastOf, remember, forget } = useUndoStack<Done>();
  const [report, setReport] = useState<BatchReport | null>(null);

  const say = (words: string) => setReport({ words, refused: [] });

  const take = async (id: string, body: DeskMoveBody): Promise<OfficeRefusal | null> => {
    setReport(null);
    list.mark([id], { kind: "sending", words: `正在${labelOfMove(body.move)}` });
    const answer = await moveProposal(id, body);
    if (!answer.ok) {
      list.mark([id], { kind: "refused", words: answer.refusal.errors?.[0]?.detail ?? answer.refusal.detail });
      return answer.refusal;
    }
    put(answer.value);
    void refreshCounts();
    if (body.move === "unmerge") {
      list.mark([id], null);
      say("已撤销并案，恢复为单独的提案");
      return null;
    }
    list.mark([id], { kind: "moved", words: wordsAfter(body, answer.value) });
    const back = body.move === "merge" ? "unmerge" : "undo";
    remember({ ids: [id], back, words: `${labelOfMove(body.move)}：流水号 ${answer.value.serialNo}` });
    return null;
  };

  const takeMany = async (ids: readonly string[], body: DeskMoveBody): Promise<OfficeRefusal | null> => {
    setReport(null);
    const outcome: BulkReport = { moved: [], refused: [] };
    for (let at = 0; at < ids.length; at += MOST_AT_ONCE) {
      const some = ids.slice(at, at + MOST_AT_ONCE);
      list.mark(some, { kind: "sending", words: `正在${labelOfMove(body.move)}` });
      const answer = await moveProposals(some, body);
      if (!answer.ok) {
        list.mark(some, { kind: "refused", words: answer.refusal.detail });
        return answer.refusal;
      }
      for (const { id, caseNo } of answer.value.moved)
        list.mark([id], body.move === "undo" ? null : { kind: "moved", words: movedWords(body, caseNo) });
      for (const { id, reason } of answer.value.refused) list.mark([id], { kind: "refused", words: reason });
      outcome.moved.push(...answer.value.moved);
      outcome.refused.push(...answer.value.refused);
    }
    setReport({ words: wordsOfBatch(body, outcome), refused: outcome.refused });
    const moved = outcome.moved.map(({ id }) => id);
    if (body.move !== "undo" && moved.length > 0)
      remember({ ids: moved, back: "undo", words: `${labelOfMove(body.move)} ${moved.length} 件` });
    void refreshCounts();
    return null;
  };

  /** Takes back the last thing done, or what was done to one proposal; gives the id to look at. */
  const undo = async (id?: string): Promise<string | null> => {
    const ids = id ? [id] : (last?.ids ?? []);
    const [first] = ids;
    if (!first) return null;
    const move = lastOf(first)?.back ?? "undo";
    forget(ids);
    if (ids.length > 1) {
      await takeMany(ids, { move: "undo" });
      return null;
    }
    const answer = await moveProposal(first, { move });
    if (answer.ok) {
      put(answer.value);
      list.mark([first], null);
      say(`已撤销，恢复为${labelByProposalState[answer.value.state]}`);
    } else {
      say(answer.refusal.detail);
    }
    void refreshCounts();
    return first;
  };

  return { take, takeMany, undo, last, report, say, closeReport: () => setReport(null) };
};

export type DeskMoves = ReturnType<typeof useDeskMoves>;

const movedWords = ({ move }: DeskMoveBody, caseNo: number | null): string =>
  move === "file" && caseNo !== null ? `已立案，第 ${caseNo} 号` : labelOfMove(move);

const wordsAfter = (body: DeskMoveBody, now: DeskDetail): string => {
  if (body.move === "file") return movedWords(body, now.caseNo);
  if (now.mergedInto) return `已并入第 ${now.mergedInto.caseNo} 号`;
  return body.move === "declineWithdrawal" ? "已答复不同意撤案" : labelByProposalState[now.state];
};

const wordsOfBatch = ({ move }: DeskMoveBody, { moved, refused }: BulkReport): string => {
  const numbers = moved.flatMap(({ caseNo }) => (caseNo === null ? [] : [caseNo]));
  const range =
    move === "file" && numbers.length > 0 ? `，第 ${Math.min(...numbers)} 至 ${Math.max(...numbers)} 号` : "";
  const rest = refused.length > 0 ? `；${refused.length} 件没有办理` : "";
  return `${labelOfMove(move)} ${moved.length} 件${range}${rest}`;
};
