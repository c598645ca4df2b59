import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import type { OpinionMover } from "#server/opinions/opinion-actor.ts";
import { lockOpinion } from "#server/opinions/opinion-store.ts";
import { takeOpinionMove } from "#server/opinions/take-opinion-move.ts";
import { sql } from "kysely";

const YEARS_END: OpinionMover = { accountId: null, name: "系统", roles: ["system"] };

/** Of one night; the rest follows in the next. */
const MOST_A_NIGHT = 2_000;

/**
 * What was printed or kept aside before the former calendar year began goes into the archive, each report in a transaction of its own; one that waits in a
 * 专报 which nobody has signed stays. Gives how many went.
 */
export const archiveFormerOpinions = async (house: House): Promise<number> => {
  let archived = 0;
  for (const id of await dueReports(house)) {
    const moved = await house.db.transaction().execute(async (tx) => {
      const report = await lockOpinion(tx, house.tenant.id, id);
      return report && takeOpinionMove(tx, house, YEARS_END, report, "archive");
    });
    if (moved?.ok) archived += 1;
  }
  return archived;
};

const dueReports = async ({ db, tenant, now }: House): Promise<readonly string[]> => {
  const formerYear = Number(shanghaiDay(now()).slice(0, 4)) - 1;
  const { rows } = await sql<{ id: string }>`
    select id from opinion_report as report
    where tenant_id = ${tenant.id} and state in ('ISSUED', 'RETAINED')
      and (select max(at) from opinion_move as move
        where move.tenant_id = report.tenant_id and move.report_id = report.id and move.move in ('sign', 'retain'))
        < ${`${formerYear}-01-01T00:00:00+08:00`}::timestamptz
      and not exists (select from opinion_issue_report as carried
        join opinion_issue as issue on issue.tenant_id = carried.tenant_id and issue.id = carried.issue_id
        where carried.tenant_id = report.tenant_id and carried.report_id = report.id and issue.state = 'PREPARED')
    order by submitted_at, id limit ${MOST_A_NIGHT}`.execute(db);
  return rows.map(({ id }) => id);
};
