import { useCallback } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { type OpinionFilter, readOpinionCounts, readOpinions } from "#data/office/opinions.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { done } from "#domain/result.ts";
import { filterFromSearch, searchOf } from "#office/opinions/opinion-filter.ts";

/** The reports under the filter of the address, and the counts of its views. */
export const useOpinionList = () => {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const filter = filterFromSearch(search);
  const key = JSON.stringify(filter);
  const ask = useCallback((signal?: AbortSignal) => readList(key, signal), [key]);
  const { value, refusal, askAgain, setAnswer } = useAnswer(ask);
  // Rows of another filter are not shown under this one.
  const page = value?.key === key ? value : undefined;
  const loadMore = async () => {
    if (!page?.next) return;
    const more = await readOpinions(filter, page.next);
    setAnswer(more.ok ? done({ ...page, items: [...page.items, ...more.value.items], next: more.value.next }) : more);
  };
  return {
    filter,
    page,
    counts: value?.counts,
    refusal,
    reload: askAgain,
    loadMore,
    show: (changed: OpinionFilter) => void navigate(searchOf(changed), { replace: true }),
  };
};

export type OpinionList = ReturnType<typeof useOpinionList>;

const readList = async (key: string, signal?: AbortSignal) => {
  const filter = JSON.parse(key) as OpinionFilter;
  const [page, counts] = await Promise.all([
    readOpinions(filter, undefined, signal),
    readOpinionCounts(filter, signal),
  ]);
  if (!page.ok) return page;
  return counts.ok ? done({ key, ...page.value, counts: counts.value.byState }) : counts;
};
