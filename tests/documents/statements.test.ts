import { scoreOf } from "#domain/score/score-of.ts";
import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import { toldLines } from "#domain/score/told-lines.ts";
import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import type { StatementPaper } from "#domain/document/statement-form.ts";
import { scoresXlsx } from "#server/documents/scores-xlsx.ts";
import { statementsPdf } from "#server/documents/statements-pdf.ts";
import { pagesOf, printedByOffice, wordsOf } from "#tests/support/office-reader.ts";
import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";

const entry = (at: number, title = `演示社区服务${at + 1}`): DutyEntry => ({
  id: randomUUID(),
  memberId: "演",
  year: "2026",
  dutyOn: `2026-${String(1 + (at % 12)).padStart(2, "0")}-15`,
  kind: at % 2 === 0 ? "SERVICE" : "OPINION_SUBMIT",
  sourceId: randomUUID(),
  matterId: randomUUID(),
  quantity: "1",
  share: { place: 1, of: 1 },
  facts: {},
  evidence: { title, link: null, by: "录入：演示甲，复核：演示乙", note: "" },
  reverses: null,
  at: "2026-06-01T00:00:00.000Z",
});

const paperOf = (memberNo: string, name: string, entries: readonly DutyEntry[]): StatementPaper => {
  const statement = scoreOf(entries, defaultRuleSet);
  return {
    committee: "政协演示区委员会",
    year: "2026",
    from: "2026-01-01",
    to: "2026-12-31",
    member: { memberNo, name, sector: "演示界别" },
    isScored: true,
    ruleTitle: defaultRuleSet.title,
    ruleVersion: 1,
    statement,
    lines: toldLines(statement, entries, defaultRuleSet),
    asOf: "2026-11-22",
  };
};

const long = "＝1+1 并就其中涉及的资金分担、后续维保、低楼层住户补偿等问题提出建议".repeat(3);
const papers = [
  paperOf(
    "YS001",
    "演示甲",
    Array.from({ length: 60 }, (_, at) => entry(at)),
  ),
  paperOf("YS002", "演示乙", []),
  paperOf("YS003", "演示丙", [entry(0, long)]),
];

test("every member begins a page of their own, numbered from one, with a line to sign on", async () => {
  const pages = await pagesOf(await statementsPdf(papers, "演示", new Date("2026-11-22T01:00:00Z")));
  const firsts = pages.flatMap(({ lines }, at) => (lines.at(-1)?.text.startsWith("第1页") ? [at] : []));
  expect(firsts).toHaveLength(3);
  expect(pages.length).toBeGreaterThan(3);
  const whole = pages.map(({ lines }) => lines.map(({ text }) => text).join("\n"));
  expect(whole.filter((page) => page.includes("委员签名"))).toHaveLength(3);
  expect(whole[firsts[0] ?? 0]).toContain("委员证号：YS001");
  expect(whole[firsts[1] ?? 0]).toContain("本年度没有记录");
  for (const { lines } of pages) for (const { right } of lines.slice(0, -1)) expect(right).toBeLessThan(200);
});

test("the paper says the total, every line's sentence and its clause; a long title loses nothing", async () => {
  const words = (await wordsOf(await statementsPdf(papers, "演示", new Date()))).replaceAll(/\s/g, "");
  const [first, , third] = papers;
  expect(words).toContain(`合计${first?.statement.total ?? ""}分`);
  expect(words).toContain("录入：演示甲，复核：演示乙");
  expect(words).toContain(first?.lines[0]?.rule.clause ?? "no clause");
  expect(words.split("低楼层住户补偿").length - 1).toBeGreaterThanOrEqual(3);
  expect(third?.lines.length).toBeGreaterThan(0);
});

test("the workbook has a row for each member by number and every line as a sentence; no text becomes a formula", async () => {
  const file = await buffer(scoresXlsx("演示区 2026 年度委员履职情况", papers));
  const printed = await printedByOffice({ "scores.xlsx": file });
  const words = (await wordsOf(printed.get("scores.xlsx") ?? new Uint8Array())).replaceAll(/\s/g, "");
  for (const piece of ["委员证号", "YS001", "YS002", "YS003", "对应等次", "尚缺的必要条件", "逐条记录"])
    expect(words).toContain(piece);
  expect(words).toContain("1+1并就其中");
});
