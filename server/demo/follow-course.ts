import type { Chance } from "#server/demo/chance.ts";
import {
  composeAnswer,
  composeMemberAnswer,
  composeReopening,
  composeTransferNote,
} from "#server/demo/compose-answer.ts";
import type { Problem } from "#server/demo/compose-text.ts";
import { type Actor, type Course, RESIDENT, take, TIMER, undo } from "#server/demo/course.ts";
import { daysLater, officeTime, residentTime } from "#server/demo/demo-calendar.ts";
import type { DemoAccount, DemoUnit } from "#server/demo/demo-shapes.ts";
import {
  guidanceByRejectReason,
  labelByRejectReason,
  type ConversionKind,
  type RejectReason,
} from "#domain/submission/submission-lists.ts";

/** What is to become of a submission, if there is time enough before `now`. */
export type Outcome =
  | { readonly kind: "convert"; readonly into: ConversionKind }
  | { readonly kind: "reject"; readonly reason: RejectReason }
  | { readonly kind: "answer" | "toMember" | "toUnit" | "stuck" | "overdue" };

export interface Cast {
  readonly chance: Chance;
  readonly clerks: readonly DemoAccount[];
  readonly member: DemoAccount;
  readonly unit: DemoUnit;
  readonly problem: Problem;
}

const MOVE_BY_CONVERSION = {
  TOPIC: "convertToTopic",
  REPORT: "convertToReport",
  PROPOSAL: "convertToProposal",
} as const;

const clerkOf = ({ chance, clerks }: Cast): Actor => {
  const clerk = chance.pick(clerks);
  return { role: "office", accountId: clerk.id, name: clerk.name };
};

/** Lets a course run towards its outcome; whatever would lie after `now` has not happened yet. */
export const followCourse = (course: Course, outcome: Outcome, cast: Cast): void => {
  const { chance, problem } = cast;
  const category = outcome.kind === "reject" ? (course.standing.category ?? "OTHER") : problem.topic.category;
  const triaged = officeTime(chance, course.at, 1, 26);
  if (!take(course, { move: "triage", at: triaged, actor: clerkOf(cast), changes: { category } })) return;
  if (chance.happens(0.008) && !mistakeAndUndo(course, cast)) return;

  if (outcome.kind === "stuck") return;
  if (outcome.kind === "convert") return convert(course, outcome.into, cast);
  if (outcome.kind === "reject") return reject(course, outcome.reason, cast);
  if (outcome.kind === "answer") return answer(course, cast, clerkOf(cast), 4, 70);
  return transfer(course, outcome.kind, cast);
};

const mistakeAndUndo = (course: Course, cast: Cast): boolean => {
  const at = officeTime(cast.chance, course.at, 0.1, 1);
  const publicNote = guidanceByRejectReason.BEYOND_LEVEL;
  const actor = clerkOf(cast);
  return (
    take(course, { move: "reject", at, actor, note: publicNote, changes: { publicNote } }) &&
    undo(course, new Date(at.getTime() + cast.chance.between(20, 400) * 1000))
  );
};

const convert = (course: Course, into: ConversionKind, cast: Cast): void => {
  const at = officeTime(cast.chance, course.at, 3, 60);
  if (!take(course, { move: MOVE_BY_CONVERSION[into], at, actor: clerkOf(cast) })) return;
  if (cast.chance.happens(0.45)) end(course, cast);
};

const reject = (course: Course, reason: RejectReason, cast: Cast): void => {
  const publicNote = guidanceByRejectReason[reason];
  const note = `${labelByRejectReason[reason]}：${publicNote}`;
  const at = officeTime(cast.chance, course.at, 0.3, 20);
  const taken = take(course, { move: "reject", at, actor: clerkOf(cast), note, changes: { publicNote } });
  if (taken && cast.chance.happens(0.7)) {
    take(course, { move: "close", at: daysLater(course.at, 30), actor: TIMER });
  }
};

const transfer = (course: Course, kind: "toMember" | "toUnit" | "overdue", cast: Cast): void => {
  const { chance, member, unit } = cast;
  const toMember = kind === "toMember" || (kind === "overdue" && chance.happens(0.4));
  const at = officeTime(chance, course.at, 1, 30);
  const note = composeTransferNote(chance, toMember ? `${member.name}委员` : unit.name);
  const changes = toMember ? { assigneeAccountId: member.id } : { assigneeUnitId: unit.id };
  const move = toMember ? "transferToMember" : "transferToUnit";
  if (!take(course, { move, at, actor: clerkOf(cast), note, changes }) || kind === "overdue") return;
  const assignee: Actor = { role: "assignee", accountId: member.id, name: member.name };
  answer(course, cast, toMember ? assignee : clerkOf(cast), 20, 200);
};

const answer = (course: Course, cast: Cast, actor: Actor, low: number, high: number): void => {
  const { chance, problem, unit } = cast;
  const text =
    actor.role === "assignee" ? composeMemberAnswer(chance, problem) : composeAnswer(chance, problem, unit.name);
  const at = officeTime(chance, course.at, low, high);
  if (!take(course, { move: "answer", at, actor, note: text, changes: { answer: text } })) return;
  if (course.reopens === 0 && chance.happens(0.025)) return sendBack(course, cast);
  if (chance.happens(0.85)) end(course, cast);
};

const sendBack = (course: Course, cast: Cast): void => {
  const at = residentTime(cast.chance, course.at, 70);
  if (!take(course, { move: "reopen", at, actor: RESIDENT, note: composeReopening(cast.chance) })) return;
  answer(course, cast, clerkOf(cast), 10, 120);
};

/** Half is closed by the resident who is content, some by the office, the rest by the timer. */
const end = (course: Course, cast: Cast): void => {
  const way = cast.chance.weighted([4, 2, 4]);
  if (way === 0) take(course, { move: "close", at: residentTime(cast.chance, course.at, 120), actor: RESIDENT });
  if (way === 1) take(course, { move: "close", at: officeTime(cast.chance, course.at, 48, 200), actor: clerkOf(cast) });
  if (way === 2) take(course, { move: "close", at: daysLater(course.at, 30), actor: TIMER });
};
