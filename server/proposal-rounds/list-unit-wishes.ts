import type { UnitWish } from "#contract/proposal-rounds.ts";
import { latestDueOn } from "#domain/proposal/task-deadlines.ts";
import { labelOf } from "#domain/settings/proposal-settings.ts";
import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { readHandlingRules } from "#server/handling/handling-rules.ts";
import { sql } from "kysely";

type Row = Omit<UnitWish, "at" | "latestOn" | "proposal"> &
  UnitWish["proposal"] & { readonly at: Date; readonly assignedAt: Date | null };

const NAMED = sql`p.id, p.case_no as "caseNo", p.term, p.session, p.title, m.name as "firstProposer", p.state`;

/** What units ask for and nobody has decided, the oldest first. */
export const listUnitWishes = async (house: House): Promise<UnitWish[]> => {
  const { db, tenant } = house;
  const rules = await readHandlingRules(house);
  const { rows } = await sql<Row>`
    select ${NAMED}, t.id as "taskId", u.name as "unitName", t.role, 'RETURN' as kind, coalesce(t.return_reason, '') as reason,
      t.return_note as note, t.changed_at as at, t.due_on as "dueOn", null::date as "wantedOn", t.assigned_at as "assignedAt"
    from handling_task t
    join handling_unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id
    join proposal p on p.tenant_id = t.tenant_id and p.id = t.proposal_id
    join member m on m.tenant_id = p.tenant_id and m.id = p.first_member_id
    where t.tenant_id = ${tenant.id} and t.state = 'RETURN_REQUESTED'
    union all
    select ${NAMED}, t.id, u.name, t.role, 'EXTENSION', e.reason, null, e.at, t.due_on, e.to_due_on, t.assigned_at
    from task_extension e
    join handling_task t on t.tenant_id = e.tenant_id and t.id = e.task_id
    join handling_unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id
    join proposal p on p.tenant_id = t.tenant_id and p.id = t.proposal_id
    join member m on m.tenant_id = p.tenant_id and m.id = p.first_member_id
    where e.tenant_id = ${tenant.id} and e.granted_at is null and e.refused_at is null
    order by at`.execute(db);
  return rows.map(({ taskId, unitName, role, kind, reason, note, at, dueOn, wantedOn, assignedAt, ...proposal }) => ({
    taskId,
    proposal,
    unitName,
    role,
    kind,
    reason: kind === "RETURN" ? labelOf(rules.returnReasons, reason) : reason,
    note,
    at: shanghaiIso(at),
    dueOn,
    wantedOn,
    latestOn:
      kind === "EXTENSION" && assignedAt
        ? latestDueOn(rules.calendar, rules.timers.REPLY_MOST, shanghaiDay(assignedAt))
        : null,
  }));
};
