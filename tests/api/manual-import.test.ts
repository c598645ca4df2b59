import { expectProblem } from "#tests/support/assert-clean.ts";
import { scoreOffice } from "#tests/support/score-desk.ts";
import { type Loose, withServer } from "#tests/support/test-server.ts";
import exceljs from "exceljs";
import { beforeAll, expect, test } from "vitest";

const server = await withServer();
const { enterer, member, other } = await scoreOffice(server);
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

beforeAll(async () => {
  const numbered = { YS001: member.memberId, YS002: other.memberId };
  for (const [member_no, id] of Object.entries(numbered))
    await server.house.db.updateTable("member").set({ member_no }).where("id", "=", id).execute();
});

const HEADINGS = ["委员证号", "姓名", "履职事项", "履职日期", "事由", "数量", "层级"];

const sheetOf = async (rows: readonly (readonly unknown[])[], headings: readonly string[] = HEADINGS) => {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet("填写");
  sheet.addRow([...headings]);
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
const send = (body: BodyInit, dryRun: "yes" | "no", cookie = enterer.cookie) =>
  server.ask("POST", `/api/v1/office/manual-imports?dryRun=${dryRun}`, {
    body,
    headers: { "content-type": XLSX },
    cookie,
  });
const stored = () => server.house.db.selectFrom("manual_entry").selectAll().orderBy("title").execute();

test("the form can be downloaded, and filled in as it is it is read", async () => {
  const form = await fetch(`${server.origin}/api/v1/office/manual-import-form`, {
    headers: { cookie: enterer.cookie },
  });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(await form.arrayBuffer());
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(["填写", "可选内容", "委员名单"]);
  const sheet = workbook.getWorksheet("填写");
  const cells = ["YS001", "", "服务群众、公益", "2026-06-12", "演示模板里的一行"];
  cells.forEach((cell, at) => {
    if (sheet) sheet.getRow(2).getCell(at + 1).value = cell;
  });
  const reply = await send(new Uint8Array(await workbook.xlsx.writeBuffer()), "yes");
  expect(reply.json?.["rows"]).toMatchObject([{ row: 2, fault: null, isKnown: false }]);
});

test("a dry run says of every row what it would become and writes nothing; the right ones are entered once", async () => {
  const rows = [
    ["YS001", member.name, "服务群众、公益", "2026年6月12日", "演示义诊", "2"],
    ["YS002", "", "表彰奖励", new Date("2026-03-05T00:00:00Z"), "演示先进", "", "市"],
    ["YS001", "", "服务群众、公益", "20260612", "演示义诊"],
    ["YS999", "", "服务群众、公益", "2026-06-12", "无此人"],
    ["YS002", "演示另一人", "服务群众、公益", "2026-06-12", "姓名不符"],
    ["YS001", "", "提案立案", "2026-06-12", "自动记入"],
    ["YS001", "", "服务群众、公益", "六月", "看不懂的日期"],
    ["YS001", "", "服务群众、公益", "2099-01-01", "以后的事"],
    ["YS001", "", "服务群众、公益", "2026-06-12", "有层级", "", "市"],
  ];
  const sheet = await sheetOf(rows);
  const dry = (await send(sheet, "yes")).json as Loose & {
    rows: readonly { fault: string | null; sentence: string }[];
  };
  expect(dry["entered"]).toBe(0);
  expect(await stored()).toEqual([]);
  expect(dry.rows[0]).toMatchObject({ fault: null, sentence: "2026-06-12 演示义诊 服务群众、公益 ×2" });
  expect(dry.rows.map(({ fault }) => fault)).toEqual([
    null,
    null,
    "与第 2 行重复",
    "名册中没有委员证号“YS999”",
    expect.stringContaining("姓名与委员证号不符"),
    "「提案立案」由业务系统自动记入，不能导入",
    "履职日期看不懂，请写成 2026-06-12",
    "履职日期不能晚于今天",
    "「服务群众、公益」不填层级",
  ]);
  expect((await send(sheet, "no")).json?.["entered"]).toBe(2);
  expect((await send(sheet, "no")).json?.["entered"]).toBe(0);
  expect(await stored()).toMatchObject([
    { title: "演示义诊", state: "PROPOSED", duty_on: "2026-06-12", entered_by: enterer.id },
    { title: "演示先进", duty_on: "2026-03-05", facts: { level: "CITY" } },
  ]);
});

test("sent twice at once it is entered once", async () => {
  const sheet = await sheetOf([["YS001", "", "服务群众、公益", "2026-06-13", "演示同时两次"]]);
  const replies = await Promise.all([send(sheet, "no"), send(sheet, "no")]);
  expect(replies.map(({ json }) => Number(json?.["entered"])).toSorted()).toEqual([0, 1]);
});

test("what is no sheet, has no headings or no rows is said; no member imports", async () => {
  for (const bytes of [
    Buffer.from("PK\u0003\u0004 kaputt"),
    Buffer.from("a,b"),
    await sheetOf([], ["甲", "乙"]),
    await sheetOf([]),
  ])
    expectProblem(await send(bytes, "yes"), 422, "sheet-unreadable");
  expectProblem(await send(await sheetOf([]), "yes", member.cookie), 403, "not-allowed");
});
