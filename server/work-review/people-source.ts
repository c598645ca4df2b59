import { everyRow, type FigureSource, type Span } from "#server/work-review/figure-source.ts";
import { isDemocraticParty } from "#server/work-review/party-condition.ts";
import { sql } from "kysely";

export const memberSource: FigureSource = {
  rows: (tenantId) => sql`
    select id, name as title, null::date as day, is_standing, ${isDemocraticParty(sql`party`)} as is_party
    from member where tenant_id = ${tenantId}`,
  figures: { members: everyRow, membersStanding: sql`is_standing`, membersParty: sql`is_party` },
};

/** Meetings and activities whose first half-day has begun within the period. */
const held = (tenantId: string, { begins, ends, now }: Span) => sql`
  select m.id, m.title, m.kind, m.category, m.state, first.starts_at as day
  from meeting m
  join lateral (select min(starts_at) as starts_at from meeting_session s
    where s.tenant_id = m.tenant_id and s.meeting_id = m.id) first on true
  where m.tenant_id = ${tenantId} and m.state in ('PUBLISHED', 'FINALISED')
    and first.starts_at >= ${begins} and first.starts_at < ${ends} and first.starts_at <= ${now}`;

const ofKind = (kind: string) => sql`kind = ${kind}`;
const ofCategory = (category: string) => sql`kind = 'ACTIVITY' and category = ${category}`;

export const meetingSource: FigureSource = {
  rows: held,
  figures: {
    meetings: sql`kind <> 'ACTIVITY'`,
    meetingsPlenary: ofKind("PLENARY"),
    meetingsStanding: ofKind("STANDING"),
    meetingsChair: ofKind("CHAIR"),
    meetingsTopical: ofKind("TOPICAL"),
    meetingsCommittee: ofKind("COMMITTEE"),
    meetingsTraining: ofKind("TRAINING"),
    activities: ofKind("ACTIVITY"),
    activitiesStudy: ofCategory("STUDY"),
    activitiesDeliberate: ofCategory("DELIBERATE"),
    activitiesCollect: ofCategory("COLLECT"),
    activitiesServe: ofCategory("SERVE"),
    activitiesUnite: ofCategory("UNITE"),
    activitiesCentral: ofCategory("CENTRAL"),
  },
};

/** Half-days of persons; of an activity each person once. */
export const attendanceSource: FigureSource = {
  rows: (tenantId, span) => sql`
    select a.state, held.kind = 'ACTIVITY' as is_activity,
      row_number() over (partition by a.meeting_id, a.member_id, a.state order by a.session_id) as place
    from (${held(tenantId, span)}) held
    join attendance a on a.tenant_id = ${tenantId} and a.meeting_id = held.id
    where held.state = 'FINALISED'`,
  figures: {
    attendanceOwed: sql`not is_activity and state in ('PRESENT', 'EXCUSED', 'ABSENT')`,
    attendancePresent: sql`not is_activity and state = 'PRESENT'`,
    activityPeople: sql`is_activity and state = 'PRESENT' and place = 1`,
  },
  isUnlisted: true,
};

export const speechSource: FigureSource = {
  rows: (tenantId, span) => sql`
    select held.id, member.name || '：' || paper.title as title, held.day, paper.state,
      ${isDemocraticParty(sql`member.party`)} as is_party
    from (${held(tenantId, span)}) held
    join speech_paper paper on paper.tenant_id = ${tenantId} and paper.meeting_id = held.id
    join member on member.tenant_id = paper.tenant_id and member.id = paper.member_id
    where paper.state in ('ORAL', 'WRITTEN')`,
  figures: { speeches: everyRow, speechesOral: sql`state = 'ORAL'`, speechesParty: sql`is_party` },
};
