import { useCallback, useEffect, useRef, useState } from "react";
import type { OfficeAnswer } from "#data/ask-endpoint.ts";

const POLL_MS = 10_000;

/** What a desk's views count; `latest` changes with whatever changes in the list. */
interface Counts {
  readonly latest: string;
}

type ReadCounts<Filter, Found> = (filter: Filter, signal?: AbortSignal) => Promise<OfficeAnswer<Found>>;

/** Counts of the views, asked for every ten seconds while the page is seen; `onNews` when anything changed that was not our doing. */
export const useViewCounts = <Filter extends object, Found extends Counts>(
  read: ReadCounts<Filter, Found>,
  filter: Filter,
  onNews: () => void,
) => {
  const [counts, setCounts] = useState<Found>();
  const [isCutOff, setCutOff] = useState(false);
  const latest = useRef<string>(undefined);
  const key = JSON.stringify(filter);

  const take = useCallback(
    (answer: OfficeAnswer<Found>, isOurDoing: boolean) => {
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
    const wanted = JSON.parse(key) as Filter;
    const stop = new AbortController();
    const look = (isOurDoing: boolean) => {
      if (document.visibilityState === "visible")
        void read(wanted, stop.signal).then((answer) => stop.signal.aborted || take(answer, isOurDoing));
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
  }, [key, read, take]);

  /** After a move of our own. */
  const refresh = useCallback(async () => take(await read(JSON.parse(key) as Filter), true), [key, read, take]);
  return { counts, isCutOff, refresh };
};
