import { useCallback, useEffect, useRef, useState } from "react";
import type { OfficeAnswer } from "#data/ask-endpoint.ts";

/** Asks when the screen opens, and again on demand; `askFor` must be stable. Undefined until the first answer. */
export const useAnswer = <Value>(askFor: (signal?: AbortSignal) => Promise<OfficeAnswer<Value>>) => {
  const [answer, setAnswer] = useState<OfficeAnswer<Value>>();
  const newest = useRef(askFor);
  useEffect(() => {
    newest.current = askFor;
    const stop = new AbortController();
    void askFor(stop.signal).then((given) => stop.signal.aborted || setAnswer(given));
    return () => stop.abort();
  }, [askFor]);
  const askAgain = useCallback(async () => {
    const given = await askFor();
    // Meanwhile something else may be asked: its answer is not written over.
    if (newest.current === askFor) setAnswer(given);
  }, [askFor]);
  return {
    value: answer?.ok ? answer.value : undefined,
    refusal: answer && !answer.ok ? answer.refusal : null,
    askAgain,
    setAnswer,
  };
};
