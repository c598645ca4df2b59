import type { ProposalCounts } from "#domain/proposal/proposal-kpi.ts";
import type { Db } from "#server/db/database.ts";
import { type RawBuilder, sql } from "kysely";

export interface Meeting {
  readonly term: number;
  readonly session: number;
}

/** Handed in and not taken back. */
const SUBMITTED = sql`p.serial_no is not null and p.state <> 'WITHDRAWN'`;

/** Everything that the rates of one session are made of. */
export const countProposals = async (db: Db, tenantId: string, meeting: Meeting): Promise<ProposalCounts> => {
  const { rows } = await sql<Record<keyof ProposalCounts, number>>`
    with one as (${proposalFacts(tenantId, ofMeeting(meeting))}), rating as (${ratingsOf(tenantId, meeting)})
    select
      count(*) filter (where is_submitted)::int as submitted,
      count(*) filter (where is_submitted and proposer_type = 'COLLECTIVE')::int as collective,
      count(*) filter (where is_submitted and proposer_type = 'JOINT')::int as joint,
      count(*) filter (where is_filed)::int as filed,
      count(*) filter (where is_filed and key)::int as key,
      count(*) filter (where is_assigned)::int as assigned,
      count(*) filter (where is_replied)::int as replied,
      count(*) filter (where is_assigned and visit_waived)::int as waived,
      count(*) filter (where is_assigned and not visit_waived and is_met)::int as met,
      count(*) filter (where is_assigned and not visit_waived and is_claimed and not is_met)::int as claimed,
      (select count(*) from rating where overall = 'SATISFIED')::int as satisfied,
      (select count(*) from rating where overall = 'BASICALLY')::int as basically,
      (select count(*) from rating where overall = 'NOT')::int as dissatisfied,
      (select count(*) from rating where overall is null)::int as silent
    from one`.execute(db);
  const [counts] = rows;
  if (!counts) throw new Error("a count gives a row");
  return counts;
};

const ofMeeting = ({ term, session }: Meeting) => sql<boolean>`p.term = ${term} and p.session = ${session}`;

/** What is said of every proposal that a condition on `p` chooses: one row each. */
export const proposalFacts = (tenantId: string, chosen: RawBuilder<boolean>) => sql`
  select p.id, p.round, p.title, p.submitted_at, p.proposer_type, p.collective_kind, p.collective_name, p.key, p.excellent,
    p.visit_waived,
    ${SUBMITTED} as is_submitted,
    p.case_no is not null and p.state <> 'WITHDRAWN' as is_filed,
    p.assigned_at is not null and p.state not in ('MERGED', 'WITHDRAWN') as is_assigned,
    p.replied_at is not null and p.state not in ('MERGED', 'WITHDRAWN') as is_replied,
    exists (select 1 from contact_record c join contact_answer a on a.tenant_id = c.tenant_id and a.contact_id = c.id
      where c.tenant_id = p.tenant_id and c.proposal_id = p.id and c.voided_at is null
        and c.mode in ('VISIT', 'MEETING') and a.answer = 'CONFIRMED') as is_met,
    exists (select 1 from contact_record c
      where c.tenant_id = p.tenant_id and c.proposal_id = p.id and c.voided_at is null
        and c.mode in ('VISIT', 'MEETING')) as is_claimed
  from proposal p where p.tenant_id = ${tenantId} and ${chosen}`;

/** Everybody who may rate an answered proposal of a session, with the rating of its last answered round; null is 未评价. Authors of a merged one rate the one it went into; who signed both rates it once. */
export const ratingsOf = (tenantId: string, meeting: Meeting) => ratingsWhere(tenantId, ofMeeting(meeting));

interface Rating {
  proposal_id: string;
  member_id: string;
  overall: string | null;
}

/** The same for the proposals that a condition on `p` chooses. */
export const ratingsWhere = (tenantId: string, chosen: RawBuilder<boolean>) => sql<Rating>`
  select distinct on (lead.id, signer.member_id) lead.id as proposal_id, signer.member_id, evaluation.overall
  from proposal p
  join proposal lead on lead.tenant_id = p.tenant_id and lead.id = coalesce(p.merged_into, p.id)
  join proposal_signer signer on signer.tenant_id = p.tenant_id and signer.proposal_id = p.id and signer.state = 'SIGNED'
  left join lateral (
    select overall from evaluation e where e.tenant_id = p.tenant_id and e.member_id = signer.member_id
      and e.proposal_id in (p.id, lead.id) and e.round >= lead.round - case when lead.state = 'REHANDLING' then 1 else 0 end
    order by e.round desc limit 1
  ) evaluation on true
  where p.tenant_id = ${tenantId} and ${chosen}
    and p.case_no is not null and p.state <> 'WITHDRAWN' and lead.replied_at is not null
  order by lead.id, signer.member_id`;
