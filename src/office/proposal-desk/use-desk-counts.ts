import { useCallback, useEffect, useRef, useState } from "react";
import { type DeskCounts, type DeskFilter, readDeskCounts } from "#data/office/proposal-desk.ts";
import type { OfficeAnswer } from "#data/ask-endpoint.ts";

const POLL_MS = 10_000;

/** Counts of the views, asked for every ten seconds while the page is seen; `onNews` when anything changed that was not our doing. */
export const useDeskCounts = (filter: DeskFilter, onNews: () => void) => {
  const [counts, setCounts] = useState<DeskCounts>();
  const [isCutOff, setCutOff] = useState(false);
  const latest = useRef<string>(undefined);
  const key = JSON.stringify({ ...filter, state: undefined });

  const take = useCallback(
    (answer: OfficeAnswer<DeskCounts>, isOurDoing: boolean) => {
      setCutOff(!answer.ok && answer.refusal.code === "no-network");
      if (!answer.ok) return;
      setCounts(answer.value);
      const isNews = latest.current !== undefined && latest.current !== answer.value.latest;
      latest.current = answer.value.latest;
      if (isNews && !isOurDoing) onNews();
    },
    [onNews],
  );

  useEffect(() => {
    const wanted = JSON.parse(key) as DeskFilter;
    const stop = new AbortController();
    const look = (isOurDoing: boolean) => {
      if (document.visibilityState === "visible")
        void readDeskCounts(wanted, stop.signal).then((answer) => stop.signal.aborted || take(answer, isOurDoing));
    };
    look(true);
    const lookForNews = () => look(false);
    const timer = setInterval(lookForNews, POLL_MS);
    document.addEventListener("visibilitychange", lookForNews);
    return () => {
      stop.abort();
      clearInterval(timer);
      document.removeEventListener("visibilitychange", lookForNews);
    };
  }, [key, take]);

  /** After a move of our own. */
  const refresh = useCallback(async () => take(await readDeskCounts(JSON.parse(key) as DeskFilter), true), [key, take]);
  return { counts, isCutOff, refresh };
};
