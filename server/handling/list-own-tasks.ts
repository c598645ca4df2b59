import type { TaskCard, TaskFilter } from "#contract/handling.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { WorkCalendar } from "#domain/time/work-calendar.ts";
import { workingDaysBetween } from "#domain/time/working-days.ts";
import { readHandlingRules } from "#server/handling/handling-rules.ts";
import { type OwnTaskRow, ownTasks } from "#server/handling/own-tasks.ts";
import { readTaskPlace, writeTaskPlace } from "#server/handling/task-cursor.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

const USUAL_PAGE = 50;
const LARGEST_PAGE = 200;

/** One page of the unit's board: what is due soonest first. */
export const listOwnTasks = async (
  house: House,
  { unitId }: Actor,
  filter: TaskFilter,
  page: { readonly cursor?: string | undefined; readonly limit?: string | undefined },
): Promise<Result<{ items: TaskCard[]; next: string | null }, Refusal>> => {
  const after = page.cursor === undefined ? undefined : readTaskPlace(page.cursor);
  if (page.cursor !== undefined && !after) return refused(badCursor);
  if (unitId === null) return done({ items: [], next: null });
  const limit = Math.min(Number(page.limit ?? USUAL_PAGE), LARGEST_PAGE);
  const { rows } = await sql<OwnTaskRow>`
    select * from (${ownTasks(house, unitId, filter)}) board
    where ${after ? sql`(place, id) > (${after.place}, ${after.id}::uuid)` : sql`true`}
    order by place, id
    limit ${limit + 1}`.execute(house.db);
  const { calendar } = await readHandlingRules(house);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return done({
    items: shown.map((row) => cardOf(row, calendar, house.now())),
    next: last && rows.length > limit ? writeTaskPlace(last) : null,
  });
};

const badCursor: Refusal = {
  kind: "invalid-fields",
  errors: [{ pointer: "/cursor", rule: "cursor", detail: "翻页位置无效，请从头查看。" }],
};

/** A row of the board as it leaves the house. */
const cardOf = (row: OwnTaskRow, calendar: WorkCalendar, now: Date): TaskCard => ({
  id: row.id,
  caseNo: row.caseNo,
  title: row.title,
  isKey: row.isKey,
  firstProposer: row.firstProposer,
  role: row.role,
  state: row.state,
  stage: row.stage,
  round: row.round,
  dueOn: row.dueOn,
  workingDaysLeft: row.dueOn === null ? null : workingDaysBetween(calendar, shanghaiDay(now), dayOf(row.dueOn)),
  isOverdue: row.isOverdue,
  clerkName: row.clerkName,
  openMeetings: row.openMeetings,
});
