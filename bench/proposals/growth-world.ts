import { connectionOf } from "#tests/support/database-of-server.ts";
import type { RunningServer } from "#tests/support/running-server.ts";
import { Client } from "pg";

/** The session that is worked on, as the demo's settings have it; the demo's own proposals of it stand beside. */
const CURRENT = 1_000;
/** A former session holds as many as the current one. */
const A_SESSION = 1_000;

/**
 * What stands open is the same in both worlds: a current session of 1,000 proposals (about 300 in handling, 20 to audit, 100 being rated,
 * 60 promises). The rest are former sessions, all archived, each part done and each promise kept.
 */
export const fillWorld = async (server: RunningServer, proposals: number): Promise<void> => {
  const db = new Client(await connectionOf(server.dataDir));
  await db.connect();
  try {
    await db.query(worldSql, [proposals - CURRENT, A_SESSION, CURRENT]);
    await db.query("vacuum analyze");
  } finally {
    await db.end();
  }
};

// One statement: proposals of former sessions first, then those of the current one.
const worldSql = `
with tenant_row as (select id as tenant_id from tenant limit 1),
newest as (select term, session, max(serial_no) as serial, max(case_no) as filed from proposal
  group by term, session order by term desc, session desc limit 1),
one as (
  select gen_random_uuid() as id, n, n > $1::int as is_current,
    case when n > $1::int then newest.term else 1 end as term,
    case when n > $1::int then newest.session else 1 + (n - 1) / $2::int end as session,
    case when n > $1::int then newest.serial + n - $1::int else 1 + (n - 1) % $2::int end as no,
    case
      when n <= $1::int then 'ARCHIVED'
      else (array['SUBMITTED','PRE_REVIEW','FILED','IN_HANDLING','IN_HANDLING','IN_HANDLING','REPLIED','CLOSED','CLOSED','CLOSED'])[1 + n % 10]
    end as state
  from generate_series(1, $1::int + $3::int) n, newest
), put as (
  insert into proposal (tenant_id, id, serial_no, case_no, term, session, timing, first_member_id, proposer_type, title, situation,
    analysis, suggestions, state, outcome_class, submitted_at, filed_at, assigned_at, replied_at, closed_at, created_at, changed_at)
  select tenant_id, one.id, no, case when state not in ('SUBMITTED', 'PRE_REVIEW') then no + 2000 end, one.term, one.session, 'SESSION',
    (select id from member where member.tenant_id = tenant_row.tenant_id order by id limit 1), 'INDIVIDUAL',
    '关于演示事项的建议 ' || n, repeat('演示情况。', 60), '', repeat('演示建议。', 40), state,
    case when state in ('REPLIED', 'CLOSED', 'ARCHIVED') then 'A' end, now(), now(), now(), now(),
    case when state in ('CLOSED', 'ARCHIVED') then now() end, now(), now()
  from one, tenant_row returning tenant_id, id
), signed as (
  insert into proposal_signer (tenant_id, proposal_id, member_id, position, state, asked_text_no, signed_text_no, asked_at)
  select p.tenant_id, p.id, (select id from member where member.tenant_id = p.tenant_id order by id limit 1), 0, 'SIGNED', 1, 1, now()
  from put p
), part as (
  insert into handling_task (tenant_id, id, proposal_id, unit_id, role, state, assigned_at, accept_due_on, contact_due_on, due_on,
    first_due_on, accepted_at, done_at, changed_at)
  select tenant_id, gen_random_uuid(), one.id, unit.ids[1 + n % array_length(unit.ids, 1)], 'SOLE',
    case when state = 'IN_HANDLING' then 'ACCEPTED' else 'REPLIED' end, now(), current_date, current_date + 15, current_date + n % 90,
    current_date + 90, now(), case when state <> 'IN_HANDLING' then now() end, now()
  from one, tenant_row, (select array_agg(id) as ids from handling_unit) unit
  where state in ('IN_HANDLING', 'REPLIED', 'CLOSED', 'ARCHIVED') returning tenant_id, id, proposal_id, state, done_at
)
insert into commitment (tenant_id, id, proposal_id, task_id, promise, due_on, fulfilled_on, closed_at, created_at)
select part.tenant_id, gen_random_uuid(), part.proposal_id, part.id, '年内完成', current_date + 30,
  case when one.is_current then null else current_date end, case when one.is_current then null else now() end, now()
from part join one on one.id = part.proposal_id
where part.done_at is not null and one.n % 5 = 3`;
