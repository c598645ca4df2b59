import { labelByDutyFactValue } from "#domain/duty/duty-facts.ts";
import { DUTY_KINDS, labelByDutyKind, originByDutyKind } from "#domain/duty/duty-kinds.ts";
import type { House } from "#server/house.ts";
import { IMPORT_HEADINGS } from "#server/score-desk/import/import-columns.ts";
import { readMembers } from "#server/score-desk/members.ts";
import { neutralised } from "#server/triage/write-csv.ts";
import exceljs from "exceljs";

/** Rows of the form that offer lists to choose from. */
const ROWS = 300;

/** The empty form: lists of kinds, levels and parts to choose from, and all members on a sheet of their own. */
export const importForm = async ({ db, tenant }: House): Promise<Uint8Array<ArrayBuffer>> => {
  const workbook = new exceljs.Workbook();
  const headings = Object.keys(IMPORT_HEADINGS);
  const form = workbook.addWorksheet("填写", { views: [{ state: "frozen", ySplit: 1 }] });
  form.columns = Object.values(IMPORT_HEADINGS).map(({ width }) => ({ width }));
  styleHead(form.addRow(headings));
  const kinds = DUTY_KINDS.filter((kind) => originByDutyKind[kind] === "manual").map((kind) => labelByDutyKind[kind]);
  const levels = Object.values(labelByDutyFactValue.level);
  const parts = Object.values(labelByDutyFactValue.part);
  const lists = workbook.addWorksheet("可选内容");
  fillLists(lists, { 履职事项: kinds, 层级: levels, 承担角色: parts });
  const listed = [
    ["履职事项", "A", kinds.length],
    ["层级", "B", levels.length],
    ["承担角色", "C", parts.length],
  ] as const;
  for (const [heading, letter, count] of listed) {
    const place = headings.indexOf(heading) + 1;
    for (let row = 2; row <= ROWS + 1; row += 1)
      form.getCell(row, place).dataValidation = {
        type: "list",
        allowBlank: true,
        formulae: [`可选内容!$${letter}$2:$${letter}$${count + 1}`],
        showErrorMessage: true,
        error: "请从列表中选择。",
      };
  }
  // As text: a number of a member may begin with 0, and a day is not to become a number.
  for (const heading of ["委员证号", "履职日期"]) form.getColumn(headings.indexOf(heading) + 1).numFmt = "@";

  const people = workbook.addWorksheet("委员名单", { views: [{ state: "frozen", ySplit: 1 }] });
  people.columns = [{ width: 14 }, { width: 14 }, { width: 20 }];
  styleHead(people.addRow(["委员证号", "姓名", "界别"]));
  for (const { memberNo, name, sector } of await readMembers(db, tenant.id))
    people.addRow([memberNo, name, sector].map(neutralised));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

const styleHead = (row: exceljs.Row): void => {
  row.font = { name: "宋体", family: 1, size: 11, bold: true };
  row.alignment = { horizontal: "center", vertical: "middle" };
};

const fillLists = (sheet: exceljs.Worksheet, lists: Readonly<Record<string, readonly string[]>>): void => {
  sheet.columns = Object.keys(lists).map(() => ({ width: 20 }));
  styleHead(sheet.addRow(Object.keys(lists)));
  const longest = Math.max(...Object.values(lists).map((list) => list.length));
  for (let at = 0; at < longest; at += 1) sheet.addRow(Object.values(lists).map((list) => list[at] ?? ""));
};
