import type { DeadlineItem, UnitLoad } from "#contract/proposal-rounds.ts";
import { termOfPart } from "#domain/proposal/task-deadlines.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { type HandlingRules, readHandlingRules } from "#server/handling/handling-rules.ts";
import { dueView } from "#server/handling/task-due.ts";
import { type RawBuilder, sql } from "kysely";

const MOST = 200;
const MOST_OF_ALL = 20_000;

/** The next day of an open part: to accept it, to talk to the proposers, then to finish it. */
const NEXT_DAY = sql`case
  when t.state = 'NEW' then t.accept_due_on
  when t.role <> 'CO' and not exists (select 1 from contact_record c
    where c.tenant_id = t.tenant_id and c.task_id = t.id and c.round = t.round and c.voided_at is null) then t.contact_due_on
  else t.due_on end`;

const OPEN = sql`t.done_at is null and t.state not in ('PREPARED', 'REASSIGNED', 'RETURN_REQUESTED', 'SIGNED_OFF')`;

/** Units with something open, those with most overdue first. A part that waits for the audit, or for a return to be decided, is with the 提案委, not with its unit. */
export const listUnitLoads = async ({ db, tenant, now }: House): Promise<UnitLoad[]> => {
  const today = shanghaiDay(now());
  const { rows } = await sql<UnitLoad>`
    with part as (
      select t.unit_id, least(${NEXT_DAY}, t.due_on) as day from handling_task t
      where t.tenant_id = ${tenant.id} and ${OPEN}
    )
    select u.id as "unitId", u.name, count(*)::int as open,
      count(*) filter (where day < ${today}::date)::int as overdue,
      count(*) filter (where day >= ${today}::date and day <= ${today}::date + 7)::int as "dueSoon",
      min(day) as "nextDueOn"
    from part join handling_unit u on u.tenant_id = ${tenant.id} and u.id = part.unit_id
    group by u.id, u.name, u.sort order by overdue desc, "dueSoon" desc, u.sort`.execute(db);
  return rows;
};

type Row = DeadlineItem["proposal"] &
  Pick<DeadlineItem, "taskId" | "role" | "clerkName" | "clerkPhone"> & {
    readonly taskState: DeadlineItem["state"];
    readonly unitName: string;
    readonly day: string | null;
    readonly remindedAt: Date | null;
    readonly assignedAt: Date | null;
    readonly acceptedAt: Date | null;
    readonly hasContact: boolean;
    readonly firstDueOn: string | null;
    readonly finishOn: string | null;
  };

/** What one unit has open, its next day first. */
export const listUnitDeadlines = async (house: House, unitId: string): Promise<DeadlineItem[]> =>
  (await readDeadlines(house, sql`t.unit_id = ${unitId}`, MOST)).map(({ item }) => item);

/** What every unit has open, by unit. */
export const listAllDeadlines = (house: House): Promise<{ unitName: string; item: DeadlineItem }[]> =>
  readDeadlines(house, sql`true`, MOST_OF_ALL);

const readDeadlines = async (house: House, which: RawBuilder<unknown>, most: number) => {
  const { db, tenant, now } = house;
  const rules = await readHandlingRules(house);
  const { rows } = await sql<Row>`
    select p.id, p.case_no as "caseNo", p.term, p.session, p.title, m.name as "firstProposer", p.state,
      t.id as "taskId", t.role, t.state as "taskState", t.clerk_name as "clerkName", t.clerk_phone as "clerkPhone",
      ${NEXT_DAY} as day, u.name as "unitName", t.assigned_at as "assignedAt", t.accepted_at as "acceptedAt", t.first_due_on as "firstDueOn",
      t.due_on as "finishOn",
      exists (select 1 from contact_record c where c.tenant_id = t.tenant_id and c.task_id = t.id
        and c.round = t.round and c.voided_at is null) as "hasContact",
      (select max(n.at) from proposal_note n where n.tenant_id = t.tenant_id and n.proposal_id = t.proposal_id
        and n.kind = 'REMINDER' and n.unit_id = t.unit_id) as "remindedAt"
    from handling_task t
    join proposal p on p.tenant_id = t.tenant_id and p.id = t.proposal_id
    join member m on m.tenant_id = p.tenant_id and m.id = p.first_member_id
    join handling_unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id
    where t.tenant_id = ${tenant.id} and ${which} and ${OPEN}
    order by u.sort, u.name, day, p.case_no limit ${most}`.execute(db);
  return rows.map((row) => ({ unitName: row.unitName, item: itemOf(row, rules, now()) }));
};

const itemOf = (row: Row, { calendar, timers }: HandlingRules, now: Date): DeadlineItem => {
  const { id, caseNo, term, session, title, firstProposer, state, role } = row;
  const waitsFor = waitOf(row.taskState, role, row.hasContact);
  const assignedOn = row.assignedAt && shanghaiDay(row.assignedAt);
  const acceptedOn = row.acceptedAt && shanghaiDay(row.acceptedAt);
  const termBy = {
    ACCEPT: [assignedOn, timers.ACCEPT],
    CONTACT: [acceptedOn ?? assignedOn, timers.FIRST_CONTACT],
    OPINION: [assignedOn, termOfPart(timers, role)],
    REPLY: [assignedOn, termOfPart(timers, role)],
  } as const;
  const [from, span] = termBy[waitsFor];
  const day = row.day ?? row.finishOn ?? shanghaiDay(now);
  const due = dueView(calendar, shanghaiDay(now), day, from && dayOf(from), span);
  const isExtended = row.finishOn === day && row.firstDueOn !== null && row.firstDueOn !== row.finishOn;
  return {
    taskId: row.taskId,
    proposal: { id, caseNo, term, session, title, firstProposer, state },
    role,
    state: row.taskState,
    waitsFor,
    dueOn: day,
    workingDaysLeft: due.workingDaysLeft,
    isOverdue: due.isOverdue,
    why: isExtended ? `经批准延期，原定 ${row.firstDueOn}` : due.why,
    clerkName: row.clerkName,
    clerkPhone: row.clerkPhone,
    remindedAt: row.remindedAt && shanghaiIso(row.remindedAt),
  };
};

const waitOf = (
  state: DeadlineItem["state"],
  role: DeadlineItem["role"],
  hasContact: boolean,
): DeadlineItem["waitsFor"] => {
  if (state === "NEW") return "ACCEPT";
  if (role === "CO") return "OPINION";
  return hasContact ? "REPLY" : "CONTACT";
};
