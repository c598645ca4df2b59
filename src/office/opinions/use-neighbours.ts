import { useEffect, useState } from "react";
import { type OpinionFilter, readOpinions } from "#data/office/opinions.ts";

/** The reports before and after one in the list that its address names; nothing where it is not among the first page. */
export const useNeighbours = (id: string, filter: OpinionFilter) => {
  const [ids, setIds] = useState<readonly string[]>([]);
  const key = JSON.stringify(filter);
  useEffect(() => {
    const stop = new AbortController();
    void readOpinions(JSON.parse(key) as OpinionFilter, undefined, stop.signal).then(
      (answer) => answer.ok && !stop.signal.aborted && setIds(answer.value.items.map((item) => item.id)),
    );
    return () => stop.abort();
  }, [key]);
  const at = ids.indexOf(id);
  return { before: at > 0 ? ids[at - 1] : undefined, after: at >= 0 ? ids[at + 1] : undefined };
};
