import { afterMove } from "#domain/flow/flow.ts";
import { submissionFlow, type SubmissionMove, type SubmissionRole } from "#domain/submission/submission-flow.ts";
import type { DemoBefore, DemoMove } from "#server/demo/demo-shapes.ts";

export interface Actor {
  readonly role: SubmissionRole;
  readonly accountId: string | null;
  readonly name: string;
}

export const RESIDENT: Actor = { role: "resident", accountId: null, name: "反映人" };
export const TIMER: Actor = { role: "system", accountId: null, name: "系统" };

/** What a submission has become so far, and how. */
export interface Course {
  readonly now: Date;
  standing: DemoBefore;
  at: Date;
  reopens: number;
  moves: DemoMove[];
}

interface Taken {
  readonly move: SubmissionMove;
  readonly at: Date;
  readonly actor: Actor;
  readonly note?: string;
  readonly changes?: Partial<DemoBefore>;
}

/** Takes a move of the real flow table; false where it would lie in the future: the course ends there. */
export const take = (course: Course, { move, at, actor, note, changes }: Taken): boolean => {
  if (at > course.now) return false;
  const { state } = course.standing;
  const step = afterMove(submissionFlow, state, move, [actor.role]);
  if (!step.ok) throw new Error(`the demo may not ${move} what is ${state}`);
  course.moves.push({
    no: course.moves.length + 1,
    at,
    actorAccountId: actor.accountId,
    actorName: actor.name,
    move,
    from: state,
    to: step.value.to,
    note: note ?? null,
    before: course.standing,
    undoneAt: null,
  });
  course.standing = { ...course.standing, ...changes, state: step.value.to };
  course.at = at;
  if (move === "reopen") course.reopens += 1;
  return true;
};

/** Takes back the last move some minutes later: both stay in the history. False where that lies in the future. */
export const undo = (course: Course, at: Date): boolean => {
  const last = course.moves.at(-1);
  if (!last || at > course.now) return false;
  course.moves[course.moves.length - 1] = { ...last, undoneAt: at };
  const { no, from, to } = last;
  const back = { no: no + 1, at, move: "undo", from: to, to: from, note: null, before: course.standing } as const;
  course.moves.push({ ...last, ...back, undoneAt: null });
  course.standing = last.before;
  course.at = at;
  return true;
};
