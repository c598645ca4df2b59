import type { TaskDetail } from "#contract/handling-views.ts";
import { standingOf } from "#domain/proposal/contact-proof.ts";
import type { ContactAnswer } from "#domain/proposal/proposal-lists.ts";
import { answersProposers } from "#domain/proposal/task-flow.ts";
import { daysLeft } from "#domain/time/days-left.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db } from "#server/db/database.ts";
import { extensionsOf } from "#server/handling/extension-store.ts";
import type { HandlingRules } from "#server/handling/handling-rules.ts";
import type { HeldTask, Task } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";

type Beneath = Pick<TaskDetail, "contacts" | "extensions" | "meetings" | "promises" | "progress" | "history">;

/** The rows beneath a task: claims, extensions, wishes for a meeting, promises, reports, and its own history. */
export const readTaskBeneath = async (house: House, { task }: HeldTask, rules: HandlingRules): Promise<Beneath> => {
  const { db, tenant } = house;
  return {
    contacts: await claimsOf(db, tenant.id, task),
    extensions: (await extensionsOf(db, tenant.id, task.id)).map((one) => ({
      reason: one.reason,
      fromDueOn: one.from_due_on,
      toDueOn: one.to_due_on,
      state: one.granted_at ? "GRANTED" : one.refused_at ? "REFUSED" : "ASKED",
    })),
    meetings: answersProposers(task.role) ? await meetingsOf(db, tenant.id, task) : [],
    promises: await promisesOf(house, task, rules),
    progress: await progressOf(db, tenant.id, task),
    history: await historyOf(db, tenant.id, task),
  };
};

const claimsOf = async (db: Db, tenantId: string, task: Task): Promise<Beneath["contacts"]> => {
  const { rows } = await sql<
    Omit<Beneath["contacts"][number], "claimedAt" | "standing"> & {
      claimedAt: Date;
      answers: (ContactAnswer | null)[];
    }
  >`
    select record.id, record.round, record.mode, record.happened_on as "happenedOn", record.place, record.participants,
      record.summary, record.claimed_at as "claimedAt", record.voided_at is not null as "isVoided",
      coalesce(claimer.name, '') as "claimedBy",
      array_agg(member.name order by member.name, member.id) as asked, array_agg(answer.answer order by member.name, member.id) as answers
    from contact_record record
    join contact_answer answer on answer.tenant_id = record.tenant_id and answer.contact_id = record.id
    join member on member.tenant_id = answer.tenant_id and member.id = answer.member_id
    left join account claimer on claimer.tenant_id = record.tenant_id and claimer.id = record.claimed_by
    where record.tenant_id = ${tenantId} and record.proposal_id = ${task.proposal_id} and record.task_id = ${task.id}
    group by record.tenant_id, record.id, claimer.name
    order by record.happened_on desc, record.claimed_at desc, record.id`.execute(db);
  return rows.map(({ answers, claimedAt, ...claim }) => ({
    ...claim,
    claimedAt: shanghaiIso(claimedAt),
    standing: standingOf(answers),
  }));
};

const meetingsOf = async (db: Db, tenantId: string, task: Task): Promise<Beneath["meetings"]> => {
  const { rows } = await sql<Omit<Beneath["meetings"][number], "at"> & { at: Date }>`
    select meeting.id, member.name as "memberName", meeting.wish, meeting.at, meeting.answer
    from proposal
    join meeting_request meeting on meeting.tenant_id = proposal.tenant_id and meeting.proposal_id = proposal.id
    join member on member.tenant_id = meeting.tenant_id and member.id = meeting.member_id
    where proposal.tenant_id = ${tenantId} and (proposal.id = ${task.proposal_id} or proposal.merged_into = ${task.proposal_id})
    order by meeting.at, meeting.id`.execute(db);
  return rows.map((row) => ({ ...row, at: shanghaiIso(row.at) }));
};

const promisesOf = async (house: House, task: Task, { calendar }: HandlingRules): Promise<Beneath["promises"]> => {
  const rows = await house.db
    .selectFrom("commitment")
    .select(["id", "promise", "due_on", "unit_says", "fulfilled_on", "closed_at"])
    .where("tenant_id", "=", house.tenant.id)
    .where("proposal_id", "=", task.proposal_id)
    .where("task_id", "=", task.id)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  const today = shanghaiDay(house.now());
  return rows.map((row) => {
    const { workingDays, isOverdue } = daysLeft(calendar, today, dayOf(row.due_on));
    return {
      id: row.id,
      promise: row.promise,
      due: { on: row.due_on, workingDaysLeft: workingDays, isOverdue, why: "答复中承诺的日期" },
      unitSays: row.unit_says as Beneath["promises"][number]["unitSays"],
      fulfilledOn: row.fulfilled_on,
      isClosed: row.closed_at !== null,
    };
  });
};

const progressOf = async (db: Db, tenantId: string, task: Task): Promise<Beneath["progress"]> => {
  const rows = await db
    .selectFrom("proposal_note")
    .select(["at", "actor_name as by", "text"])
    .where("tenant_id", "=", tenantId)
    .where("proposal_id", "=", task.proposal_id)
    .where("unit_id", "=", task.unit_id)
    .where("kind", "=", "PROGRESS")
    .orderBy("no", "desc")
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: shanghaiIso(at) }));
};

const historyOf = async (db: Db, tenantId: string, task: Task): Promise<Beneath["history"]> => {
  const rows = await db
    .selectFrom("task_move")
    .select(["at", "actor_name as actor", "move", "to_state as to", "note"])
    .where("tenant_id", "=", tenantId)
    .where("task_id", "=", task.id)
    .orderBy("no")
    .execute();
  return rows.map(({ at, ...row }) => ({ ...(row as Beneath["history"][number]), at: shanghaiIso(at) }));
};
