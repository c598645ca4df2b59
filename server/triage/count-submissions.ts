import type { TriageFilter } from "#contract/triage.ts";
import { SUBMISSION_STATES, type SubmissionState } from "#domain/submission/submission-state.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { narrowed } from "#server/triage/triage-filter.ts";
import { sql } from "kysely";

export interface SubmissionCounts {
  readonly byState: Record<SubmissionState, number>;
  readonly held: number;
  readonly latest: string;
}

/** How many stand in each state under the same filter, the held ones apart; `latest` is another whenever anything happened. */
export const countSubmissions = async (house: House, filter: TriageFilter): Promise<SubmissionCounts> => {
  const { db, tenant } = house;
  // First: what happens while the rest is counted must make the next token another.
  const latest = await latestChange(house);
  const rows = await db
    .selectFrom("submission")
    .leftJoin("liaison_point as point", (join) =>
      join.onRef("point.tenant_id", "=", "submission.tenant_id").onRef("point.id", "=", "submission.point_id"),
    )
    .select(["submission.state", sql<boolean>`submission.held is not null`.as("is_held")])
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("submission.tenant_id", "=", tenant.id)
    .where((eb) => eb.and(narrowed(eb, filter, shanghaiDay(house.now()))))
    .groupBy(["submission.state", "is_held"])
    .execute();
  const inState = (state: string) => rows.find((row) => row.state === state && !row.is_held)?.count ?? 0;
  return {
    byState: Object.fromEntries(SUBMISSION_STATES.map((state) => [state, Number(inState(state))])) as Record<
      SubmissionState,
      number
    >,
    held: rows.reduce((sum, row) => sum + (row.is_held ? Number(row.count) : 0), 0),
    latest,
  };
};

/**
 * A token of everything that was ever committed. The highest transaction alone would not do: a lower one may commit later.
 * Every arrival adds a submission and every move a line of history, so their numbers tell.
 */
const latestChange = async ({ db, tenant }: House): Promise<string> => {
  const { rows } = await sql<{ latest: string }>`
    select concat_ws('.',
      (select max(changed_xid)::text from submission where tenant_id = ${tenant.id}),
      (select count(*) from submission where tenant_id = ${tenant.id}),
      (select count(*) from submission_move where tenant_id = ${tenant.id})) as latest`.execute(db);
  return rows[0]?.latest ?? "";
};
