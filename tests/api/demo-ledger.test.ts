import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import { streamAttachmentFile } from "#server/attachments/attachment-files.ts";
import { auditLedger } from "#server/duty/audit/audit-ledger.ts";
import { readMyDuty } from "#server/duty/my-duty.ts";
import { loadLedgerOfYear } from "#server/score-rules/ledger-of-year.ts";
import { MEMBER, withDemoServer } from "#tests/support/demo-server.ts";
import { expect, test } from "vitest";

const { house, ask, signIn } = await withDemoServer();
const { db } = house;
const thisYear = house.now().getFullYear();

test("the demo's ledger is sealed whole, the former year is archived, this one is open", async () => {
  expect((await auditLedger(db)).faults).toEqual([]);
  const years = await db.selectFrom("score_year").select(["year", "state"]).orderBy("year").execute();
  expect(years.slice(-2)).toEqual([
    { year: String(thisYear - 1), state: "ARCHIVED" },
    { year: String(thisYear), state: "OPEN" },
  ]);
});

test("a whole year's totals are believable: most between 60 and 105, some below, not all alike", async () => {
  const ledgers = await loadLedgerOfYear(db, house, String(thisYear - 1));
  const totals = [...ledgers.values()].map((entries) => Number(scoreOf(entries, defaultRuleSet).total));
  expect(totals).toHaveLength(271);
  const within = totals.filter((total) => total >= 60 && total <= 105).length;
  expect(within / totals.length).toBeGreaterThan(0.8);
  expect(totals.some((total) => total < 60)).toBe(true);
  expect(new Set(totals).size).toBeGreaterThan(60);
});

test("the offered member has a year to read, a meeting today and one to come with documents", async () => {
  const { member_id } = await db
    .selectFrom("account")
    .select("member_id")
    .where("phone", "=", MEMBER)
    .executeTakeFirstOrThrow();
  const duty = await readMyDuty(house, member_id ?? "");
  expect(duty.years[1]?.entries.length).toBeGreaterThan(15);
  const { json } = await ask("GET", "/api/v1/my-meetings", { cookie: await signIn(MEMBER) });
  const titles = json.meetings.map(({ title }: { title: string }) => title);
  expect(titles).toContain("提案工作座谈会");
  const next = json.meetings.find(({ documents }: { documents: unknown[] }) => documents.length > 0);
  expect(next).toMatchObject({
    title: "“完善社区居家养老服务”专题协商会",
    documents: [{ hasBlocks: false }, { hasBlocks: true }],
  });
  for (const { sha256, bytes } of next.documents) {
    const file = await streamAttachmentFile(house.settings.dataDir, sha256);
    const stored = Buffer.from(await new Response(file).arrayBuffer());
    expect(stored.length).toBe(bytes);
    expect(["%PDF", "PK\u0003\u0004"]).toContain(stored.subarray(0, 4).toString("latin1"));
  }
});

test("leave, an appeal and entries by hand wait for somebody", async () => {
  const count = async (table: "leave_request" | "duty_appeal" | "manual_entry" | "speech_paper", state: string) =>
    (await db.selectFrom(table).select("id").where("state", "=", state).execute()).length;
  expect(await count("leave_request", "ASKED")).toBe(3);
  expect(await count("duty_appeal", "OPENED")).toBe(1);
  expect(await count("manual_entry", "PROPOSED")).toBe(6);
  expect(await count("speech_paper", "SUBMITTED")).toBe(2);
});
