import { bookDuty } from "#server/duty/book-duty.ts";
import { readAnchors, writeAnchors } from "#server/duty/audit/anchors.ts";
import { auditLedger } from "#server/duty/audit/audit-ledger.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addAccount } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";

const server = await withServer();
const { house, database, dataDir } = server;
const { db } = house;
const { owner } = database;
const { memberId, name } = await addAccount(server, ["MEMBER"]);

const book = async (dutyOn: string, title = "演示活动，含「引号」、\u0001 与 😀") => {
  const evidence = { title, link: null, by: "演示", note: "" };
  const facts = { level: "CITY", halfDays: 5, isComposite: false };
  const duty = { kind: "COMMENDATION", sourceId: randomUUID(), memberId: memberId ?? "", dutyOn, evidence } as const;
  await db
    .transaction()
    .execute((tx) => bookDuty(tx, house, [{ ...duty, quantity: "0.5", share: { place: 1, of: 2 }, facts }]));
};
/** As a database administrator who switches the triggers off. */
const tamper = async (statement: string) => {
  const client = await owner.connect();
  await client.query("set session_replication_role = replica");
  await client.query(statement);
  await client.query("reset session_replication_role");
  client.release();
};
const faults = async (...args: Parameters<typeof auditLedger> extends [unknown, ...infer Rest] ? Rest : never) =>
  (await auditLedger(db, ...args)).faults;

beforeAll(async () => {
  for (let day = 10; day < 22; day++) await book(`2026-03-${day}`);
});

describe("the ledger stands", () => {
  test.each(["update duty_entry set quantity = 9", "delete from duty_entry", "truncate duty_entry cascade"])(
    "%s is denied to the server's own role",
    async (statement) => {
      await expect(database.pool.query(statement)).rejects.toThrow(/permission denied/);
    },
  );

  test.each([
    "update duty_entry set quantity = 9",
    "delete from duty_entry",
    "truncate duty_entry cascade",
    "update duty_seal set no = no + 1",
    "delete from duty_seal",
    "truncate duty_seal",
  ])("%s is refused to the owner of the tables by a trigger", async (statement) => {
    await expect(owner.query(statement)).rejects.toThrow(/never changed/);
  });

  test("the server's role writes no seal by itself", async () => {
    const forged = "insert into duty_seal select tenant_id, year, no + 100, entry_id, prev_hash, hash from duty_seal";
    await expect(database.pool.query(forged)).rejects.toThrow(/permission denied/);
  });
});

describe("the chain", () => {
  test("holds one link for every entry, without a gap, also when many book at once", async () => {
    await Promise.all(Array.from({ length: 40 }, (_, at) => book(`2027-0${1 + (at % 9)}-11`)));
    const { chains, faults: found } = await auditLedger(db);
    expect(found).toEqual([]);
    expect(chains).toMatchObject([
      { year: "2026", links: 12, lastNo: 12 },
      { year: "2027", links: 40, lastNo: 40 },
    ]);
  });

  test("a booking that is taken back leaves no link", async () => {
    const before = await auditLedger(db);
    await db
      .transaction()
      .execute(async (tx) => {
        await bookDuty(tx, house, [
          {
            kind: "SERVICE",
            sourceId: randomUUID(),
            memberId: memberId ?? "",
            dutyOn: "2026-04-01",
            evidence: { title: "", link: null, by: "", note: "" },
          },
        ]);
        throw new Error("taken back");
      })
      .catch(() => undefined);
    expect(await auditLedger(db)).toEqual(before);
  });

  test("says the same whatever time zone and date style a session has", async () => {
    const client = await owner.connect();
    await client.query("set timezone = 'America/New_York'; set datestyle = 'German'; set extra_float_digits = 0");
    const { rows } = await client.query<{ differs: string }>(
      "select count(*) as differs from duty_entry e join duty_seal s on s.entry_id = e.id where s.hash <> sha256(s.prev_hash || convert_to(duty_entry_words(e), 'UTF8'))",
    );
    client.release(true);
    expect(rows[0]?.differs).toBe("0");
  });
});

describe("what a person with all rights changed behind the product's back", () => {
  test.each([
    ["quantity = 5", "数量 5.00"],
    ["duty_on = '2026-05-01'", "2026-05-01"],
    ['evidence = evidence || \'{"by": "别人"}\'', "别人"],
    ['facts = facts || \'{"level": "NATIONAL"}\'', "第 7 号"],
    ["booking = 2", "第 7 号"],
    ["at = at + interval '1 microsecond'", "第 7 号"],
  ])("%s is named with year, number and member", async (change, seen) => {
    const { rows } = await owner.query(
      "select * from duty_entry where id = (select entry_id from duty_seal where year = '2026' and no = 7)",
    );
    const { id } = rows[0];
    await tamper(
      `create table kept as select * from duty_entry where id = '${id}'; update duty_entry set ${change} where id = '${id}'`,
    );
    const found = await faults();
    await tamper(
      `delete from duty_entry where id = '${id}'; insert into duty_entry select * from kept; drop table kept`,
    );
    expect(found).toHaveLength(1);
    for (const word of ["2026 年度 第 7 号", name, "入账后被改动过", seen]) expect(found[0]).toContain(word);
    expect(await faults()).toEqual([]);
  });

  test("an entry that is gone, and one that nobody booked", async () => {
    const { rows } = await owner.query("select entry_id as id from duty_seal where year = '2026' and no = 3");
    const { id } = rows[0];
    await tamper(
      `create table kept as select * from duty_entry where id = '${id}'; delete from duty_entry where id = '${id}'`,
    );
    expect((await faults())[0]).toContain("2026 年度 第 3 号：封存过的记录已经不在");
    await tamper("insert into duty_entry select * from kept");
    await tamper(
      "update kept set id = gen_random_uuid(), source_id = gen_random_uuid(); insert into duty_entry select * from kept",
    );
    expect((await faults())[0]).toContain("没有封存的记录");
    await tamper("delete from duty_entry where id in (select id from kept); drop table kept");
    expect(await faults()).toEqual([]);
  });

  test("a link whose seal was computed anew is found at the next one", async () => {
    await tamper("create table kept as select * from duty_seal where year = '2026'");
    await tamper("update duty_seal set hash = sha256(hash) where year = '2026' and no = 5");
    expect((await faults())[0]).toContain("第 5 号");
    await tamper("update duty_seal s set hash = k.hash from kept k where k.entry_id = s.entry_id; drop table kept");
    expect(await faults()).toEqual([]);
  });

  test("a tail that was cut, and a chain that was computed anew from end to end, are found by heads kept elsewhere", async () => {
    const file = join(dataDir, "anchors.jsonl");
    await writeAnchors(file, (await auditLedger(db)).chains, "2026-12-31T18:00:00+08:00");
    const anchors = await readAnchors(file);
    expect(await faults(anchors)).toEqual([]);
    await tamper(
      "create table kept as select * from duty_seal where year = '2026'; create table entries as select * from duty_entry where id in (select entry_id from kept)",
    );
    await tamper(
      "delete from duty_entry where id in (select entry_id from kept where no > 10); delete from duty_seal where year = '2026' and no > 10",
    );
    expect(await faults()).toEqual([]);
    expect((await faults(anchors))[0]).toContain("末尾的记录被截去");
    await tamper(
      "delete from duty_seal where year = '2026'; delete from duty_entry where id in (select id from entries)",
    );
    expect((await faults(anchors))[0]).toContain("末尾的记录被截去");
    await owner.query("insert into duty_entry select * from entries order by source_id");
    expect(await faults()).toEqual([]);
    expect((await faults(anchors))[0]).toContain("整条链可能被重新计算过");
  });
});
