import { addressOfFilter, filterParts } from "#data/office/filter-address.ts";
import type { TaskFilter } from "#data/office/handling.ts";
import { TASK_ROLES } from "#domain/proposal/task-flow.ts";
import { TASK_STAGES } from "#domain/proposal/task-stage.ts";

/** The filter that an address says; what it does not understand is left out. */
export const filterFromSearch = (search: URLSearchParams): TaskFilter => {
  const { oneOf, flag, text } = filterParts(search);
  return {
    stage: oneOf("stage", TASK_STAGES),
    role: oneOf("role", TASK_ROLES),
    overdue: flag("overdue"),
    q: text("q", 100),
  };
};

/** The address of a filter and, where one is open, of a task. */
export const searchOf = (filter: TaskFilter, openId?: string | null): string => addressOfFilter(filter, openId);
