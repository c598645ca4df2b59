import { everyRow, type FigureSource } from "#server/work-review/figure-source.ts";
import { isDemocraticParty } from "#server/work-review/party-condition.ts";
import { sql } from "kysely";

/** What stands over a report in a list; an internal one's words go no further than its editors. */
const title = sql`case when r.sensitivity = 'INTERNAL' then '内部掌握的信息'
  else coalesce(r.edited ->> 'title', r.original ->> 'title') end`;

/** Reports handed in within the period. */
export const reportSource: FigureSource = {
  rows: (tenantId, { begins, ends }) => sql`
    select r.id, ${title} as title, r.submitted_at as day,
      r.source = 'PARTY' or ${isDemocraticParty(sql`author.party`)} as is_party,
      exists (select 1 from opinion_submission s where s.tenant_id = r.tenant_id and s.report_id = r.id) as is_of_residents,
      exists (select 1 from opinion_issue_report i join opinion_issue issue on issue.tenant_id = i.tenant_id
          and issue.id = i.issue_id and issue.state = 'ISSUED'
        where i.tenant_id = r.tenant_id and i.report_id in (r.id, r.merged_into)) as is_issued
    from opinion_report r
    left join lateral (select member.party from opinion_author a
      join member on member.tenant_id = a.tenant_id and member.id = a.member_id
      where a.tenant_id = r.tenant_id and a.report_id = r.id and a.left_at is null
      order by a.place limit 1) author on true
    where r.tenant_id = ${tenantId} and r.submitted_at >= ${begins} and r.submitted_at < ${ends}
      and r.state not in ('WITHDRAWN', 'RETURNED')`,
  figures: {
    reports: everyRow,
    reportsParty: sql`is_party`,
    reportsOfResidents: sql`is_of_residents`,
    reportsIssued: sql`is_issued`,
  },
};

export const issueSource: FigureSource = {
  rows: (tenantId, { begins, ends }) => sql`
    select id, kind, signed_at as day,
      case kind when 'ISSUE' then year || '年第' || no || '期 ' else year || '年专报第' || no || '期 ' end || title as title
    from opinion_issue
    where tenant_id = ${tenantId} and state = 'ISSUED' and signed_at >= ${begins} and signed_at < ${ends}`,
  figures: { issues: sql`kind = 'ISSUE'`, specialIssues: sql`kind = 'SPECIAL'` },
};

const sentTo = (level: string) => sql`is_sent_now and level = ${level}`;
const adoptedAt = (level: string) => sql`is_sent_now and level = ${level} and state = 'ADOPTED'`;

/** Ways up: sent within the period, or sent before and adopted within it. */
export const escalationSource: FigureSource = {
  rows: (tenantId, { from, to }) => sql`
    select e.report_id as id, ${title} as title, e.level, e.state,
      e.sent_on >= ${from}::date as is_sent_now, coalesce(e.decided_on, e.sent_on) as day
    from opinion_escalation e
    join opinion_report r on r.tenant_id = e.tenant_id and r.id = e.report_id
    where e.tenant_id = ${tenantId} and e.sent_on <= ${to}::date
      and (e.sent_on >= ${from}::date
        or (e.state = 'ADOPTED' and e.decided_on between ${from}::date and ${to}::date))`,
  figures: {
    sentCity: sentTo("CITY"),
    adoptedCity: adoptedAt("CITY"),
    sentProvince: sentTo("PROVINCE"),
    adoptedProvince: adoptedAt("PROVINCE"),
    sentNational: sentTo("NATIONAL"),
    adoptedNational: adoptedAt("NATIONAL"),
    adoptedLater: sql`not is_sent_now`,
  },
};

export const instructionSource: FigureSource = {
  rows: (tenantId, { from, to }) => sql`
    select i.report_id as id, i.leader_title || '：' || ${title} as title, i.given_on as day, i.is_chief
    from opinion_instruction i
    join opinion_report r on r.tenant_id = i.tenant_id and r.id = i.report_id
    where i.tenant_id = ${tenantId} and i.given_on between ${from}::date and ${to}::date and i.voided_at is null`,
  figures: { instructions: everyRow, instructionsChief: sql`is_chief` },
};
