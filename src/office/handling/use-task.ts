import { useCallback, useState } from "react";
import { readTask, type TaskDetail } from "#data/office/handling.ts";
import type { OfficeAnswer, OfficeRefusal } from "#data/ask-endpoint.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { done } from "#domain/result.ts";
import { showToast } from "#ui/toast-store.ts";

/** One task, and the work on it: every answer of the server is the task as it stands then. */
export const useTask = (id: string, onChanged: () => void) => {
  const ask = useCallback((signal?: AbortSignal) => readTask(id, signal), [id]);
  const { value: task, refusal, askAgain, setAnswer } = useAnswer(ask);
  const [fault, setFault] = useState<OfficeRefusal | null>(null);
  const [busy, setBusy] = useState<string | null>(null);

  /** Sends one piece of work; true once the server has it. `said` is told then, never before. */
  const work = async (name: string, sent: () => Promise<OfficeAnswer<TaskDetail>>, said: string): Promise<boolean> => {
    setBusy(name);
    setFault(null);
    const answer = await sent();
    setBusy(null);
    if (!answer.ok) {
      setFault(answer.refusal);
      // Somebody else was first: what stands now is read, what was typed stays.
      if (answer.refusal.code === "reply-overtaken" || answer.refusal.code === "move-not-allowed") await askAgain();
      return false;
    }
    setAnswer(done(answer.value));
    showToast(said);
    onChanged();
    return true;
  };
  return { task, refusal, fault, busy, askAgain, work, dropFault: () => setFault(null) };
};

export type TaskWork = ReturnType<typeof useTask>;
export type SendWork = TaskWork["work"];
