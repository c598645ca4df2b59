import type { OpinionFilter } from "#contract/opinions-desk.ts";
import type { CountedOpinion } from "#domain/opinion/opinion-lists.ts";
import { likePattern } from "#server/db/like-pattern.ts";
import { seesInternal } from "#server/opinions/opinion-actor.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { type RawBuilder, sql } from "kysely";

type Condition = RawBuilder<boolean>;

/** Written for a campaign, or made of what was said in it. */
const ofCampaign = (campaignId: string): Condition => sql<boolean>`(report.campaign_id = ${campaignId} or exists (
  select from opinion_submission link join submission s on s.tenant_id = link.tenant_id and s.id = link.submission_id
  where link.tenant_id = report.tenant_id and link.report_id = report.id and s.campaign_id = ${campaignId}))`;

/** Which reports a filter finds for whoever asks; the table is called `report`. What is INTERNAL is found by editors and signers only. */
export const opinionConditions = (tenantId: string, actor: Actor, filter: OpinionFilter): Condition => {
  const conditions = [
    sql<boolean>`report.tenant_id = ${tenantId}`,
    ...(seesInternal(actor) ? [] : [sql<boolean>`report.sensitivity <> 'INTERNAL'`]),
    ...(filter.state ? [sql<boolean>`report.state = ${filter.state}`] : []),
    ...(filter.category ? [sql<boolean>`report.category = ${filter.category}`] : []),
    ...(filter.source ? [sql<boolean>`report.source = ${filter.source}`] : []),
    ...(filter.campaign ? [ofCampaign(filter.campaign)] : []),
    ...(filter.composite ? [sql<boolean>`report.is_composite = ${filter.composite === "true"}`] : []),
    ...(filter.mine ? [sql<boolean>`report.editor_id = ${actor.accountId}`] : []),
    ...(filter.counted ? [countedAs[filter.counted]] : []),
    ...(filter.from ? [sql<boolean>`report.submitted_at >= ${`${filter.from}T00:00:00+08:00`}`] : []),
    ...(filter.to
      ? [sql<boolean>`report.submitted_at < ${`${filter.to}T00:00:00+08:00`}::timestamptz + interval '1 day'`]
      : []),
    ...(filter.level ? [sentUp(filter.level, filter.adopted === "true")] : []),
    ...(filter.instructed ? [instructedAt(filter.instructed)] : []),
    ...(filter.q?.trim() ? [matches(filter.q.trim().normalize("NFC"))] : []),
  ];
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
};

const isPrinted = sql<boolean>`exists (
  select from opinion_issue_report as carried
    join opinion_issue as issue on issue.tenant_id = carried.tenant_id and issue.id = carried.issue_id
  where carried.tenant_id = report.tenant_id and carried.report_id = report.id and issue.state = 'ISSUED')`;

/** What 采用率 counts of a report that is called `report`; in the archive it is what it was before. */
export const countedAs: Readonly<Record<CountedOpinion, Condition>> = {
  SUBMITTED: sql<boolean>`(not report.is_composite and report.state <> 'WITHDRAWN')`,
  ISSUED: isPrinted,
  RETAINED: sql<boolean>`(report.state = 'RETAINED' or (report.state = 'ARCHIVED' and not ${isPrinted}))`,
};

const sentUp = (level: string, adopted: boolean): Condition => sql`exists (
  select from opinion_escalation as sent where sent.tenant_id = report.tenant_id and sent.report_id = report.id
    and sent.level = ${level} and (not ${adopted} or sent.state = 'ADOPTED'))`;

const instructedAt = (level: string): Condition => sql`exists (
  select from opinion_instruction as given where given.tenant_id = report.tenant_id and given.report_id = report.id
    and given.voided_at is null and (${level} = 'any' or given.level = ${level}))`;

/** In titles, texts, names of authors and the number. */
const matches = (q: string): Condition => {
  const pattern = likePattern(q);
  return sql`(report.original->>'title' ilike ${pattern} or report.edited->>'title' ilike ${pattern}
    or report.original->>'situation' ilike ${pattern} or report.source_name ilike ${pattern}
    or report.year || '-' || lpad(report.serial_no::text, 4, '0') ilike ${pattern}
    or exists (select from opinion_author as author where author.tenant_id = report.tenant_id
      and author.report_id = report.id and author.name ilike ${pattern}))`;
};
