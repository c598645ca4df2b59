import { afterMove } from "#domain/flow/flow.ts";
import { inquiryFlow } from "#domain/studio/inquiry-flow.ts";
import { labelByRemovalReason, type RemovalReason } from "#domain/studio/studio-lists.ts";
import type { SubmissionMove, SubmissionRole } from "#domain/submission/submission-flow.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";
import { flooredToHour } from "#domain/time/shanghai.ts";
import type { Chance } from "#server/demo/chance.ts";
import { afterAnswers, afterwards, askedBack, supplements } from "#server/demo/studios/studio-questions.ts";

/** What becomes of an inquiry. */
export type InquiryFate = "open" | "late" | "needsInfo" | "answered" | "twice" | "askedBack" | "removed";

export interface InquiryMoveTaken {
  readonly at: Date;
  readonly actorAccountId: string | null;
  readonly actorName: string;
  readonly move: SubmissionMove;
  readonly from: SubmissionState;
  readonly to: SubmissionState;
  readonly note: string | null;
}

export interface InquiryCourse {
  readonly state: SubmissionState;
  readonly assigneeAccountId: string;
  readonly assignedAt: Date;
  readonly pickedUpAt: Date | null;
  readonly changedAt: Date;
  readonly answer: string | null;
  readonly publicNote: string | null;
  readonly supplements: number;
  readonly removalReason: RemovalReason | null;
  readonly moves: readonly InquiryMoveTaken[];
}

interface Start {
  readonly now: Date;
  readonly receivedAt: Date;
  readonly fate: InquiryFate;
  readonly assignee: { readonly accountId: string; readonly name: string };
  readonly answer: string;
}

const HOUR_MS = 3_600_000;

/** The moves of the real flow that lead to a fate, none of them in the future. */
export const courseOf = (chance: Chance, { now, receivedAt, fate, assignee, answer }: Start): InquiryCourse => {
  const moves: InquiryMoveTaken[] = [];
  let at = receivedAt;
  let state = "RECEIVED" as SubmissionState;
  const take = (move: SubmissionMove, role: SubmissionRole, note: string | null, hours: number): void => {
    const then = new Date(at.getTime() + hours * HOUR_MS);
    if (then > now) return;
    const step = afterMove(inquiryFlow, state, move, [role]);
    if (!step.ok) return;
    const isOfStudio = role === "assignee" || role === "head";
    at = isOfStudio ? then : flooredToHour(then);
    moves.push({
      at,
      actorAccountId: isOfStudio ? assignee.accountId : null,
      actorName: isOfStudio ? assignee.name : role === "resident" ? "提问人" : "系统",
      move,
      from: step.value.from,
      to: step.value.to,
      note,
    });
    state = step.value.to;
  };
  const reason = chance.pick(["SPAM", "REPEATED", "NOT_A_QUESTION"] as const);
  take("assign", "system", `分派给${assignee.name}委员`, 0);
  if (fate === "needsInfo" || fate === "askedBack") take("askBack", "assignee", chance.pick(askedBack), 5.4);
  if (fate === "askedBack") take("supplement", "resident", chance.pick(supplements), 9);
  if (fate === "removed") take("reject", "head", labelByRemovalReason[reason], 3.2);
  if (fate === "answered" || fate === "twice" || fate === "askedBack")
    take("answer", "assignee", answer, chance.between(3, 40) + 0.3);
  if (fate === "twice") {
    take("supplement", "resident", chance.pick(afterwards), 8);
    take("answer", "assignee", chance.pick(afterAnswers), 6.7);
  }
  if (state === "ANSWERED" || state === "REJECTED") take("close", "system", null, 168);
  const said = (move: SubmissionMove) => moves.findLast((one) => one.move === move)?.note ?? null;
  const removed = moves.some(({ move }) => move === "reject");
  const isPickedUp = fate !== "open" || chance.happens(0.6);
  return {
    state,
    assigneeAccountId: assignee.accountId,
    assignedAt: moves[0]?.at ?? receivedAt,
    pickedUpAt: isPickedUp ? new Date(Math.min(now.getTime(), receivedAt.getTime() + 2.2 * HOUR_MS)) : null,
    changedAt: at,
    answer: said("answer"),
    publicNote: removed
      ? `这一条按「${labelByRemovalReason[reason]}」移除，没有作为咨询办理。`
      : state === "NEEDS_INFO"
        ? said("askBack")
        : null,
    supplements: fate === "twice" && moves.some(({ move }) => move === "supplement") ? 1 : 0,
    removalReason: removed ? reason : null,
    moves,
  };
};
