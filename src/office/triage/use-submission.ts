import { useCallback, useEffect, useRef, useState } from "react";
import type { OfficeRefusal } from "#data/office-api.ts";
import { readSubmission, type SubmissionDetail } from "#data/office/submissions.ts";

const KEPT = 100;

/** The open submission. Once read it is shown at once again while it is read anew; `prefetch` readies the next. */
export const useSubmission = (id: string | null) => {
  const kept = useRef(new Map<string, SubmissionDetail>());
  const [shown, setShown] = useState<SubmissionDetail>();
  const [refusal, setRefusal] = useState<OfficeRefusal | null>(null);

  const put = useCallback((detail: SubmissionDetail) => {
    kept.current.delete(detail.id);
    kept.current.set(detail.id, detail);
    const oldest = kept.current.keys().next().value;
    if (kept.current.size > KEPT && oldest) kept.current.delete(oldest);
    setShown((before) => (before?.id === detail.id ? detail : before));
  }, []);

  const read = useCallback(
    async (wanted: string, signal?: AbortSignal) => {
      const answer = await readSubmission(wanted, signal);
      if (signal?.aborted) return;
      if (answer.ok) put(answer.value);
      setRefusal(answer.ok ? null : answer.refusal);
      if (answer.ok) setShown(answer.value);
    },
    [put],
  );

  useEffect(() => {
    setRefusal(null);
    setShown(id ? kept.current.get(id) : undefined);
    if (!id) return;
    const asked = new AbortController();
    void read(id, asked.signal);
    return () => asked.abort();
  }, [id, read]);

  const prefetch = useCallback(
    async (next: string | null) => {
      if (!next || kept.current.has(next)) return;
      const answer = await readSubmission(next);
      if (answer.ok) put(answer.value);
    },
    [put],
  );

  const detail = shown?.id === id ? shown : undefined;
  return { detail, refusal, put, prefetch, readAgain: () => (id ? read(id) : Promise.resolve()) };
};
