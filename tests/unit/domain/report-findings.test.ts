import { expect, test } from "vitest";
import { missingOfReport } from "#domain/report/opinion-check.ts";
import { otherAuthorLine, otherAuthorsOf } from "#domain/report/other-authors.ts";
import { emptyReport } from "#domain/report/report-draft.ts";
import { reportFindings } from "#domain/report/report-findings.ts";

const whole = {
  title: "关于翠苑路口积水的情况",
  situation: "演示：下雨后路口积水",
  analysis: "雨水口堵塞",
  suggestions: "建议由市政部门在汛期前疏通沿线雨水口，并每月检查一次，公布联系电话",
};
const found = (changes: Partial<typeof whole>) =>
  reportFindings({ ...whole, ...changes }).map(({ where, quote }) => [where, quote]);

test("an empty report and a whole one give nothing to look at", () => {
  expect(reportFindings({ title: "", situation: " ", analysis: "", suggestions: "" })).toEqual([]);
  expect(found({})).toEqual([]);
});

test.each([
  [{ title: "关于路灯和关于积水的情况" }, [["title", undefined]]],
  [{ situation: "积水。另外还想反映一个问题：路灯" }, [["situation", "另外还想反映一个问题"]]],
  [{ analysis: "" }, [["analysis", undefined]]],
  [{ suggestions: "请处理" }, [["suggestions", undefined]]],
  [{ situation: "长".repeat(1_600) }, [["situation", undefined]]],
  [{ situation: "请联系 13900001111" }, [["situation", "13900001111"]]],
  [{ analysis: "据内部文件，不得外传" }, [["analysis", "内部文件，不得外传"]]],
])("%j is said at its place", (changes, places) => {
  expect(found(changes)).toEqual(places);
});

test("only title, 情况 and 建议 must be there, and in whose name where it is another's; length is never asked", () => {
  expect(missingOfReport({ ...emptyReport, ...whole, analysis: "", situation: "长".repeat(9_000) })).toEqual([]);
  expect(missingOfReport(emptyReport).map(({ field }) => field)).toEqual(["title", "situation", "suggestions"]);
  expect(missingOfReport({ ...emptyReport, ...whole, source: "SECTOR" })).toMatchObject([{ field: "sourceName" }]);
  expect(missingOfReport({ ...emptyReport, ...whole, source: "MEMBER" })).toEqual([]);
});

test("who is no member stands one a line, with or without an organisation", () => {
  const authors = [
    { name: "演示信息员", organisation: "翠苑社区" },
    { name: "演示学者", organisation: "" },
  ];
  expect(otherAuthorsOf(authors.map(otherAuthorLine).join("\n"))).toEqual(authors);
  expect(otherAuthorsOf("\n \t某单位\n")).toEqual([]);
});
