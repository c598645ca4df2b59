import type { Refusal } from "#contract/refusals.ts";
import type { OutcomeClass } from "#domain/proposal/proposal-lists.ts";
import { type PassedReply, roundOutcome } from "#domain/proposal/round-outcome.ts";
import { answersProposers } from "#domain/proposal/task-flow.ts";
import { done, type Result } from "#domain/result.ts";
import { deadlineOf } from "#domain/time/deadline.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import { readHandlingRules } from "#server/handling/handling-rules.ts";
import { newestReply } from "#server/handling/reply-store.ts";
import { type Task, tasksOf } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import type { Proposal } from "#server/proposals/proposal-store.ts";
import { SYSTEM, takeProposalMove } from "#server/proposals/take-proposal-move.ts";

/** Once every unit that answers has had its reply passed, the proposal is REPLIED and its proposers are asked to rate. */
export const finishRound = async (tx: Tx, house: House, proposal: Proposal): Promise<Result<undefined, Refusal>> => {
  const answering = (await tasksOf(tx, house.tenant.id, proposal.id)).filter(({ role }) => answersProposers(role));
  if (answering.some(({ state }) => state !== "REPLIED")) return done(undefined);
  const outcome = roundOutcome(await repliesOf(tx, house, answering));
  const { calendar, timers } = await readHandlingRules(house);
  const at = house.now();
  const moved = await takeProposalMove(tx, house, SYSTEM, proposal, "reply", {
    detail: outcome ? { outcomeClass: outcome.outcomeClass } : {},
    changes: {
      replied_at: at,
      evaluation_due_on: deadlineOf(calendar, shanghaiDay(at), timers.EVALUATION),
      outcome_class: outcome?.outcomeClass ?? null,
      promise_on: outcome?.promiseOn ?? null,
    },
  });
  return moved.ok ? done(undefined) : moved;
};

const repliesOf = async (tx: Tx, house: House, tasks: readonly Task[]): Promise<PassedReply[]> => {
  const replies: PassedReply[] = [];
  for (const { id, role } of tasks) {
    const reply = await newestReply(tx, house.tenant.id, id);
    if (reply?.outcome_class)
      replies.push({ role, outcomeClass: reply.outcome_class as OutcomeClass, promiseOn: reply.promise_on });
  }
  return replies;
};
