import { useCallback, useEffect, useState } from "react";
import type { OfficeAnswer, OfficeRefusal } from "#data/ask-endpoint.ts";

const KEPT = 100;

type ReadRecord<Detail> = (id: string, signal?: AbortSignal) => Promise<OfficeAnswer<Detail>>;

/** The open record of a list. Once read it is shown at once again while it is read anew; `following`, which opens next, is read ahead. */
export const useOpenRecord = <Detail extends { readonly id: string }>(
  read: ReadRecord<Detail>,
  id: string | null,
  following: string | null,
) => {
  const [known, setKnown] = useState<ReadonlyMap<string, Detail>>(new Map());
  const [refused, setRefused] = useState<{ readonly id: string; readonly refusal: OfficeRefusal } | null>(null);

  const put = useCallback((detail: Detail) => {
    setKnown((before) => new Map([...before].filter(([key]) => key !== detail.id).slice(-KEPT)).set(detail.id, detail));
  }, []);
  const take = useCallback(
    (wanted: string, answer: OfficeAnswer<Detail>) => {
      setRefused(answer.ok ? null : { id: wanted, refusal: answer.refusal });
      if (answer.ok) put(answer.value);
    },
    [put],
  );

  useEffect(() => {
    if (!id) return;
    const stop = new AbortController();
    void read(id, stop.signal).then((answer) => stop.signal.aborted || take(id, answer));
    return () => stop.abort();
  }, [id, read, take]);

  const ahead = id && following && !known.has(following) ? following : null;
  useEffect(() => {
    if (ahead) void read(ahead).then((answer) => answer.ok && put(answer.value));
  }, [ahead, read, put]);

  const readAgain = async () => {
    if (id) take(id, await read(id));
  };
  return {
    detail: id ? known.get(id) : undefined,
    refusal: refused?.id === id ? refused.refusal : null,
    put,
    readAgain,
  };
};
