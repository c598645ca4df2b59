import { settleDuties } from "#server/opinions/settle-duties.ts";
import { MEMBER, withDemoServer } from "#tests/support/demo-server.ts";
import { expect, test } from "vitest";

const { house, ask, signIn } = await withDemoServer();
const { db } = house;

test("the demo has reports in every state, each issued one with its number, none twice and none left out", async () => {
  const { json } = await ask("GET", "/api/v1/office/opinion-counts", { cookie: await signIn("13800000001") });
  for (const state of ["SUBMITTED", "EDITING", "RETURNED", "WITHDRAWN", "MERGED", "RETAINED", "PENDING_SIGN", "ISSUED"])
    expect(json.byState[state]).toBeGreaterThan(2);
  const issues = await db.selectFrom("opinion_issue").select(["kind", "year", "no"]).orderBy("no").execute();
  for (const [kind, year] of new Set(issues.map((issue) => [issue.kind, issue.year] as const))) {
    const numbers = issues.filter((issue) => issue.kind === kind && issue.year === year).map(({ no }) => no);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  }
});

test("its ledger holds exactly what the reports deserve", async () => {
  const count = async () => (await db.selectFrom("duty_entry").select("id").execute()).length;
  const before = await count();
  const reports = await db.selectFrom("opinion_report").select("id").where("merged_into", "is", null).execute();
  await db.transaction().execute(async (tx) => {
    for (const { id } of reports) await settleDuties(tx, house, id, { by: "核对", note: "", closedYear: "refuse" });
  });
  expect(await count()).toBe(before);
  expect(reports.length).toBeGreaterThan(200);
});

test("the offered member reads one of each kind; the leader reads and signs nothing", async () => {
  const { json } = await ask("GET", "/api/v1/my-opinions", { cookie: await signIn(MEMBER) });
  const states = new Set(json.opinions.map(({ state }: { state: string }) => state));
  for (const state of ["SUBMITTED", "EDITING", "RETURNED", "RETAINED", "PENDING_SIGN", "ISSUED", "MERGED"])
    expect([...states]).toContain(state);
  const lines = json.opinions.map(({ statusLine }: { statusLine: string }) => statusLine).join();
  expect(lines).toMatch(/市政协采用/);
  expect(lines).toMatch(/批示/);
  const leader = await signIn("13800000032");
  expect((await ask("GET", "/api/v1/office/opinions", { cookie: leader })).status).toBe(200);
});
