import { useCallback, useEffect, useState } from "react";
import type { OfficeAnswer, OfficeRefusal } from "#data/ask-endpoint.ts";
import { readSubmission, type SubmissionDetail } from "#data/office/submissions.ts";

const KEPT = 100;

/** The open submission. Once read it is shown at once again while it is read anew; `prefetch` readies the next. */
export const useSubmission = (id: string | null) => {
  const [known, setKnown] = useState<ReadonlyMap<string, SubmissionDetail>>(new Map());
  const [refused, setRefused] = useState<{ readonly id: string; readonly refusal: OfficeRefusal } | null>(null);

  const put = useCallback((detail: SubmissionDetail) => {
    setKnown((before) => new Map([...before].filter(([key]) => key !== detail.id).slice(-KEPT)).set(detail.id, detail));
  }, []);
  const take = useCallback(
    (wanted: string, answer: OfficeAnswer<SubmissionDetail>) => {
      setRefused(answer.ok ? null : { id: wanted, refusal: answer.refusal });
      if (answer.ok) put(answer.value);
    },
    [put],
  );

  useEffect(() => {
    if (!id) return;
    const stop = new AbortController();
    void readSubmission(id, stop.signal).then((answer) => stop.signal.aborted || take(id, answer));
    return () => stop.abort();
  }, [id, take]);

  const prefetch = useCallback(
    async (next: string) => {
      const answer = await readSubmission(next);
      if (answer.ok) put(answer.value);
    },
    [put],
  );

  const readAgain = async () => {
    if (id) take(id, await readSubmission(id));
  };
  return {
    detail: id ? known.get(id) : undefined,
    refusal: refused?.id === id ? refused.refusal : null,
    isKnown: (other: string) => known.has(other),
    put,
    prefetch,
    readAgain,
  };
};
