import type { TaskFilter } from "#contract/handling.ts";
import { TASK_STAGES, type TaskStage } from "#domain/proposal/task-stage.ts";
import { ownTasks } from "#server/handling/own-tasks.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

/** How many of the unit's tasks stand in each stage under a filter, and how many are overdue. */
export const countOwnTasks = async (house: House, { unitId }: Actor, filter: TaskFilter) => {
  const byStage = Object.fromEntries(TASK_STAGES.map((stage) => [stage, 0])) as Record<TaskStage, number>;
  if (unitId === null) return { unitName: "", byStage, overdue: 0 };
  const { rows } = await sql<{ stage: TaskStage; count: number; overdue: number }>`
    select stage, count(*)::int as count, count(*) filter (where "isOverdue")::int as overdue
    from (${ownTasks(house, unitId, { ...filter, stage: undefined })}) board group by stage`.execute(house.db);
  for (const { stage, count } of rows) byStage[stage] = count;
  const unit = await house.db
    .selectFrom("handling_unit")
    .select("name")
    .where("tenant_id", "=", house.tenant.id)
    .where("id", "=", unitId)
    .executeTakeFirst();
  return { unitName: unit?.name ?? "", byStage, overdue: rows.reduce((sum, { overdue }) => sum + overdue, 0) };
};
