import type { ProposalStatistics } from "#contract/proposal-statistics.ts";
import type { Db } from "#server/db/database.ts";
import { ratingsOf, type Meeting } from "#server/proposal-statistics/count-proposals.ts";
import { sql } from "kysely";

type UnitLine = ProposalStatistics["units"][number];

/** What every unit had to do in a session and how it went; a rating counts for the units that answered the proposal. */
export const countByUnit = async (db: Db, tenantId: string, meeting: Meeting, today: string): Promise<UnitLine[]> => {
  const { rows } = await sql<UnitLine>`
    with rating as (${ratingsOf(tenantId, meeting)}), tally as (
      select proposal_id,
        count(*) filter (where overall = 'SATISFIED') as satisfied,
        count(*) filter (where overall = 'BASICALLY') as basically,
        count(*) filter (where overall = 'NOT') as dissatisfied,
        count(*) filter (where overall is null) as silent
      from rating group by proposal_id
    ), part as (
      select t.unit_id, t.role <> 'CO' as answers, t.state, t.due_on, p.id as proposal_id,
        exists (select 1 from contact_record c join contact_answer a on a.tenant_id = c.tenant_id and a.contact_id = c.id
          where c.tenant_id = t.tenant_id and c.task_id = t.id and c.voided_at is null
            and c.mode in ('VISIT', 'MEETING') and a.answer = 'CONFIRMED') as is_met
      from handling_task t
      join proposal p on p.tenant_id = t.tenant_id and p.id = t.proposal_id
      where t.tenant_id = ${tenantId} and p.term = ${meeting.term} and p.session = ${meeting.session}
        and t.state not in ('PREPARED', 'REASSIGNED') and p.state not in ('MERGED', 'WITHDRAWN')
    )
    select unit.id as "unitId", unit.name,
      count(*) filter (where answers)::int as lead,
      count(*) filter (where not answers)::int as co,
      count(*) filter (where answers and part.state = 'REPLIED')::int as replied,
      count(*) filter (where part.state not in ('REPLIED', 'CO_DONE') and due_on < ${today}::date)::int as overdue,
      count(*) filter (where answers and is_met)::int as met,
      coalesce(sum(tally.satisfied) filter (where answers), 0)::int as satisfied,
      coalesce(sum(tally.basically) filter (where answers), 0)::int as basically,
      coalesce(sum(tally.dissatisfied) filter (where answers), 0)::int as dissatisfied,
      coalesce(sum(tally.silent) filter (where answers), 0)::int as silent
    from part
    join handling_unit unit on unit.tenant_id = ${tenantId} and unit.id = part.unit_id
    left join tally on tally.proposal_id = part.proposal_id
    group by unit.id, unit.name, unit.sort order by unit.sort`.execute(db);
  return rows;
};
