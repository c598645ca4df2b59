import type { TaskCard, TaskFilter } from "#contract/handling.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { likePattern } from "#server/db/like-pattern.ts";
import { type RawBuilder, sql } from "kysely";

/** A task as its unit's board has it; `place` orders the board: what is due soonest first, then what is done, newest first. */
export interface OwnTaskRow extends Omit<TaskCard, "workingDaysLeft"> {
  readonly place: number;
}

/**
 * The tasks of one unit with their stage, as a query to select from: `own`. A stage comes from the task's own state, contacts, replies
 * and promises alone; the proposal's state, which follows the ratings, has no say in it.
 */
export const ownTasks = (house: House, unitId: string, filter: TaskFilter, taskId?: string): RawBuilder<OwnTaskRow> => {
  const { q, role, stage, overdue } = filter;
  const today = shanghaiDay(house.now());
  const pattern = q?.trim() ? likePattern(q.trim().normalize("NFC")) : undefined;
  return sql<OwnTaskRow>`
    select * from (
      select staged.*, "dueOn" is not null and "dueOn" < ${today}::date as "isOverdue",
        coalesce("dueOn" - date '2000-01-01', 3000000 - (done_on - date '2000-01-01')) as place
      from (
        select facts.*, ${DUE} as "dueOn"
        from (select base.*, ${STAGE} as stage from (${baseOf(house, unitId, taskId)}) base) facts
      ) staged
    ) own
    where ${role ? sql`own.role = ${role}` : sql`true`}
      and ${stage ? sql`own.stage = ${stage}` : sql`true`}
      and ${overdue === "true" ? sql`own."isOverdue"` : sql`true`}
      and ${pattern ? sql`(own.title ilike ${pattern} escape '\\' or own."firstProposer" ilike ${pattern} escape '\\' or own."caseNo"::text = ${q?.trim()})` : sql`true`}`;
};

const baseOf = (house: House, unitId: string, taskId: string | undefined) => sql`
  select task.id, proposal.case_no as "caseNo", proposal.title, proposal.key as "isKey", task.role, task.state, task.round,
    task.clerk_name as "clerkName", task.accept_due_on, task.contact_due_on, task.due_on,
    (coalesce(task.done_at, task.changed_at) at time zone 'Asia/Shanghai')::date as done_on, proposal.visit_waived,
    case when proposal.proposer_type = 'COLLECTIVE' then coalesce(proposal.collective_name, member.name) else member.name end as "firstProposer",
    (select count(*)::int from meeting_request meeting
      where meeting.tenant_id = task.tenant_id and meeting.proposal_id = task.proposal_id and meeting.answer is null
        and task.role <> 'CO') as "openMeetings",
    exists (select 1 from contact_record contact
      where contact.tenant_id = task.tenant_id and contact.proposal_id = task.proposal_id and contact.task_id = task.id
        and contact.round = task.round and contact.voided_at is null) as has_contact,
    (select min(promise.due_on) from commitment promise
      where promise.tenant_id = task.tenant_id and promise.proposal_id = task.proposal_id and promise.task_id = task.id
        and promise.closed_at is null) as promise_on,
    draft.signed_at is null and draft.outcome_class is not null as is_ready,
    lead.due_on as lead_due_on,
    lead.state = 'DRAFTING' and asked.id is not null and asked.signed_at is null and not exists (select 1 from reply_cosign cosign
      where cosign.tenant_id = task.tenant_id and cosign.reply_id = asked.id and cosign.task_id = task.id) as is_asked,
    task.role = 'LEAD' and exists (select 1 from handling_task co
      where co.tenant_id = task.tenant_id and co.proposal_id = task.proposal_id and co.role = 'CO' and co.state <> 'REASSIGNED'
        and (co.state <> 'CO_DONE' or not exists (select 1 from reply_cosign cosign
          where cosign.tenant_id = co.tenant_id and cosign.reply_id = draft.id and cosign.task_id = co.id and cosign.agrees))
    ) as waits_for_co
  from handling_task task
  join proposal on proposal.tenant_id = task.tenant_id and proposal.id = task.proposal_id
  join member on member.tenant_id = proposal.tenant_id and member.id = proposal.first_member_id
  left join lateral (select reply.id, reply.signed_at, reply.outcome_class from reply
    where reply.tenant_id = task.tenant_id and reply.task_id = task.id order by reply.version desc limit 1) draft on true
  left join handling_task lead on task.role = 'CO' and lead.tenant_id = task.tenant_id and lead.proposal_id = task.proposal_id
    and lead.role = 'LEAD' and lead.state not in ('PREPARED', 'REASSIGNED')
  left join lateral (select reply.id, reply.signed_at from reply
    where reply.tenant_id = lead.tenant_id and reply.task_id = lead.id order by reply.version desc limit 1) asked on true
  where task.tenant_id = ${house.tenant.id} and task.unit_id = ${unitId} and task.state not in ('PREPARED', 'REASSIGNED')
    and ${taskId === undefined ? sql`true` : sql`task.id = ${taskId}`}`;

/** Where a task stands, of domain/proposal/task-stage.ts. */
const STAGE = sql`case
  when state in ('NEW', 'RETURN_REQUESTED') then 'TO_ACCEPT'
  when role = 'CO' and is_asked then 'COSIGNING'
  when state = 'CO_DONE' then 'REPLIED'
  when state = 'ACCEPTED' and role <> 'CO' and not has_contact and not visit_waived then 'TO_CONTACT'
  when state = 'ACCEPTED' or (state = 'DRAFTING' and not coalesce(is_ready, false)) then 'DRAFTING'
  when state = 'DRAFTING' and waits_for_co then 'COSIGNING'
  when state in ('DRAFTING', 'SIGNED_OFF') then 'TO_SIGN'
  when promise_on is not null then 'TRACKING'
  else 'REPLIED' end`;

const DUE = sql`case stage
  when 'TO_ACCEPT' then accept_due_on
  when 'TO_CONTACT' then contact_due_on
  when 'COSIGNING' then coalesce(lead_due_on, due_on)
  when 'TRACKING' then promise_on
  when 'REPLIED' then null
  else due_on end`;
