import { countWords, sheetWords, type AttendanceSheet } from "#domain/meeting/attendance-sheet.ts";
import { attendancePdf } from "#server/documents/attendance-pdf.ts";
import { attendanceXlsx } from "#server/documents/attendance-xlsx.ts";
import { pagesOf, printedByOffice, wordsOf } from "#tests/support/office-reader.ts";
import { HOSTILE } from "#tests/support/papers.ts";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";

const issuedAt = new Date("2026-06-13T01:00:00Z");
const KINDS = ["出席", "出席（迟到、早退）", "请假（上级会议或公派）", "缺席", ""];

const sheetOf = (halfDays: number, people: number): AttendanceSheet => {
  const rows = Array.from({ length: people }, (_, at) => ({
    name: `演示${at + 1}`,
    sector: at % 7 === 0 ? "社会福利和社会保障界" : "经济界",
    role: at % 5 === 0 ? "常委" : "委员",
    cells: Array.from({ length: halfDays }, (_, place) => KINDS[(at + place) % KINDS.length] ?? ""),
  }));
  return {
    issuer: "政协演示区委员会",
    title: "三届五次全会（演示）",
    time: "2026年6月12日 09:00 至 2026年6月14日 12:00",
    place: "演示会堂一楼",
    organiser: "办公室",
    standing: "考勤已于2026年6月13日由演示甲确认",
    recordedBy: "演示甲、演示乙",
    halfDays: Array.from({ length: halfDays }, (_, at) => ({
      label: `6月${12 + Math.floor(at / 2)}日${at % 2 === 0 ? "上午" : "下午"}`,
      counts: countWords(rows.map(({ cells }) => cells[at] ?? "")),
    })),
    rows,
  };
};

test("it says who was there of how many, half-day by half-day", () => {
  const facts = { isLate: false, leftEarly: false, offlineSynced: false, leaveKind: null } as const;
  expect(sheetWords({ ...facts, state: "PRESENT", isLate: true, offlineSynced: true })).toBe("出席（迟到、离线补传）");
  expect(sheetWords({ ...facts, state: "EXCUSED", leaveKind: "ILLNESS" })).toBe("请假（生病）");
  expect(sheetWords({ ...facts, state: "CONFIRMED" })).toBe("");
  expect(countWords(["出席", "出席（迟到）", "请假（生病）", "缺席", ""])).toBe("应到 5，出席 2，请假 1，缺席 1");
});

test.each([
  [1, 210],
  [2, 297],
  [4, 297],
  [6, 297],
])(
  "with %i half-days every name stands on the printed sheet beside a place for its signature",
  async (count, width) => {
    const sheet = sheetOf(count, 90);
    const pages = await pagesOf(await attendancePdf(sheet, issuedAt));
    const words = pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join("\n");
    for (const piece of [sheet.place, "记录人（签名）", "应到90，出席", sheet.halfDays.at(-1)?.label ?? ""])
      expect(words.replaceAll(" ", "")).toContain(piece);
    for (const { name } of sheet.rows) expect(words).toMatch(new RegExp(`${name}(?!\\d)`));
    for (const [at, { lines }] of pages.entries()) {
      expect(lines.at(-1)?.text.replaceAll(" ", "")).toBe(`第${at + 1}页共${pages.length}页`);
      for (const { left, right } of lines) {
        expect(left).toBeGreaterThan(15);
        expect(right).toBeLessThan(width - 15);
      }
      expect(lines.filter(({ text }) => text.includes("签名")).length).toBeGreaterThan(0);
    }
  },
);

test("the same sheet at the same time gives the same bytes; hostile words do no harm", async () => {
  const sheet = sheetOf(3, 5);
  expect(Buffer.from(await attendancePdf(sheet, issuedAt)).equals(await attendancePdf(sheet, issuedAt))).toBe(true);
  const hostile = { ...sheet, title: HOSTILE.slice(0, 60), rows: [{ ...sheet.rows[0]!, name: "=1+1" }] };
  expect(await wordsOf(await attendancePdf(hostile, issuedAt))).toContain("=1+1");
});

test("the workbook has a column for signatures and prints across", async () => {
  const printed = await printedByOffice({ "sheet.xlsx": await buffer(attendanceXlsx(sheetOf(2, 40))) });
  const words = await wordsOf(printed.get("sheet.xlsx") ?? new Uint8Array());
  for (const piece of ["三届五次全会（演示）考勤表", "演示40", "签名", "请假（上级会议或公派）", "应到40"])
    expect(words).toContain(piece);
});
