import type { OpinionFunnel } from "#contract/opinions-desk.ts";
import { OPINION_LEVELS, UPPER_LEVELS } from "#domain/opinion/opinion-lists.ts";
import type { House } from "#server/house.ts";
import { countedAs } from "#server/opinions/opinion-filter.ts";
import { seesInternal } from "#server/opinions/opinion-actor.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

interface Span {
  readonly from: string;
  readonly to: string;
}

/** From handed in to adopted at each level, of reports that were handed in within these days; a composite counts as one where it goes up. */
export const readFunnel = async (house: House, actor: Actor, span: Span): Promise<OpinionFunnel> => {
  const { db, tenant } = house;
  const within = sql`report.tenant_id = ${tenant.id}
    and report.submitted_at >= ${`${span.from}T00:00:00+08:00`}::timestamptz
    and report.submitted_at < ${`${span.to}T00:00:00+08:00`}::timestamptz + interval '1 day'
    and (${seesInternal(actor)} or report.sensitivity <> 'INTERNAL')`;
  const [whole, levels, instructions] = await Promise.all([
    sql<Omit<OpinionFunnel, "levels" | "instructions">>`
      with report as (select * from opinion_report as report where ${within}),
      issue as (select distinct issue.id, issue.kind from opinion_issue as issue
        join opinion_issue_report as carried on carried.tenant_id = issue.tenant_id and carried.issue_id = issue.id
        join report on report.id = carried.report_id
        where issue.tenant_id = ${tenant.id} and issue.state = 'ISSUED')
      select (select count(*)::int from report where ${countedAs.SUBMITTED}) as submitted,
        (select count(*)::int from report where ${countedAs.ISSUED}) as issued,
        (select count(*)::int from issue where kind = 'ISSUE') as issues,
        (select count(*)::int from issue where kind = 'SPECIAL') as specials,
        (select count(*)::int from report where ${countedAs.RETAINED}) as retained`.execute(db),
    sql<OpinionFunnel["levels"][number]>`
      select level, count(*)::int as sent, count(*) filter (where sent.state = 'ADOPTED')::int as adopted,
        count(*) filter (where sent.state = 'ADOPTED' and not sent.is_composite)::int as "adoptedSingle",
        count(*) filter (where sent.state = 'ADOPTED' and sent.is_composite)::int as "adoptedComposite",
        count(*) filter (where sent.state = 'NOT_ADOPTED')::int as "notAdopted",
        count(*) filter (where sent.state in ('SENT', 'NO_ANSWER'))::int as open
      from opinion_escalation as sent
        join opinion_report as report on report.tenant_id = sent.tenant_id and report.id = sent.report_id
      where ${within} group by level`.execute(db),
    sql<OpinionFunnel["instructions"][number]>`
      select level, count(*)::int as count, count(*) filter (where is_chief)::int as chief
      from opinion_instruction as given
        join opinion_report as report on report.tenant_id = given.tenant_id and report.id = given.report_id
      where ${within} and voided_at is null group by level`.execute(db),
  ]);
  const counts = whole.rows[0];
  if (!counts) throw new Error("a count gives a row");
  return {
    ...counts,
    levels: UPPER_LEVELS.map((level) => levels.rows.find((row) => row.level === level) ?? { ...unsent, level }),
    instructions: OPINION_LEVELS.map(
      (level) => instructions.rows.find((row) => row.level === level) ?? { level, count: 0, chief: 0 },
    ),
  };
};

const unsent = { sent: 0, adopted: 0, adoptedSingle: 0, adoptedComposite: 0, notAdopted: 0, open: 0 };
