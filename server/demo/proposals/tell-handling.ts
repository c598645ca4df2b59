import type { TaskRole } from "#domain/proposal/task-flow.ts";
import { deadlineOf, type Term } from "#domain/time/deadline.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { workCalendar } from "#domain/time/work-calendar.ts";
import { daysLater, officeTime } from "#server/demo/demo-calendar.ts";
import type { ProposalPlan, StaffedUnit, Telling } from "#server/demo/proposals/proposal-plan.ts";
import {
  CLOCK,
  tellMove,
  tellTaskMove,
  type ProposalStory,
  type TaskStory,
} from "#server/demo/proposals/proposal-story.ts";
import { promiseOf, replyToMatter } from "#server/demo/proposals/proposal-words.ts";

const calendar = workCalendar();
/** The last day of a term that begins at an instant. */
export const dueOn = (from: Date, term: Term): string => deadlineOf(calendar, dayOf(shanghaiDay(from)), term);
const workingDays = (count: number): Term => ({ count, unit: "WORKING_DAY" });
const days = (count: number): Term => ({ count, unit: "DAY" });

export interface UnitTask extends TaskStory {
  readonly unit: StaffedUnit;
}

/** From assignment to the first reply; `isReplied` where it came to that. */
export const tellHandling = (
  telling: Telling,
  plan: ProposalPlan,
  story: ProposalStory,
): { readonly isReplied: boolean; readonly tasks: readonly UnitTask[] } => {
  const { chance, committee } = telling;
  const clerk = ["committee", chance.pick(committee)] as const;
  const prepared = officeTime(chance, story.at, 20, 70);
  if (!tellMove(story, prepared, "prepareAssignment", clerk)) return { isReplied: false, tasks: [] };
  const tasks = [
    taskOf(telling, story, plan.lead, plan.co.length > 0 ? "LEAD" : "SOLE"),
    ...plan.co.map((unit) => taskOf(telling, story, unit, "CO")),
  ];
  const at = plan.isOrdinary
    ? officeTime(chance, story.at, 24, 96)
    : officeTime(chance, daysLater(plan.session.opensAt, 50), 1, 5);
  const reply_due_on = dueOn(at, days(90));
  if (!tellMove(story, at, "assign", clerk, { changes: { assigned_at: at, reply_due_on } }))
    return { isReplied: false, tasks };
  for (const task of tasks) tellAssignment(story, task, at, clerk);
  return { isReplied: tellRound(telling, plan, story, tasks), tasks };
};

/** The next round, which begins where somebody was not satisfied: the tasks are open again, with a new day. */
export const rehandle = (
  telling: Telling,
  plan: ProposalPlan,
  story: ProposalStory,
  tasks: readonly UnitTask[],
): boolean => {
  const due_on = dueOn(story.at, days(30));
  story.row.reply_due_on = due_on;
  for (const task of tasks)
    tellTaskMove(story, task, story.at, "rehandle", ["system", CLOCK], {
      changes: { round: story.row.round ?? 2, due_on, first_due_on: due_on, done_at: null },
    });
  const [lead, ...others] = tasks;
  if (!lead) return false;
  for (const task of others) tellOpinion(telling, plan, story, task, story.at);
  return tellReply(telling, plan, story, lead, others);
};

const taskOf = ({ chance, rows }: Telling, story: ProposalStory, unit: StaffedUnit, role: TaskRole): UnitTask => {
  const row = {
    id: chance.uuid(),
    proposal_id: story.row.id,
    unit_id: unit.id,
    role,
    state: "PREPARED" as const,
    clerk_name: unit.clerk.name,
    clerk_phone: unit.clerkPhone,
    changed_at: story.at,
  };
  rows.handling_task.push(row);
  return { row, moves: 0, unit };
};

const tellAssignment = (
  story: ProposalStory,
  task: UnitTask,
  at: Date,
  clerk: readonly ["committee", { accountId: string | null; name: string }],
): void => {
  const due = dueOn(at, days(task.row.role === "CO" ? 30 : 90));
  tellTaskMove(story, task, at, "assign", clerk, {
    changes: {
      assigned_at: at,
      accept_due_on: dueOn(at, workingDays(5)),
      return_due_on: dueOn(at, workingDays(7)),
      contact_due_on: dueOn(at, workingDays(15)),
      due_on: due,
      first_due_on: due,
    },
  });
};

/** One round of handling: signing in, talking, the opinions of the others, the reply and its audit. */
const tellRound = (telling: Telling, plan: ProposalPlan, story: ProposalStory, tasks: readonly UnitTask[]): boolean => {
  const { chance } = telling;
  const [lead, ...others] = tasks;
  if (!lead) return false;
  for (const task of tasks) {
    const at = officeTime(chance, story.at, 3, 90);
    if (!tellTaskMove(story, task, at, "accept", ["clerk", task.unit.clerk], { changes: { accepted_at: at } }))
      continue;
    if (task === lead) tellContact(telling, plan, story, lead, at);
    else tellOpinion(telling, plan, story, task, at);
  }
  return tellReply(telling, plan, story, lead, others);
};

const tellContact = (telling: Telling, plan: ProposalPlan, story: ProposalStory, task: UnitTask, after: Date): void => {
  const { chance, rows, now } = telling;
  const at = officeTime(chance, after, 48, 300);
  if (at > now || !task.unit.clerk.accountId) return;
  const id = chance.uuid();
  const isVisit = chance.happens(0.8);
  rows.contact_record.push({
    id,
    task_id: task.row.id,
    proposal_id: story.row.id,
    round: story.row.round ?? 1,
    mode: isVisit ? "VISIT" : chance.pick(["MEETING", "PHONE"]),
    happened_on: shanghaiDay(at),
    place: isVisit ? plan.matter.place : "",
    participants: `${task.unit.name}分管负责人、经办人`,
    summary: `就${plan.matter.topic.title}的现状、难点和办理打算听取意见。`,
    claimed_by: task.unit.clerk.accountId,
    claimed_at: at,
  });
  const answeredAt = officeTime(chance, at, 2, 60);
  const isAnswered = chance.happens(0.95) && answeredAt <= now;
  const answer = isAnswered ? (["CONFIRMED", "FORGOTTEN", "DISPUTED"][chance.weighted([96, 2, 2])] ?? null) : null;
  const said = { contact_id: id, member_id: plan.first.id, answer, at: answer ? answeredAt : null };
  rows.contact_answer.push(said);
};

const tellOpinion = (telling: Telling, plan: ProposalPlan, story: ProposalStory, task: UnitTask, after: Date): void => {
  const at = officeTime(telling.chance, after, 100, 500);
  const co_opinion = `我单位会同主办单位研究了${plan.matter.place}${plan.matter.topic.title}问题，建议按职责分工推进，我单位负责提供相关数据并配合现场整治。`;
  tellTaskMove(story, task, at, "sendOpinion", ["clerk", task.unit.clerk], {
    changes: { co_opinion, co_opinion_at: at, done_at: at },
  });
};

const tellReply = (
  telling: Telling,
  plan: ProposalPlan,
  story: ProposalStory,
  lead: UnitTask,
  others: readonly UnitTask[],
): boolean => {
  const { chance, rows, committee } = telling;
  const round = story.row.round ?? 1;
  const outcome = round > 1 ? "A" : plan.outcome;
  const written = officeTime(chance, story.at, 24 * 32, 24 * 95);
  if (!tellTaskMove(story, lead, written, "draftReply", ["clerk", lead.unit.clerk])) return false;
  const promise = outcome === "B" ? promiseOf(chance, plan.matter) : "";
  const promise_on = outcome === "B" ? shanghaiDay(daysLater(written, chance.between(60, 420))) : null;
  const row: (typeof rows.reply)[number] = {
    id: chance.uuid(),
    task_id: lead.row.id,
    proposal_id: story.row.id,
    round,
    version: round,
    reply_no: `${lead.unit.mark}提复〔${shanghaiDay(written).slice(0, 4)}〕${chance.between(1, 60)}号`,
    abstract: `${plan.matter.topic.title}已开展排查和整治。`,
    body: replyToMatter(chance, plan.matter, story.row.title, outcome),
    outcome_class: outcome,
    promise,
    promise_on,
    contact_person: lead.unit.clerk.name,
    contact_phone: lead.unit.clerkPhone,
    written_by: lead.unit.clerk.accountId ?? "",
    written_at: written,
  };
  rows.reply.push(row);
  const signed = officeTime(chance, written, 20, 90);
  if (signed > telling.now || others.some((task) => task.row.state !== "CO_DONE")) return false;
  for (const { row: task, unit } of others)
    rows.reply_cosign.push({
      reply_id: row.id,
      task_id: task.id,
      agrees: true,
      by_account: unit.clerk.accountId ?? "",
      at: signed,
    });
  tellTaskMove(story, lead, signed, "signOff", ["leader", lead.unit.leader], { detail: { outcomeClass: outcome } });
  Object.assign(row, { signed_by: lead.unit.leader.name, signed_at: signed, signed_class: outcome });
  const passed = officeTime(chance, signed, 4, 50);
  const clerk = ["committee", chance.pick(committee)] as const;
  if (!tellTaskMove(story, lead, passed, "passReply", clerk, { changes: { done_at: passed } })) return false;
  row.passed_at = passed;
  return tellMove(story, passed, "reply", ["system", CLOCK], {
    detail: { outcomeClass: outcome },
    changes: {
      replied_at: passed,
      outcome_class: outcome,
      promise_on,
      evaluation_due_on: dueOn(passed, workingDays(15)),
    },
  });
};
