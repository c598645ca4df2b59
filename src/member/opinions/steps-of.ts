import type { OpinionView } from "#contract/opinions.ts";
import { labelByEscalationState } from "#domain/opinion/escalation-flow.ts";
import { bodyByOpinionLevel, leadersByOpinionLevel } from "#domain/opinion/opinion-lists.ts";
import { paperDate } from "#domain/document/paper-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { StepperStep } from "#ui/stepper.tsx";

/** 报送 → 编辑 → 签发 → what happened above, each with its day; what is still to come is grey, what ended it says why. */
export const stepsOf = (opinion: OpinionView): readonly StepperStep[] => [
  { key: "submit", title: "报送", note: dayWords(opinion.submittedAt), at: "done" },
  ...middleOf(opinion),
  ...risesOf(opinion),
];

const dayWords = (instant: string): string => paperDate(shanghaiDay(new Date(instant)));

const EDIT: StepperStep = { key: "edit", title: "编辑", at: "later" };
const SIGN: StepperStep = { key: "sign", title: "签发", at: "later" };

const middleOf = (opinion: OpinionView): StepperStep[] => {
  const changed = dayWords(opinion.changedAt);
  const ended = (title: string, note: string): StepperStep[] => [
    { key: "end", title, note: [changed, note].filter(Boolean).join(" · "), at: "done" },
  ];
  switch (opinion.state) {
    case "SUBMITTED":
      return [{ ...EDIT, note: "办公室还没有开始编辑", at: "now" }, SIGN];
    case "EDITING":
      return [{ ...EDIT, at: "now" }, SIGN];
    case "PENDING_SIGN":
      return [
        { ...EDIT, at: "done" },
        { ...SIGN, note: "已送签", at: "now" },
      ];
    case "RETURNED":
      return [{ key: "returned", title: "退回修改", note: changed, at: "now" }, EDIT, SIGN];
    case "WITHDRAWN":
      return ended("撤回", "");
    case "RETAINED":
      return ended("留存", opinion.publicNote);
    case "MERGED":
      return [{ ...EDIT, title: mergedWords(opinion), at: "done" }, ...issuesOf(opinion)];
    case "ISSUED":
    case "ARCHIVED":
      return opinion.issues.length > 0
        ? [{ ...EDIT, at: "done" }, ...issuesOf(opinion)]
        : ended("归档", opinion.publicNote);
  }
};

const mergedWords = ({ composite }: OpinionView): string => (composite ? `并入《${composite.title}》` : "并入综合信息");

const issuesOf = ({ issues }: OpinionView): StepperStep[] =>
  issues.length === 0
    ? [{ ...SIGN, at: "now" }]
    : issues.map(({ id, label, signedOn }) => ({
        key: id,
        title: `签发 ${label}`,
        ...(signedOn && { note: paperDate(signedOn) }),
        at: "done",
      }));

const risesOf = ({ escalations, instructions }: OpinionView): StepperStep[] => {
  const sent = escalations.map(({ id, level, state, isComposite, sentOn, decidedOn, note }) => ({
    on: decidedOn ?? sentOn,
    step: {
      key: id,
      title:
        state === "SENT"
          ? `已报${bodyByOpinionLevel[level]}`
          : `${bodyByOpinionLevel[level]}${labelByEscalationState[state]}${isComposite ? "（综合）" : ""}`,
      note: [paperDate(decidedOn ?? sentOn), state === "SENT" ? "等待反馈" : note].filter(Boolean).join(" · "),
      at: state === "SENT" ? "now" : "done",
    } satisfies StepperStep,
  }));
  const given = instructions.map(({ id, level, givenOn }) => ({
    on: givenOn,
    step: {
      key: id,
      title: `${leadersByOpinionLevel[level]}批示`,
      note: paperDate(givenOn),
      at: "done",
    } satisfies StepperStep,
  }));
  return [...sent, ...given].toSorted((a, b) => a.on.localeCompare(b.on)).map(({ step }) => step);
};
