import { useCallback, useEffect, useState } from "react";
import type { OfficeAnswer } from "#data/ask-endpoint.ts";

/** Asks when the screen opens, and again on demand; `askFor` must be stable. Undefined until the first answer. */
export const useAnswer = <Value>(askFor: (signal?: AbortSignal) => Promise<OfficeAnswer<Value>>) => {
  const [answer, setAnswer] = useState<OfficeAnswer<Value>>();
  useEffect(() => {
    const stop = new AbortController();
    void askFor(stop.signal).then((given) => stop.signal.aborted || setAnswer(given));
    return () => stop.abort();
  }, [askFor]);
  const askAgain = useCallback(async () => setAnswer(await askFor()), [askFor]);
  return {
    value: answer?.ok ? answer.value : undefined,
    refusal: answer && !answer.ok ? answer.refusal : null,
    askAgain,
    setAnswer,
  };
};
