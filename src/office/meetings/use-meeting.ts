import { useCallback, useRef, useState } from "react";
import { type MeetingDetail, readOneMeeting } from "#data/office/meetings.ts";
import type { OfficeAnswer, OfficeRefusal } from "#data/ask-endpoint.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { done } from "#domain/result.ts";
import { showToast } from "#ui/toast-store.ts";

/** One meeting and the work on it. What is sent goes in turn, so that the newest answer is the newest state. */
export const useMeeting = (id: string) => {
  const ask = useCallback((signal?: AbortSignal) => readOneMeeting(id, signal), [id]);
  const { value: meeting, refusal, askAgain, setAnswer } = useAnswer(ask);
  const [fault, setFault] = useState<OfficeRefusal | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.current.then(work, work);
    last.current = turn.catch(() => undefined);
    return turn;
  };

  /** Sends one piece of work; true once the server has it. `said` is told then, never before. */
  const work = async (name: string, send: () => Promise<OfficeAnswer<MeetingDetail>>, said = ""): Promise<boolean> => {
    setBusy(name);
    setFault(null);
    const answer = await inTurn(send);
    setBusy(null);
    if (!answer.ok) {
      setFault(answer.refusal);
      return false;
    }
    setAnswer(done(answer.value));
    if (said) showToast(said);
    return true;
  };

  /** The same for work that answers something else: the meeting is read again. */
  const workAround = (name: string, send: () => Promise<OfficeAnswer<unknown>>, said = ""): Promise<boolean> =>
    work(
      name,
      async () => {
        const answer = await send();
        return answer.ok ? readOneMeeting(id) : answer;
      },
      said,
    );

  return { meeting, refusal, fault, busy, askAgain, work, workAround, inTurn, dropFault: () => setFault(null) };
};

export type MeetingWork = ReturnType<typeof useMeeting>;

/** What the parts of the page get: the meeting is there. */
export interface MeetingPartProps {
  readonly meeting: MeetingDetail;
  readonly desk: MeetingWork;
}
