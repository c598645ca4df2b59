import { residentLine } from "#domain/opinion/resident-line.ts";
import { statusLine, type OpinionStanding } from "#domain/opinion/status-line.ts";
import { markedDifference } from "#domain/text/marked-difference.ts";
import { expect, test } from "vitest";

const standing = (changes: Partial<OpinionStanding>): OpinionStanding => ({
  state: "SUBMITTED",
  publicNote: "",
  issues: [],
  escalations: [],
  instructions: [],
  composite: null,
  ...changes,
});
const risen = standing({
  state: "ISSUED",
  issues: ["2026年第18期"],
  escalations: [{ level: "CITY", state: "ADOPTED", isComposite: true }],
  instructions: [{ level: "CITY" }],
});

test("one line says where a report stands", () => {
  expect(statusLine(standing({}))).toBe("待审核");
  expect(statusLine(standing({ state: "EDITING" }))).toBe("编辑中");
  expect(statusLine(risen)).toBe("2026年第18期 → 市政协采用（综合） → 市领导批示");
  expect(statusLine(standing({ state: "RETAINED", publicNote: "与已印发的第12期相近" }))).toBe(
    "留存：与已印发的第12期相近",
  );
  expect(statusLine(standing({ state: "MERGED", composite: risen }))).toBe(
    "综合：2026年第18期 → 市政协采用（综合） → 市领导批示",
  );
});

test("a resident reads where their words are, and nothing of leaders or of a no", () => {
  expect(residentLine(standing({}))).toBe("编辑中");
  expect(residentLine(standing({ state: "MERGED", composite: risen }))).toBe("已编入 2026年第18期，市政协采用");
  const refused = { level: "CITY", state: "NOT_ADOPTED", isComposite: null } as const;
  expect(residentLine(standing({ state: "ISSUED", issues: ["2026年第1期"], escalations: [refused] }))).toBe(
    "已编入 2026年第1期",
  );
  expect(residentLine(standing({ state: "WITHDRAWN" }))).toBe("");
});

test("what differs between two texts is marked in both", () => {
  expect(markedDifference("雨棚漏水，地面积水。请修。", "雨棚漏水，已三年。请修。")).toEqual([
    "雨棚漏水，【删：地面积水。】请修。",
    "雨棚漏水，【增：已三年。】请修。",
  ]);
  expect(markedDifference("一样。", "一样。")).toEqual(["一样。", "一样。"]);
});
