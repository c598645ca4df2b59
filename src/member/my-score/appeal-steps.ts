import type { AppealView } from "#contract/duty.ts";
import { APPEAL_MOVES, labelByAppealState, type AppealMove } from "#domain/score/appeal-flow.ts";
import { timeWords } from "#domain/time/time-words.ts";
import type { StepperStep } from "#ui/stepper.tsx";

const labelByMove: Record<AppealMove, string> = { accept: "已采纳", reject: "维持原记录", withdraw: "已撤回" };

/** The trail as steps: opened, every decision, and the answer while it is awaited. */
export const appealSteps = (appeal: AppealView, now: Date): readonly StepperStep[] => {
  const said = appeal.trail.filter(({ move }) => isMove(move));
  const decisions = said.map(({ at, who, move, note }, index): StepperStep => ({
    key: `${at} ${index}`,
    title: isMove(move) ? labelByMove[move] : move,
    note: [who, timeWords(at, now), note].filter(Boolean).join(" · "),
    at: "done",
  }));
  const opened: StepperStep = { key: "opened", title: "提出疑问", note: timeWords(appeal.openedAt, now), at: "done" };
  if (appeal.state === "OPENED") {
    return [opened, { key: "waiting", title: labelByAppealState.OPENED, note: "由委工委核对后答复", at: "now" }];
  }
  // Withdrawn on this phone: the server has not told of it yet.
  if (decisions.length === 0) return [opened, { key: "end", title: labelByAppealState[appeal.state], at: "done" }];
  return [opened, ...decisions];
};

const isMove = (move: string): move is AppealMove => (APPEAL_MOVES as readonly string[]).includes(move);
