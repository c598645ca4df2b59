import type { TaskFilter } from "#data/office/handling.ts";
import { TASK_ROLES } from "#domain/proposal/task-flow.ts";
import { TASK_STAGES } from "#domain/proposal/task-stage.ts";

const oneOf = <Value extends string>(list: readonly Value[], value: string | null): Value | undefined =>
  list.find((entry) => entry === value);

/** The filter that an address says; what it does not understand is left out. */
export const filterFromSearch = (search: URLSearchParams): TaskFilter => ({
  stage: oneOf(TASK_STAGES, search.get("stage")),
  role: oneOf(TASK_ROLES, search.get("role")),
  overdue: search.get("overdue") === "true" ? "true" : undefined,
  q: search.get("q")?.slice(0, 100) || undefined,
});

/** The address of a filter and, where one is open, of a task. */
export const searchOf = (filter: TaskFilter, openId?: string | null): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) search.set(name, value);
  if (openId) search.set("id", openId);
  return search.size ? `?${search}` : "?";
};
