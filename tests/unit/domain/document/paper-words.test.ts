import { chineseCount } from "#domain/document/chinese-number.ts";
import { chineseDate, paperDate } from "#domain/document/paper-date.ts";
import { caseNumberOf, caseNumberWords, documentNumber } from "#domain/document/paper-number.ts";
import { proposalHeading } from "#domain/document/proposal-heading.ts";
import { sizeWords } from "#domain/document/size-words.ts";
import { paragraphsOf, splitHeading } from "#domain/document/split-heading.ts";
import { expect, test } from "vitest";

test("a day is dated in the way of GB/T 9704 and in the older one", () => {
  expect(paperDate("2026-11-21")).toBe("2026年11月21日");
  expect(paperDate("2026-01-05")).toBe("2026年1月5日");
  expect(chineseDate("2026-11-21")).toBe("二〇二六年十一月二十一日");
  expect(chineseDate("2030-10-30")).toBe("二〇三〇年十月三十日");
});

test("counts from one to ninety-nine are said in Chinese", () => {
  expect([1, 9, 10, 11, 19, 20, 21, 99].map(chineseCount)).toEqual("一 九 十 十一 十九 二十 二十一 九十九".split(" "));
});

test("numbers of documents and cases are printed as offices print them", () => {
  expect(documentNumber("云住建复", 2026, 12)).toBe("云住建复〔2026〕12号");
  expect([caseNumberWords(45), caseNumberOf("045")]).toEqual(["第 45 号", "第045号"]);
});

test("the head of a form names the body, its term and the session or the year", () => {
  expect(proposalHeading("政协演示区委员会", { term: 12, session: 3 })).toBe("政协演示区第十二届委员会第三次会议提案");
  expect(proposalHeading("政协演示区委员会", { term: 3, year: 2026 })).toBe("政协演示区第三届委员会2026年度提案");
  expect(proposalHeading("中国人民政治协商会议演示区委员会", { term: 3, session: 2 })).toMatch(/^政协演示区第三届/);
});

test("a heading is known by its number, and ends at the first 。", () => {
  expect(splitHeading("一、现状")).toEqual({ level: 1, heading: "一、现状", rest: "" });
  expect(splitHeading("（二）点少。只有九个。")).toEqual({ level: 2, heading: "（二）点少。", rest: "只有九个。" });
  expect(splitHeading("1. 老人走不到。").level).toBe(3);
  expect(splitHeading("（12）最远的村").level).toBe(4);
});

test("a sentence that begins with a figure, or a long one, is no heading", () => {
  expect(splitHeading("3.5 公里外才有药店").level).toBe(0);
  expect(splitHeading("一些老人没有电梯").level).toBe(0);
  expect(splitHeading(`一、${"老".repeat(60)}`)).toMatchObject({ level: 0, heading: "" });
});

test("paragraphs are the lines that have words, without what they were indented with", () => {
  expect(paragraphsOf("　　甲\r\n\n \t乙　\u2028丙\n　")).toEqual(["甲", "乙", "丙"]);
});

test("the size of a file is said in the unit that a person would take", () => {
  expect([0, 1023, 123_456, 3_456_789].map(sizeWords)).toEqual(["0 B", "1023 B", "121 KB", "3.3 MB"]);
});
