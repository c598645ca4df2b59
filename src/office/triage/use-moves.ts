import { useState } from "react";
import type { OfficeRefusal } from "#data/ask-endpoint.ts";
import { dropDraft } from "#data/office/reply-drafts.ts";
import { moveMany, moveOne, type MoveBody, type SubmissionDetail } from "#data/office/submissions.ts";
import { moveGroup } from "#data/office/intake.ts";
import { labelOfState } from "#domain/submission/flow-of.ts";
import { labelOfMove } from "#office/triage/office-moves.ts";
import type { Inbox } from "#office/triage/use-inbox.ts";
import { useUndoStack } from "#ui/list-desk/use-undo-stack.ts";

const MOST_AT_ONCE = 200;

/** What was just done and can be taken back, newest last. */
export interface Done {
  readonly ids: readonly string[];
  readonly words: string;
}

interface Around {
  readonly inbox: Inbox;
  readonly put: (detail: SubmissionDetail) => void;
  readonly refreshCounts: () => Promise<void>;
}

/** Moves of the flow on one or many, and their undo on the server. Every call gives the refusal, or null. */
export const useMoves = ({ inbox, put, refreshCounts }: Around) => {
  const { last, remember, forget } = useUndoStack<Done>();
  const [report, setReport] = useState<string | null>(null);

  const take = async (id: string, body: MoveBody): Promise<OfficeRefusal | null> => {
    setReport(null);
    inbox.mark([id], { kind: "sending", words: `正在${labelOfMove(body.move)}` });
    const answer = await moveOne(id, body);
    if (!answer.ok) {
      inbox.mark([id], { kind: "refused", words: answer.refusal.detail });
      return answer.refusal;
    }
    dropDraft(id);
    put(answer.value);
    inbox.mark([id], { kind: "moved", words: wordsAfter(body, answer.value) });
    remember({ ids: [id], words: `${labelOfMove(body.move)}：${answer.value.pointName}` });
    void refreshCounts();
    return null;
  };

  const takeMany = async (ids: readonly string[], body: MoveBody): Promise<OfficeRefusal | null> => {
    setReport(null);
    const moved: string[] = [];
    for (let at = 0; at < ids.length; at += MOST_AT_ONCE) {
      const some = ids.slice(at, at + MOST_AT_ONCE);
      inbox.mark(some, { kind: "sending", words: `正在${labelOfMove(body.move)}` });
      const answer = await moveMany(some, body);
      if (!answer.ok) {
        inbox.mark(some, { kind: "refused", words: answer.refusal.detail });
        return answer.refusal;
      }
      inbox.mark(answer.value.moved, body.move === "undo" ? null : { kind: "moved", words: labelOfMove(body.move) });
      for (const { id, reason } of answer.value.refused) inbox.mark([id], { kind: "refused", words: reason });
      moved.push(...answer.value.moved);
      setReport(wordsOfBulk(body.move, moved.length, ids.length));
    }
    if (body.move !== "undo" && moved.length)
      remember({ ids: moved, words: `${labelOfMove(body.move)} ${moved.length} 条` });
    void refreshCounts();
    return null;
  };

  /** The same on a whole group; who did not go along is said with the reason. */
  const takeGroup = async (groupId: string, body: MoveBody): Promise<OfficeRefusal | null> => {
    setReport(null);
    const answer = await moveGroup(groupId, body);
    if (!answer.ok) return answer.refusal;
    const { moved, refused } = answer.value;
    inbox.mark(moved, { kind: "moved", words: labelOfMove(body.move) });
    for (const { id, reason } of refused) inbox.mark([id], { kind: "refused", words: reason });
    for (const id of moved) dropDraft(id);
    setReport(wordsOfGroup(body.move, moved.length, refused));
    if (moved.length > 0) remember({ ids: moved, words: `${labelOfMove(body.move)}全组 ${moved.length} 件` });
    void refreshCounts();
    return null;
  };

  /** Takes back the last thing done, or what was done to one submission; gives the id to look at. */
  const undo = async (id?: string): Promise<string | null> => {
    const ids = id ? [id] : (last?.ids ?? []);
    const [first] = ids;
    if (!first) return null;
    setReport(null);
    forget(ids);
    if (ids.length > 1) {
      await takeMany(ids, { move: "undo" });
      return null;
    }
    const answer = await moveOne(first, { move: "undo" });
    if (answer.ok) {
      put(answer.value);
      inbox.mark([first], null);
      setReport(`已撤销，恢复为${labelOfState(answer.value.channel, answer.value.state)}`);
    } else {
      setReport(answer.refusal.detail);
    }
    void refreshCounts();
    return first;
  };

  return { take, takeMany, takeGroup, undo, last, report, say: setReport };
};

const wordsAfter = (body: MoveBody, now: SubmissionDetail): string =>
  body.move === "release" ? "已放行" : now.assignee ? `已转 ${now.assignee}` : labelOfState(now.channel, now.state);

const wordsOfGroup = (move: string, moved: number, refused: readonly { readonly reason: string }[]): string => {
  const left = refused.length === 0 ? "" : `，${refused.length} 件未办理：${refused[0]?.reason ?? ""}`;
  return `${labelOfMove(move)}全组：${moved} 件已完成${left}`;
};

const wordsOfBulk = (move: string, moved: number, of: number): string =>
  moved === of
    ? `${labelOfMove(move)}：${moved} 条已完成`
    : `${labelOfMove(move)}：${moved} 条已完成，${of - moved} 条未办理，原因见列表`;
