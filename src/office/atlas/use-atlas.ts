import { useCallback, useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { readAtlas, readHotTopics } from "#data/office/atlas.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { type AtlasFilter, daysOf, filterFromSearch, searchOf } from "#office/atlas/atlas-filter.ts";

const shown = 60;

/** The atlas by the address. What was chosen in one part filters the others, so each part is asked for without its own choice. */
export const useAtlas = () => {
  const [search, setSearch] = useSearchParams();
  const [today] = useState(() => shanghaiDay(new Date()));
  const filter = useMemo(() => filterFromSearch(search, today), [search, today]);
  const { from, to, month, town, topic, word, category } = filter;
  const [first, last] = [month ?? from, month ?? to];

  const askMap = useCallback(
    (signal?: AbortSignal) => readAtlas({ from, to, topic, category }, signal),
    [from, to, topic, category],
  );
  const askTrend = useCallback(
    (signal?: AbortSignal) => readAtlas({ from, to, topic, town, category }, signal),
    [from, to, topic, town, category],
  );
  const askWords = useCallback(
    (signal?: AbortSignal) => readAtlas({ from: first, to: last, topic, town, category }, signal),
    [first, last, topic, town, category],
  );
  const askTopics = useCallback(
    (signal?: AbortSignal) =>
      readHotTopics({ ...daysOf(first, last), town, category, q: word, limit: String(shown) }, signal),
    [first, last, town, category, word],
  );
  const [map, trend, words, topics] = [
    useAnswer(askMap),
    useAnswer(askTrend),
    useAnswer(askWords),
    useAnswer(askTopics),
  ];
  return {
    filter,
    map: map.value,
    trend: trend.value,
    words: words.value,
    topics: topics.value?.items,
    refusal: map.refusal ?? trend.refusal ?? words.refusal ?? topics.refusal,
    askAgain: () => void Promise.all([map, trend, words, topics].map((part) => part.askAgain())),
    choose: (changes: Partial<AtlasFilter>) => setSearch(searchOf({ ...filter, ...changes })),
  };
};
