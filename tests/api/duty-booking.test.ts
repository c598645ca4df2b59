import type { Duty } from "#server/duty/book-duty.ts";
import { bookDuty, reverseDuty } from "#server/duty/book-duty.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addAccount } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { house } = server;
const { db } = house;
const member = async () => (await addAccount(server, ["MEMBER"])).memberId ?? "";
const memberId = await member();

const duty = (changes: Partial<Duty> = {}): Duty => ({
  kind: "SERVICE",
  sourceId: randomUUID(),
  memberId,
  dutyOn: "2026-06-12",
  evidence: { title: "演示义诊", link: null, by: "演示", note: "" },
  ...changes,
});
const book = (duties: readonly Duty[], choice = {}) =>
  db.transaction().execute((tx) => bookDuty(tx, house, duties, choice));
const reverse = (reversal: Parameters<typeof reverseDuty>[2]) =>
  db.transaction().execute((tx) => reverseDuty(tx, house, reversal));
const entriesOf = (sourceId: string) =>
  db.selectFrom("duty_entry").selectAll().where("source_id", "=", sourceId).orderBy("at").orderBy("booking").execute();
const setState = (year: string, state: string) =>
  db.updateTable("score_year").set({ state }).where("year", "=", year).execute();

describe("booking", () => {
  test("fifty at once for one source, kind and member are one entry", async () => {
    const one = duty();
    await Promise.all(Array.from({ length: 50 }, () => book([one])));
    expect(await entriesOf(one.sourceId)).toHaveLength(1);
  });

  test("facts, share, quantity and evidence stand as they were given; the matter is the source where none is named", async () => {
    const one = duty({
      kind: "COMMENDATION",
      share: { place: 2, of: 3 },
      quantity: "1.5",
      facts: { level: "CITY", isComposite: false },
    });
    await book([one]);
    expect(await entriesOf(one.sourceId)).toMatchObject([
      {
        matter_id: one.sourceId,
        quantity: "1.50",
        share_place: 2,
        share_of: 3,
        facts: { level: "CITY", isComposite: false },
        evidence: one.evidence,
        duty_on: "2026-06-12",
        year: "2026",
      },
    ]);
  });

  test("taken back by an entry that names it, once; then it may be booked anew, and taken back again", async () => {
    const one = duty();
    await book([one]);
    const taken = { sourceId: one.sourceId, note: "登记有误", by: "委工委 演示" };
    expect(await Promise.all([reverse(taken), reverse(taken)])).toMatchObject([{ ok: true }, { ok: true }]);
    await book([one]);
    await book([one]);
    const entries = await entriesOf(one.sourceId);
    expect(entries).toHaveLength(3);
    expect(entries.filter(({ reverses }) => reverses !== null)).toMatchObject([
      {
        reverses: entries.find(({ booking, reverses }) => booking === 1 && reverses === null)?.id,
        evidence: { title: "演示义诊", note: "登记有误", by: "委工委 演示" },
      },
    ]);
    expect(await reverse(taken)).toEqual({ ok: true, value: 1 });
    expect(await reverse(taken)).toEqual({ ok: true, value: 0 });
  });
});

describe("the scoring year", () => {
  test("is made with the rules that come with the program, published as version 1, and once", async () => {
    await Promise.all(Array.from({ length: 8 }, () => book([duty({ dutyOn: "2031-03-01" })])));
    const year = await db.selectFrom("score_year").selectAll().where("year", "=", "2031").executeTakeFirstOrThrow();
    expect(year).toMatchObject({ from_day: "2031-01-01", to_day: "2031-12-31", state: "OPEN" });
    const rules = await db.selectFrom("rule_set").selectAll().where("id", "=", year.rule_set_id).executeTakeFirst();
    expect(rules).toMatchObject({ version: 1, state: "PUBLISHED" });
    expect(await db.selectFrom("rule_set").select("id").execute()).toHaveLength(1);
  });

  test("holds its first and its last day, and no other", async () => {
    for (const [dutyOn, year] of [
      ["2026-12-31", "2026"],
      ["2027-01-01", "2027"],
    ] as const) {
      const one = duty({ dutyOn });
      await book([one]);
      expect(await entriesOf(one.sourceId)).toMatchObject([{ year }]);
    }
  });

  test("frozen, what comes late counts in the next open one and says so; what an appeal corrects stays", async () => {
    await book([duty({ dutyOn: "2040-05-01" }), duty({ dutyOn: "2041-05-01" })]);
    await setState("2040", "FROZEN");
    await setState("2041", "ARCHIVED");
    const [late, corrected] = [duty({ dutyOn: "2040-05-02" }), duty({ dutyOn: "2040-05-02" })];
    await book([late]);
    await book([corrected], { isCorrection: true });
    expect(await entriesOf(late.sourceId)).toMatchObject([
      { year: "2042", duty_on: "2040-05-02", evidence: { note: "2040 年度已冻结，计入 2042 年度" } },
    ]);
    expect(await entriesOf(corrected.sourceId)).toMatchObject([{ year: "2040", evidence: { note: "" } }]);
  });

  test("frozen, it takes a reversal only from an appeal; archived, none at all", async () => {
    const one = duty({ dutyOn: "2050-05-01" });
    await book([one]);
    await setState("2050", "FROZEN");
    const taken = { sourceId: one.sourceId, note: "演示" };
    expect(await reverse(taken)).toMatchObject({ ok: false, refusal: { kind: "year-not-open" } });
    expect(await reverse({ ...taken, closedYear: "keep" })).toEqual({ ok: true, value: 0 });
    await setState("2050", "ARCHIVED");
    expect(await reverse({ ...taken, isCorrection: true })).toMatchObject({ ok: false });
    await setState("2050", "FROZEN");
    expect(await reverse({ ...taken, isCorrection: true })).toEqual({ ok: true, value: 1 });
  });

  test("is not frozen between the choice of it and the entry", async () => {
    await book([duty({ dutyOn: "2060-05-01" })]);
    const order: string[] = [];
    let freezing: Promise<unknown> | undefined;
    await db.transaction().execute(async (tx) => {
      await bookDuty(tx, house, [duty({ dutyOn: "2060-05-02" })]);
      freezing = setState("2060", "FROZEN").then(() => order.push("frozen"));
      await new Promise((resolve) => setTimeout(resolve, 200));
      order.push("booked");
    });
    await freezing;
    expect(order).toEqual(["booked", "frozen"]);
  });
});

describe("a year that begins on 1 December", () => {
  test("follows the one before it without a gap or a day in both", async () => {
    const begins = async (yearBegins: string) => {
      const { rules, version } = await db
        .selectFrom("rule_set")
        .select(["rules", "version"])
        .orderBy("version", "desc")
        .limit(1)
        .executeTakeFirstOrThrow();
      const id = randomUUID();
      const row = { tenant_id: house.tenant.id, id, version: version + 1, title: "演示", state: "PUBLISHED" };
      const times = { created_at: house.now(), published_at: house.now() };
      await db
        .insertInto("rule_set")
        .values({ ...row, ...times, rules: JSON.stringify({ ...rules, yearBegins }) })
        .execute();
    };
    const yearOf = async (dutyOn: string) => {
      const one = duty({ dutyOn });
      await book([one]);
      return (await entriesOf(one.sourceId))[0]?.year;
    };
    await book([duty({ dutyOn: "2069-06-01" })]);
    await begins("12-01");
    expect(await yearOf("2069-12-31")).toBe("2069");
    expect(await yearOf("2070-01-01")).toBe("2070");
    expect(await yearOf("2070-11-30")).toBe("2070");
    expect(await yearOf("2070-12-01")).toBe("2071");
    expect(await yearOf("2071-11-30")).toBe("2071");
    await begins("01-01");
    expect(await yearOf("2071-12-01")).toBe("2072");
    expect(await yearOf("2072-12-31")).toBe("2072");
    expect(await yearOf("2073-01-01")).toBe("2073");
  });
});
