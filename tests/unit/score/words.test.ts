import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import { explainLine } from "#domain/score/explain-line.ts";
import { explainSteps } from "#domain/score/explain-steps.ts";
import { explainGroup, explainTotal } from "#domain/score/explain-total.ts";
import type { Rule } from "#domain/score/rule-set.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import { entry, group, rule, ruleSet } from "#tests/unit/score/entries.ts";
import { describe, expect, test } from "vitest";

/** Sentence and steps of the last line, under one rule. */
const lastOf = (tried: Rule, ...entries: DutyEntry[]) => {
  const line = scoreOf(entries, ruleSet([group("g", [tried])])).groups[0]?.lines.at(-1);
  const last = entries.at(-1);
  if (!line || !last) throw new Error("a line");
  return { sentence: explainLine(line, last, tried), steps: explainSteps(line, tried).join("；") };
};
const evidence = { title: "全会下午", link: null, by: "秘书长 周敏（演示）批准", note: "" };

test("leave is a sentence with who approved it and by which clause", () => {
  const excused = rule("r", ["MEETING_EXCUSED"], { points: "-1", clause: "第三条" });
  const { sentence, steps } = lastOf(excused, entry("a", "MEETING_EXCUSED", {}, { evidence }));
  expect(sentence).toBe("06-12 全会下午 请假 −1，秘书长 周敏（演示）批准，依据第三条");
  expect(steps).toBe("每次扣 1 分；得 −1 分");
});

test("a half-day, lateness and a day of another year are told", () => {
  const present = rule("r", ["MEETING_PRESENT"], { points: "50", unit: "HALF_DAY" });
  const late = entry("a", "MEETING_PRESENT", { halfDays: 4, isLate: true }, { evidence, dutyOn: "2025-12-31" });
  const { sentence, steps } = lastOf(present, late);
  expect(sentence).toBe("2025-12-31 全会下午 出席（迟到） +12.5，秘书长 周敏（演示）批准，依据第一条");
  expect(steps).toBe("整个会议计 50 分；共 4 个半天，每半天计 1/4；得 12.5 分");
});

test("a split, a cap and the note of a late adoption are told", () => {
  const title = "关于某路口的信息";
  const adopted = rule("r", ["OPINION_ADOPTED"], {
    cap: "12",
    split: { by: "FACTOR", factor: "1/2" },
    factors: [{ where: { isComposite: [true] }, factor: "1/2" }],
  });
  const first = entry("a", "OPINION_ADOPTED", { level: "CITY" }, { dutyOn: "2026-01-01" });
  const second = entry(
    "b",
    "OPINION_ADOPTED",
    { level: "CITY", isComposite: true },
    {
      share: { place: 2, of: 2 },
      evidence: { title, link: null, by: "", note: "年度冻结后采用，计入本年度。" },
    },
  );
  const { sentence, steps } = lastOf(adopted, first, second);
  expect(sentence).toBe(
    "06-12 关于某路口的信息 市级综合采用 +2，按联名第 2 位分得，综合采用，计 1/2，满 12 分上限，只计 2 分，年度冻结后采用，计入本年度，依据第一条",
  );
  expect(steps).toBe(
    "每次计 10 分；联名 2 人，您是第 2 位，计 1/2；综合采用，计 1/2；应计 2.5 分，本项全年上限 12 分；得 2 分",
  );
});

describe("a line that gives nothing says why", () => {
  const filed = (id: string, place = 1) => entry(id, "PROPOSAL_FILED", {}, { share: { place, of: 2 } });
  test.each<[Partial<Rule>, string]>([
    [{ nth: { from: 2 } }, "从第 2 次起计分"],
    [{ atLeast: 4 }, "全年不足 4 次，不计分"],
    [{ split: { by: "FIRST_ONLY" } }, "联名只计第一位"],
  ])("%j", (more, words) => {
    expect(lastOf(rule("r", ["PROPOSAL_FILED"], more), filed("a", 2)).sentence).toContain(` 0，${words}，`);
  });
  test.each<[Partial<Rule>, string]>([
    [{ unit: "YEAR" }, "全年只计一次，已另计"],
    [{ nth: { to: 1 } }, "只计前 1 次"],
    [{ cap: "10" }, "已满 10 分上限，不再加分"],
    [{ points: "-5", cap: "-5" }, "本项最多扣 5 分，不再扣分"],
  ])("%j, the second time", (more, words) => {
    expect(lastOf(rule("r", ["PROPOSAL_FILED"], more), filed("a"), filed("b")).sentence).toContain(` 0，${words}，`);
  });
});

test("caps and floors of groups and of the year are told with what was earned", () => {
  const opinions = ["a", "b"].map((id) => entry(id, "OPINION_SUBMIT"));
  const services = ["k", "l", "m", "n"].map((id) => entry(id, "PROPOSAL_EXCELLENT"));
  const absent = entry("z", "MEETING_ABSENT", { meetingKind: "STANDING", isObligatory: true });
  const statement = scoreOf([...opinions, ...services, absent], defaultRuleSet);
  const group = (id: string) => statement.groups.filter((each) => each.id === id).flatMap(explainGroup);
  expect(group("opinions")).toEqual(["本项合计 20 分，满 15 分上限，计 15 分"]);
  expect(group("meetings")).toEqual(["本项合计 −5 分，最低 0 分，计 0 分"]);
  expect(group("proposals")).toEqual([]);
  expect(explainTotal(statement)).toEqual(["加分合计 40 分，满 30 分上限，计 30 分"]);
});
