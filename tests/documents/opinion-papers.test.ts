import { formDocx } from "#domain/document/form-docx.ts";
import { editSheetForm, issueForm, type IssuePaper } from "#domain/document/issue-form.ts";
import { formPdf } from "#server/documents/pdf/form-pdf.ts";
import { printedByOffice, wordsOf } from "#tests/support/office-reader.ts";
import { expect, test } from "vitest";

const report = {
  title: "北门菜市场雨棚漏水需引起重视",
  situation: "北门菜市场雨棚漏水，雨天地面积水。".repeat(40),
  analysis: "市场建成多年，没有专门的维修经费。",
  suggestions: "一、列入更新计划。\n二、建立维修基金。",
};
const paper: IssuePaper = {
  paperName: "社情民意信息",
  label: "2026年第18期",
  committee: "政协演示区委员会",
  signedOn: "2026-11-22",
  signer: "演示甲",
  title: report.title,
  mainTo: ["市政协综合信息处"],
  ccTo: ["区有关部门"],
  reports: [{ ...report, authors: ["演示乙", "演示丙"] }],
};
const plainOf = async (pdf: Uint8Array) => (await wordsOf(pdf)).replace(/\s/g, "");
const printedOf = async (docx: Uint8Array): Promise<Uint8Array> => {
  const pdf = (await printedByOffice({ "paper.docx": docx })).get("paper.docx");
  if (!pdf) throw new Error("LibreOffice printed nothing");
  return pdf;
};
const at = new Date("2026-11-22T01:00:00Z");

test("an issue has its head, number, text, authors and imprint, in Word as in the PDF", async () => {
  const drawn = await plainOf(await formPdf(issueForm(paper), at));
  const printed = await plainOf(await printedOf(formDocx(issueForm(paper))));
  for (const words of [drawn, printed]) {
    for (const text of [
      "社情民意信息",
      "2026年第18期",
      report.title,
      "演示乙、演示丙",
      "主送：市政协综合信息处",
      "抄送：区有关部门",
    ])
      expect(words).toContain(text);
    expect(words).not.toContain("送签稿");
  }
});

test("before it is signed it is marked as 送签稿; the 核稿单 marks what was changed", async () => {
  const waiting = await formPdf(issueForm({ ...paper, signedOn: null, signer: "" }), at);
  expect(await plainOf(waiting)).toContain("送签稿");
  const sheet = editSheetForm({
    committee: paper.committee,
    number: "2026-0001",
    state: "待签发",
    authors: ["演示乙"],
    original: { ...report, analysis: "原来的分析。" },
    edited: report,
    mainTo: paper.mainTo,
    ccTo: paper.ccTo,
    editor: "演示丁",
    signer: "",
  });
  for (const file of [await formPdf(sheet, at), await printedOf(formDocx(sheet))])
    expect(await plainOf(file)).toContain("【删：原来的分析。】");
});
