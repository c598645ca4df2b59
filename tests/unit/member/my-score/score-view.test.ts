import type { DutyEntryView } from "#contract/duty.ts";
import { explainLine } from "#domain/score/explain-line.ts";
import { linesOf } from "#domain/score/explain-year.ts";
import { appealSteps } from "#member/my-score/appeal-steps.ts";
import { expectedGain } from "#member/my-score/expected-gain.ts";
import { gradeWords } from "#member/my-score/grade-words.ts";
import { linePartsOf } from "#member/my-score/line-words.ts";
import { makeUpOf, partWords } from "#member/my-score/make-up.ts";
import { scoreViewOf } from "#member/my-score/score-view.ts";
import { dutyEntry, dutyYear } from "#tests/support/duty-document.ts";
import { expect, test } from "vitest";

const halfDay = (n: number, change: Partial<DutyEntryView> = {}) =>
  dutyEntry(n, "MEETING_PRESENT", `2026-01-1${n}`, `全会，第 ${n} 次大会`, {
    facts: { meetingKind: "PLENARY", halfDays: 2, isObligatory: true },
    ...change,
  });
const opinion = (n: number) => dutyEntry(n, "OPINION_SUBMIT", `2026-03-1${n}`, "人行道积水");
const viewOf = (entries: readonly DutyEntryView[], total?: string) =>
  scoreViewOf(dutyYear("2026", entries, total === undefined ? {} : { total }));

test("every entry is in a line, recorded without points, or taken back: none is hidden", () => {
  const wrong = halfDay(2);
  const back = halfDay(3, { reverses: wrong.id });
  const converted = dutyEntry(4, "SUBMISSION_CONVERTED", "2026-05-01", "路灯不亮");
  const view = viewOf([halfDay(1), wrong, back, converted]);
  const counted = view.groups.flatMap(linesOf).map(({ entry }) => entry.id);
  expect(counted).toEqual([halfDay(1).id]);
  expect(view.uncounted.map(({ id }) => id)).toEqual([converted.id]);
  expect(view.reversed.map(({ entry, by }) => [entry.id, by.id])).toEqual([[wrong.id, back.id]]);
});

test("the parts of a row say together what the sentence says, also where the title has commas", () => {
  const view = viewOf([halfDay(1), opinion(2), opinion(3)]);
  const lines = view.groups.flatMap(linesOf);
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    const { what, points, why } = linePartsOf(line);
    expect([`${what} ${points}`, why].filter(Boolean).join("，")).toBe(explainLine(line.line, line.entry, line.rule));
    expect(what).toContain(line.entry.evidence.title);
    expect(points).toMatch(/^[+−]?\d/);
  }
});

test("a group at its cap is full in words and in length; last year is measured by the same cap", () => {
  const view = viewOf([opinion(1), opinion(2)]);
  const before = scoreViewOf(dutyYear("2025", [dutyEntry(9, "OPINION_SUBMIT", "2025-03-01", "去年的反映")]));
  const part = makeUpOf(view, before).find(({ id }) => id === "opinions");
  expect(part).toMatchObject({ total: "15", cap: "15", isFull: true, share: 1, before: "10" });
  expect(part?.shareBefore).toBeCloseTo(2 / 3);
  expect(part && partWords(part)).toBe("反映社情民意 15 分，上限 15 分，已满，上年 10 分");
});

test("the lowest grade is no label; the way to the next one is said in points and what is not done", () => {
  const { name, next } = gradeWords(viewOf([opinion(1)]));
  expect(name).toBe("");
  expect(next).toMatch(/^达到「.+」还差 50 分，还有 2 项基本要求没完成$/);
});

test("another total of the server than this release makes is told apart", () => {
  expect(viewOf([opinion(1)]).isSameSum).toBe(true);
  expect(viewOf([opinion(1)], "10.0").isSameSum).toBe(true);
  expect(viewOf([opinion(1)], "9").isSameSum).toBe(false);
});

test("what is expected changes nothing of the year, and is nothing where the cap is reached", () => {
  const view = viewOf([opinion(1), opinion(2)]);
  const pending = { title: "", waitsFor: "", link: null, share: { place: 1, of: 1 } };
  expect(expectedGain({ ...pending, kind: "OPINION_SUBMIT", facts: {} }, view)).toBe("0");
  expect(expectedGain({ ...pending, kind: "PROPOSAL_SUBMIT", facts: {} }, view)).toBe("10");
  expect(view.statement.total).toBe("15");
});

test("the trail of an appeal ends with what is decided, or says that it is awaited", () => {
  const opened = { at: "2026-07-20T09:12:00+08:00", who: "本人", move: "open", note: "" };
  const accepted = { at: "2026-07-22T15:40:00+08:00", who: "李青（演示）", move: "accept", note: "" };
  const appeal = {
    id: "a",
    year: "2026",
    entryId: null,
    ruleWords: "",
    sentence: "",
    words: "少记了 3 月的调研",
    openedAt: opened.at,
    reply: "",
    decidedBy: null,
    decidedAt: null,
  };
  const now = new Date("2026-08-01T10:00:00+08:00");
  const titles = (steps: ReturnType<typeof appealSteps>) => steps.map(({ title, at }) => `${title} ${at}`);
  expect(titles(appealSteps({ ...appeal, state: "OPENED", trail: [opened] }, now))).toEqual([
    "提出疑问 done",
    "待答复 now",
  ]);
  expect(titles(appealSteps({ ...appeal, state: "ACCEPTED", trail: [opened, accepted] }, now))).toEqual([
    "提出疑问 done",
    "已采纳 done",
  ]);
  expect(titles(appealSteps({ ...appeal, state: "WITHDRAWN", trail: [opened] }, now))).toEqual([
    "提出疑问 done",
    "已撤回 done",
  ]);
});
