import { useCallback, useEffect, useRef, useState } from "react";
import { readCounts, type SubmissionCounts, type TriageFilter } from "#data/office/submissions.ts";

const POLL_MS = 10_000;

/** Counts of the views, asked for every ten seconds while the page is seen; `onChange` when anything changed that we did not know of. */
export const useCounts = (filter: TriageFilter, onChange: () => void) => {
  const [counts, setCounts] = useState<SubmissionCounts>();
  const [isCutOff, setCutOff] = useState(false);
  const latest = useRef<string>(undefined);
  const key = JSON.stringify({ ...filter, state: undefined, held: undefined });

  const refresh = useCallback(
    async (isOwnMove = false) => {
      const answer = await readCounts(JSON.parse(key) as TriageFilter);
      setCutOff(!answer.ok);
      if (!answer.ok) return;
      setCounts(answer.value);
      const isNews = latest.current !== undefined && latest.current !== answer.value.latest;
      latest.current = answer.value.latest;
      if (isNews && !isOwnMove) onChange();
    },
    [key, onChange],
  );

  useEffect(() => {
    void refresh(true);
    const look = () => {
      if (document.visibilityState === "visible") void refresh();
    };
    const timer = setInterval(look, POLL_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [refresh]);

  return { counts, isCutOff, refresh };
};
