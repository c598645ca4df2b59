import { expect, test } from "vitest";
import { doneCount, hasEndedEarly, nineStepsOf, stepNowOf, type ProposalDates } from "#domain/proposal/nine-steps.ts";
import { LAST_PROPOSAL_STATES, PROPOSAL_STATES } from "#domain/proposal/proposal-state.ts";
import { defaultProposalSettings } from "#domain/settings/proposal-defaults.ts";
import { PROPOSAL_STEPS } from "#domain/settings/proposal-settings.ts";

const none: ProposalDates = {
  submittedAt: null,
  filedAt: null,
  assignedAt: null,
  firstContactAt: null,
  repliedAt: null,
  closedAt: null,
};
const all: ProposalDates = {
  submittedAt: "2026-02-01T09:00:00+08:00",
  filedAt: "2026-02-10T09:00:00+08:00",
  assignedAt: "2026-03-02T09:00:00+08:00",
  firstContactAt: "2026-03-20",
  repliedAt: "2026-05-20T09:00:00+08:00",
  closedAt: "2026-06-20T09:00:00+08:00",
};
const labels = defaultProposalSettings.stepLabels;
const stepsOf = (state: (typeof PROPOSAL_STATES)[number], dates = all) => nineStepsOf(state, dates, labels);

test.each(PROPOSAL_STATES)("%s: done steps, then one present one, then those to come", (state) => {
  for (const dates of [none, all]) {
    const steps = stepsOf(state, dates);
    expect(steps.map(({ step }) => step)).toEqual([...PROPOSAL_STEPS]);
    const now = stepNowOf(state, dates);
    expect(steps.map(({ status }) => status)).toEqual(
      PROPOSAL_STEPS.map((_, place) => (place < now ? "done" : place === now ? "now" : "next")),
    );
    expect(steps.filter(({ status }) => status === "now")).toHaveLength(state === "ARCHIVED" ? 0 : 1);
    expect(steps.every(({ status, date }) => status !== "next" || date === null)).toBe(true);
  }
});

test("each state stands at its step", () => {
  const nowOf = (state: (typeof PROPOSAL_STATES)[number], dates = all) =>
    stepsOf(state, dates).find(({ status }) => status === "now")?.label;
  expect(Object.fromEntries(PROPOSAL_STATES.map((state) => [state, nowOf(state, none)]))).toEqual({
    DRAFT: "提交",
    COSIGNING: "提交",
    SUBMITTED: "审查立案",
    PRE_REVIEW: "审查立案",
    RE_REVIEW: "审查立案",
    RETURNED: "提交",
    NOT_FILED: "审查立案",
    CONVERTED: "审查立案",
    FILED: "交办",
    MERGED: "交办",
    WITHDRAWN: "提交",
    ASSIGNING: "交办",
    IN_HANDLING: "办理协商",
    REPLIED: "评价",
    EVALUATED: "督办评议",
    REHANDLING: "办理协商",
    TRACKING: "督办评议",
    CLOSED: "公开归档",
    ARCHIVED: undefined,
  });
  expect(nowOf("IN_HANDLING")).toBe("答复");
});

test("a merged proposal goes the way of the one that it was merged into", () => {
  const nowOf = (dates: Partial<ProposalDates>) => stepNowOf("MERGED", { ...none, ...dates });
  const { assignedAt, repliedAt, closedAt } = all;
  expect([nowOf({}), nowOf({ assignedAt }), nowOf({ assignedAt, repliedAt }), nowOf({ closedAt })]).toEqual([
    3, 4, 6, 8,
  ]);
});

test("a withdrawn one stands where it was taken back", () => {
  const nowOf = (dates: Partial<ProposalDates>) => stepNowOf("WITHDRAWN", { ...none, ...dates });
  const { submittedAt, filedAt } = all;
  expect([nowOf({}), nowOf({ submittedAt }), nowOf({ submittedAt, filedAt })]).toEqual([1, 2, 3]);
});

test("an archived proposal has all nine behind it, with the dates that are known", () => {
  const steps = stepsOf("ARCHIVED");
  expect(doneCount(steps)).toBe(9);
  expect(steps.map(({ date }) => date)).toEqual([
    null,
    all.submittedAt,
    all.filedAt,
    all.assignedAt,
    all.firstContactAt,
    all.repliedAt,
    null,
    null,
    all.closedAt,
  ]);
});

test("a tenant's own words stand on the steps", () => {
  const own = { ...labels, CONSULTATION: "面商" };
  expect(nineStepsOf("IN_HANDLING", none, own)[4]).toMatchObject({ label: "面商", status: "now" });
});

test("no step follows where a proposal ended early", () => {
  expect(PROPOSAL_STATES.filter(hasEndedEarly)).toEqual(LAST_PROPOSAL_STATES.filter((state) => state !== "ARCHIVED"));
});
