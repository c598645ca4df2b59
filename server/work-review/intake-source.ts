import { everyRow, type FigureSource } from "#server/work-review/figure-source.ts";
import { type RawBuilder, sql } from "kysely";

export const pointSource: FigureSource = {
  rows: (tenantId, { to }) => sql`
    select id, name as title, opened_at as day from liaison_point
    where tenant_id = ${tenantId} and status = 'ACTIVE' and opened_at <= ${to}::date`,
  figures: { points: everyRow },
};

/** Rejected, or closed after it: neither valid nor answered. */
const isRejected = sql`(s.state = 'REJECTED' or (s.state = 'CLOSED' and (
  select m.from_state from submission_move m
  where m.tenant_id = s.tenant_id and m.submission_id = s.id and m.to_state = 'CLOSED' and m.undone_at is null
  order by m.no desc limit 1) = 'REJECTED'))`;

const submissions = (columns: RawBuilder<unknown>, tenantId: string, begins: Date, ends: Date) => sql`
  select s.id, regexp_replace(left(s.text, 60), '\\s+', ' ', 'g') as title, s.received_at as day, s.channel,
    not ${isRejected} as is_valid, s.answer is not null as is_answered, ${columns}
  from submission s
  where s.tenant_id = ${tenantId} and s.received_at >= ${begins} and s.received_at < ${ends} and s.held is null`;

const became = (kind: string) => sql`is_valid and ${kind} = any (became)`;

/** All that residents and members said, but what was asked at studios. */
export const submissionSource: FigureSource = {
  rows: (tenantId, { begins, ends }) => sql`
    ${submissions(
      sql`array(select c.kind from conversion_source source
        join conversion c on c.tenant_id = source.tenant_id and c.id = source.conversion_id and c.voided_at is null
        where source.tenant_id = s.tenant_id and source.submission_id = s.id) as became`,
      tenantId,
      begins,
      ends,
    )} and s.channel <> 'STUDIO'`,
  figures: {
    submissions: everyRow,
    submissionsValid: sql`is_valid`,
    submissionsAnswered: sql`is_valid and is_answered`,
    submissionsConverted: sql`is_valid and became <> '{}'`,
    convertedToTopic: became("TOPIC"),
    convertedToReport: became("REPORT"),
    convertedToProposal: became("PROPOSAL"),
    receptionSubmissions: sql`channel = 'RECEPTION'`,
  },
};

export const studioSource: FigureSource = {
  rows: (tenantId, { to }) => sql`
    select id, name as title, opened_on as day, kind from studio
    where tenant_id = ${tenantId} and status = 'ACTIVE' and opened_on <= ${to}::date`,
  figures: {
    studios: everyRow,
    studiosCollective: sql`kind = 'COLLECTIVE'`,
    studiosSector: sql`kind = 'SECTOR'`,
  },
};

export const studioDutySource: FigureSource = {
  rows: (tenantId, { from, to, now }) => sql`
    select d.studio_id as id, studio.name || ' ' || member.name as title, d.on_day as day
    from studio_duty d
    join studio on studio.tenant_id = d.tenant_id and studio.id = d.studio_id
    join member on member.tenant_id = d.tenant_id and member.id = d.member_id
    where d.tenant_id = ${tenantId} and d.on_day between ${from}::date and ${to}::date
      and d.on_day <= (${now}::timestamptz at time zone 'Asia/Shanghai')::date`,
  figures: { studioDuties: everyRow },
};

export const inquirySource: FigureSource = {
  rows: (tenantId, { begins, ends }) => sql`
    ${submissions(sql`s.removal_reason is not null as is_removed`, tenantId, begins, ends)} and s.channel = 'STUDIO'`,
  figures: {
    inquiries: everyRow,
    inquiriesValid: sql`is_valid and not is_removed`,
    inquiriesAnswered: sql`is_valid and not is_removed and is_answered`,
  },
};

export const campaignSource: FigureSource = {
  rows: (tenantId, { from, to }) => sql`
    select id, title, from_day as day from campaign
    where tenant_id = ${tenantId} and state <> 'DRAFT' and from_day <= ${to}::date and to_day >= ${from}::date`,
  figures: { campaigns: everyRow },
};

export const campaignSubmissionSource: FigureSource = {
  rows: (tenantId, { begins, ends }) => sql`
    ${submissions(sql`true as is_asked`, tenantId, begins, ends)} and s.campaign_id is not null`,
  figures: { campaignSubmissions: everyRow },
};
