import { useCallback } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { readTaskCounts, readTasks, type TaskFilter } from "#data/office/handling.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { done } from "#domain/result.ts";
import { filterFromSearch, searchOf } from "#office/handling/task-filter.ts";

/** The unit's board under the filter of the address: its rows, its counts, and which task is open. */
export const useBoard = () => {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const filter = filterFromSearch(search);
  const key = JSON.stringify(filter);
  const ask = useCallback((signal?: AbortSignal) => readBoard(key, signal), [key]);
  const { value, refusal, askAgain, setAnswer } = useAnswer(ask);
  // Rows of another filter are not shown under this one.
  const page = value?.key === key ? value : undefined;

  const loadMore = async () => {
    if (!page?.next) return;
    const more = await readTasks(filter, page.next);
    const { items, next } = more.ok ? more.value : { items: [], next: page.next };
    setAnswer(more.ok ? done({ ...page, items: [...page.items, ...items], next }) : more);
  };

  return {
    filter,
    openId: search.get("id"),
    page,
    counts: value?.counts,
    refusal,
    reload: askAgain,
    loadMore,
    show: (changed: TaskFilter) => void navigate(searchOf(changed), { replace: true }),
  };
};

export type Board = ReturnType<typeof useBoard>;

const readBoard = async (key: string, signal?: AbortSignal) => {
  const filter = JSON.parse(key) as TaskFilter;
  const [tasks, counts] = await Promise.all([
    readTasks(filter, undefined, signal),
    readTaskCounts({ ...filter, stage: undefined, overdue: undefined }, signal),
  ]);
  if (!tasks.ok) return tasks;
  return counts.ok ? done({ key, ...tasks.value, counts: counts.value }) : counts;
};
