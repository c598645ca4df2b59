import { readPointCode } from "#domain/liaison-point/point-code.ts";
import { ADMIN, MEMBER, OFFICE, withDemoServer } from "#tests/support/demo-server.ts";
import { workbookOf } from "#tests/support/zip.ts";
import exceljs from "exceljs";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const { house, ask, signIn } = await withDemoServer();
const [office, member, admin] = [await signIn(OFFICE), await signIn(MEMBER), await signIn(ADMIN)];
const POINTS = "/api/v1/office/points";

interface Listed {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly tier: string;
  readonly town: string | null;
  readonly townId: string | null;
  readonly status: string;
  readonly counts: { all: number; open: number; last30Days: number };
}
const directory = async (): Promise<Listed[]> => (await ask("GET", POINTS, { cookie: office })).json.items;
const initial = await directory();
const town = initial.find((point) => point.tier === "TOWN");
const body = (name = `演示新点 ${randomUUID().slice(0, 8)}`) => ({
  name,
  tier: "SITE",
  kind: "LIBRARY",
  parentId: town?.id ?? null,
  townId: town?.townId ?? null,
  address: "演示路 1 号",
  manager: "演示甲",
  managerPhone: "13800009999",
});
const put = (id: string, json: object, cookie = office) => ask("PUT", `${POINTS}/${id}`, { json, cookie });
const create = async (): Promise<Listed> => (await put(randomUUID(), body())).json;
const setStatus = (id: string, json: object) => ask("POST", `${POINTS}/${id}/status`, { json, cookie: office });

describe("the list", () => {
  test("holds every point with its counts, which are those of the submissions", async () => {
    expect(initial.length).toBe(411);
    const { all } = await house.db
      .selectFrom("submission")
      .select(({ fn }) => fn.countAll<string>().as("all"))
      .where("held", "is", null)
      // What was said at a studio or on a campaign's page belongs to no point.
      .where("point_id", "is not", null)
      .executeTakeFirstOrThrow();
    expect(initial.reduce((sum, point) => sum + point.counts.all, 0)).toBe(Number(all));
    expect(initial.every(({ counts }) => counts.open <= counts.all && counts.last30Days <= counts.all)).toBe(true);
    expect(initial.some(({ counts }) => counts.open > 0)).toBe(true);
  });
});

describe("a new point", () => {
  test("gets a checked code of its own; sending it again changes nothing", async () => {
    const id = randomUUID();
    const made = await put(id, body("演示新点甲"));
    expect(made.status).toBe(201);
    expect(readPointCode(made.json.code).kind).toBe("code");
    expect(initial.map((point) => point.code)).not.toContain(made.json.code);
    const again = await put(id, body("演示新点甲"));
    expect([again.status, again.json]).toEqual([200, made.json]);
    expect((await ask("GET", `/api/v1/points/${made.json.code}`)).json.name).toBe("演示新点甲");
  });

  test("twenty at once under one id are one point", async () => {
    const id = randomUUID();
    const one = body();
    const answers = await Promise.all(Array.from({ length: 20 }, () => put(id, one)));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([...Array(19).fill(200), 201]);
    expect(new Set(answers.map((answer) => answer.json.code)).size).toBe(1);
  });

  test.each([
    [{ parentId: randomUUID() }, "/parentId"],
    [{ townId: "T99" }, "/townId"],
    [{ name: " " }, "/name"],
    [{ tier: "TOWN", parentId: town?.id }, "/parentId"],
    [{ code: "K7Q2MX" }, "/code"],
  ])("with %j is told what is wrong", async (change, pointer) => {
    const answer = await put(randomUUID(), { ...body(), ...change });
    expect([answer.status, answer.json.errors[0].pointer]).toEqual([422, pointer]);
  });

  test("a changed one travels to the phones, an unchanged one does not", async () => {
    const { id } = await create();
    const xid = async () =>
      (await house.db.selectFrom("liaison_point").select("changed_xid").where("id", "=", id).executeTakeFirstOrThrow())
        .changed_xid;
    const before = await xid();
    const { name, ...rest } = body();
    await put(id, { ...rest, name });
    const changed = await xid();
    await put(id, { ...rest, name });
    expect(BigInt(changed) > BigInt(before)).toBe(true);
    expect(await xid()).toBe(changed);
  });

  test("is made by the office and administrators, by no member", async () => {
    expect((await put(randomUUID(), body(), member)).status).toBe(403);
    expect((await put(randomUUID(), body(), admin)).status).toBe(201);
  });
});

describe("a point's end", () => {
  test("moved, its old code leads to the new point and what is said there arrives at it", async () => {
    const [old, next] = [await create(), await create()];
    expect((await setStatus(old.id, { status: "MOVED", successorId: next.id })).json.successor).toBe(next.code);
    expect((await ask("GET", `/api/v1/points/${old.code}`)).json).toMatchObject({
      status: "MOVED",
      successor: next.code,
    });
    const id = randomUUID();
    const json = { pointCode: old.code, text: `测试：迁移 ${id}`, writtenAt: new Date().toISOString() };
    await ask("PUT", `/api/v1/submissions/${id}`, { json });
    const row = await house.db.selectFrom("submission").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    expect([row.point_id, row.point_code]).toEqual([next.id, old.code]);
  });

  test("no way leads in a circle, not even when both are moved at once", async () => {
    const [a, b] = [await create(), await create()];
    expect((await setStatus(a.id, { status: "MOVED", successorId: a.id })).json.code).toBe("move-not-allowed");
    const answers = await Promise.all([
      setStatus(a.id, { status: "MOVED", successorId: b.id }),
      setStatus(b.id, { status: "MOVED", successorId: a.id }),
    ]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
  });

  test("retired and opened again it keeps its code", async () => {
    const { id, code } = await create();
    expect((await setStatus(id, { status: "RETIRED" })).json.status).toBe("RETIRED");
    expect((await ask("GET", `/api/v1/points/${code}`)).json.status).toBe("RETIRED");
    expect((await setStatus(id, { status: "ACTIVE" })).json).toMatchObject({ status: "ACTIVE", code });
    expect((await setStatus(randomUUID(), { status: "RETIRED" })).status).toBe(404);
    expect((await setStatus(id, { status: "MOVED" })).json.errors[0].pointer).toBe("/successorId");
  });
});

describe("an import", () => {
  const HEADINGS = ["编号", "名称", "层级", "类型", "上级", "镇街", "地址", "负责人", "联系电话"];
  const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const csvOf = (rows: readonly (readonly string[])[]) =>
    Buffer.from(`\uFEFF${[HEADINGS, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n")}`);
  const xlsxOf = async (rows: readonly (readonly string[])[]) => {
    const workbook = new exceljs.Workbook();
    workbook.addWorksheet("点").addRows([HEADINGS, ...rows].map((row) => [...row]));
    return Buffer.from(await workbook.xlsx.writeBuffer());
  };
  const bringIn = (bytes: Buffer, type = "text/csv", apply = false) =>
    ask("POST", `${POINTS}/import${apply ? "?apply=true" : ""}`, { bytes, type, cookie: office });
  const townName = town?.town ?? "";
  const known = initial.find((point) => point.tier === "SITE" && point.status === "ACTIVE");
  const rows = (mark: string) => [
    ["", `导入一 ${mark}`, "站点", "图书馆", "", townName, "演示路 2 号", "", ""],
    [known?.code ?? "", known?.name ?? "", "", "", "", "", `演示路 ${mark}`, "", ""],
    [known?.code.toLowerCase() ?? "", "", "", "", "", "", "", "", ""],
    ["", "", "站点", "", "", "", "", "", ""],
    ["ZZZZZZ", "没有的编号", "", "", "", "", "", "", ""],
    ["", `导入二 ${mark}`, "乡级", "茶馆", "不存在", "不存在镇", "", "", ""],
    ["", `导入一 ${mark}`, "", "", "", townName, "", "", ""],
  ];

  test.each([
    ["csv", async (mark: string) => csvOf(rows(mark)), "text/csv"],
    ["xlsx", (mark: string) => xlsxOf(rows(mark)), XLSX],
  ])("of a %s says row by row what it would do and does nothing; then it does just that", async (_, make, type) => {
    const file = await make(randomUUID().slice(0, 8));
    const before = await directory();
    const dry = await bringIn(file, type);
    expect(dry.json.applied).toBe(false);
    expect(dry.json.rows.map((row: { row: number; outcome: string }) => [row.row, row.outcome])).toEqual([
      [2, "CREATE"],
      [3, "UPDATE"],
      [4, "FAULT"],
      [5, "FAULT"],
      [6, "FAULT"],
      [7, "FAULT"],
      [8, "FAULT"],
    ]);
    const sentences = dry.json.rows.map((row: { faults: string[] }) => row.faults.join("；"));
    expect(sentences[2]).toContain("与第 3 行重复");
    expect(sentences[3]).toContain("名称");
    expect(sentences[4]).toContain("没有这个编号");
    expect(sentences[5]).toMatch(/层级只能是.*类型只能是.*没有镇街.*没有上级/);
    expect(sentences[6]).toContain("与第 2 行重复");
    expect(await directory()).toEqual(before);

    expect((await bringIn(file, type, true)).json.applied).toBe(true);
    expect((await directory()).length).toBe(before.length + 1);
    const again = await bringIn(file, type, true);
    expect(again.json.rows.slice(0, 2).map((row: { outcome: string }) => row.outcome)).toEqual([
      "UNCHANGED",
      "UNCHANGED",
    ]);
    expect((await directory()).length).toBe(before.length + 1);
  });

  test("reads csv that Excel saved in GBK", async () => {
    // 名称,类型 / 演示,学校 in GBK.
    const gbk = Buffer.from("c3fbb3c62cc0e0d0cd0d0ad1ddcabe2cd1a7d0a30d0a", "hex");
    expect((await bringIn(gbk)).json.rows).toMatchObject([{ name: "演示", outcome: "CREATE", faults: [] }]);
  });

  test("of more than 2,000 rows is refused", async () => {
    const many = Array.from({ length: 2001 }, (_, at) => ["", `点 ${at}`, "", "", "", "", "", "", ""]);
    expect((await bringIn(csvOf(many))).json.code).toBe("import-too-large");
    expect((await bringIn(await xlsxOf(many), XLSX)).json.code).toBe("import-too-large");
    expect((await bringIn(csvOf(many.slice(0, 2000)))).json.rows).toHaveLength(2000);
  });

  test.each([
    ["nothing", Buffer.alloc(1), "text/csv"],
    ["a zip that is none", Buffer.from("PK\u0003\u0004rubbish"), XLSX],
    ["a picture called xlsx", Buffer.from("ffd8ffe0", "hex"), XLSX],
    ["a csv without headings", Buffer.from("a,b\n1,2"), "text/csv"],
  ])("of %s is told in a sentence", async (_, bytes, type) => {
    const answer = await bringIn(bytes, type);
    expect([answer.status, answer.json.code]).toEqual([422, "invalid-fields"]);
  });

  test("of a workbook whose merged range is the whole sheet is read at once", async () => {
    const cell = (ref: string, words: string) => `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const sheetRows = `<row r="1">${cell("A1", "名称")}</row><row r="2">${cell("A2", "合并")}</row>`;
    const merged = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const bytes = workbookOf(`<sheetData>${sheetRows}</sheetData>${merged}`);
    const started = performance.now();
    expect((await bringIn(bytes, XLSX)).json.rows).toMatchObject([{ name: "合并", outcome: "CREATE" }]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test("is for those who may write points", async () => {
    const sent = { bytes: csvOf([]), type: "text/csv", cookie: member };
    expect((await ask("POST", `${POINTS}/import`, sent)).status).toBe(403);
  });
});
