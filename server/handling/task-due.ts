import type { DueView, TaskDetail } from "#contract/handling-views.ts";
import { termOfPart } from "#domain/proposal/task-deadlines.ts";
import { deadlineWords } from "#domain/time/deadline-words.ts";
import { explainDeadline, type Term } from "#domain/time/deadline.ts";
import { daysLeft } from "#domain/time/days-left.ts";
import { dayOf, type LocalDate } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { WorkCalendar } from "#domain/time/work-calendar.ts";
import type { HandlingRules } from "#server/handling/handling-rules.ts";
import type { Task } from "#server/handling/task-store.ts";

/** The days of a task with how far off they are and why; a day that is behind the unit is null. */
export const dueViewsOf = (task: Task, { calendar, timers }: HandlingRules, today: LocalDate): TaskDetail["due"] => {
  const assignedOn = task.assigned_at && shanghaiDay(task.assigned_at);
  const acceptedOn = task.accepted_at && shanghaiDay(task.accepted_at);
  const view = (on: string | null, from: LocalDate | null, term: Term) =>
    on === null ? null : dueView(calendar, today, on, from, term);
  const isNew = task.state === "NEW";
  const isOpen = task.done_at === null;
  const finish = view(task.due_on, assignedOn, termOfPart(timers, task.role));
  return {
    accept: isNew ? view(task.accept_due_on, assignedOn, timers.ACCEPT) : null,
    return: isNew ? view(task.return_due_on, assignedOn, timers.RETURN) : null,
    contact: isOpen ? view(task.contact_due_on, acceptedOn ?? assignedOn, timers.FIRST_CONTACT) : null,
    finish: isOpen && finish ? { ...finish, why: whyFinish(task, finish) } : null,
  };
};

const whyFinish = (task: Task, finish: DueView): string =>
  task.first_due_on !== null && task.first_due_on !== task.due_on
    ? `经批准延期，原定 ${task.first_due_on}`
    : finish.why;

/** One day; without a reason where the term has been changed since. */
export const dueView = (
  calendar: WorkCalendar,
  today: LocalDate,
  on: string,
  from: LocalDate | null,
  term: Term,
): DueView => {
  const day = dayOf(on);
  const { workingDays, isOverdue } = daysLeft(calendar, today, day);
  const explanation = from && explainDeadline(calendar, from, term);
  const why = explanation && explanation.due === day ? deadlineWords(explanation) : "";
  return { on: day, workingDaysLeft: workingDays, isOverdue, why };
};
