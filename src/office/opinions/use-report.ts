import { useCallback, useState } from "react";
import type { OfficeAnswer, OfficeRefusal } from "#data/ask-endpoint.ts";
import { type OpinionDetail, type OpinionMoveBody, moveReport, readOpinion } from "#data/office/opinions.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { done } from "#domain/result.ts";
import { showToast } from "#ui/toast-store.ts";

/** What is told once the server has it. */
type Said = string | ((detail: OpinionDetail) => string);

/** One report and the work on it: every answer of the server is the report as it stands then. */
export const useReport = (id: string) => {
  const ask = useCallback((signal?: AbortSignal) => readOpinion(id, signal), [id]);
  const { value, refusal, askAgain, setAnswer } = useAnswer(ask);
  const [fault, setFault] = useState<OfficeRefusal | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const put = useCallback((detail: OpinionDetail) => setAnswer(done(detail)), [setAnswer]);

  /** Sends one piece of work; true once the server has it. `said` is told then, never before. */
  const work = async (
    name: string,
    sent: () => Promise<OfficeAnswer<OpinionDetail>>,
    said: Said,
    undo?: () => void,
  ): Promise<boolean> => {
    setBusy(name);
    setFault(null);
    const answer = await sent();
    setBusy(null);
    if (!answer.ok) {
      setFault(answer.refusal);
      // Somebody else was first: what stands now is read, what was typed stays.
      if (answer.refusal.code === "move-not-allowed") await askAgain();
      return false;
    }
    // The answer may be about a part of it, or the one it was merged into.
    if (answer.value.id === id) put(answer.value);
    else await askAgain();
    showToast(typeof said === "string" ? said : said(answer.value), undo && { label: "撤销", onPress: undo });
    return true;
  };
  const move = (body: OpinionMoveBody, said: Said, undo?: () => void) =>
    work(body.move, () => moveReport(id, body), said, undo);
  return { id, detail: value, refusal, fault, busy, askAgain, put, work, move, dropFault: () => setFault(null) };
};

export type ReportWork = ReturnType<typeof useReport>;
/** The work on a report that has been read. */
export interface ReportProps {
  readonly detail: OpinionDetail;
  readonly work: ReportWork;
}
