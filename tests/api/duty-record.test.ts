import { wordsOf } from "#tests/support/office-reader.ts";
import { MEMBER, OFFICE, withDemoServer } from "#tests/support/demo-server.ts";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

const { house, ask, signIn } = await withDemoServer();
const OTHER = "13800001002";
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Ids of all members but this one. */
const others = async (memberId: string) => {
  const rows = await house.db.selectFrom("member").select("id").where("id", "!=", memberId).execute();
  return new Set(rows.map(({ id }) => id));
};
const memberOf = async (cookie: string): Promise<string> =>
  (await ask("GET", "/api/v1/session", { cookie })).json.member.id;

test("ledger and record hold no other member's id, no rank, and say it in words", async () => {
  const cookie = await signIn(MEMBER);
  const memberId = await memberOf(cookie);
  const ids = await others(memberId);
  for (const path of ["/api/v1/my-duty", "/api/v1/my-duty-record/json"]) {
    const answer = await ask("GET", path, { cookie });
    expect(answer.status).toBe(200);
    const text = answer.bytes.toString("utf8");
    expect((text.match(UUID) ?? []).filter((id) => ids.has(id))).toEqual([]);
    expect(text).not.toMatch(/rank|percentile|排名|名次|位次/i);
    expect(text).toContain(memberId);
  }
});

test("the record as JSON says the same totals as the ledger, every line a sentence with its points", async () => {
  const cookie = await signIn(MEMBER);
  const duty = (await ask("GET", "/api/v1/my-duty", { cookie })).json;
  const answer = await ask("GET", "/api/v1/my-duty-record/json", { cookie });
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="duty-record.json"/);
  const record = answer.json;
  expect(record).toMatchObject({ format: "lvzhi-duty-record/1", member: { isScored: true } });
  const totals = (years: readonly { year: string; total: string }[]) => years.map(({ year, total }) => [year, total]);
  expect(totals(record.years).slice(0, duty.years.length)).toEqual(totals(duty.years));
  const lines = record.years.flatMap((year: { groups: { lines: unknown[] }[] }) =>
    year.groups.flatMap((group) => group.lines),
  );
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    expect(line).toMatchObject({ sentence: expect.stringContaining(" "), points: expect.stringMatching(/^-?\d/) });
  }
});

test("the record as PDF has embedded letters that can be searched, and the member's name and total", async () => {
  const cookie = await signIn(MEMBER);
  const record = (await ask("GET", "/api/v1/my-duty-record/json", { cookie })).json;
  const answer = await ask("GET", "/api/v1/my-duty-record/pdf", { cookie });
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  const words = (await wordsOf(new Uint8Array(answer.bytes))).replaceAll(/\s/g, "");
  for (const said of ["委员履职档案", record.member.name, `${record.years[0].year}年度${record.years[0].total}分`]) {
    expect(words).toContain(said.replaceAll(/\s/g, ""));
  }
});

test("who is no member has no record; nobody reads another one's", async () => {
  const office = await ask("GET", "/api/v1/my-duty-record/json", { cookie: await signIn(OFFICE) });
  expect(office.status).toBe(403);
  expect((await ask("GET", "/api/v1/my-duty-record/json")).status).toBe(401);
  const mine = (await ask("GET", "/api/v1/my-duty-record/json", { cookie: await signIn(MEMBER) })).json;
  const theirs = (await ask("GET", "/api/v1/my-duty-record/json", { cookie: await signIn(OTHER) })).json;
  expect(theirs.member.id).not.toBe(mine.member.id);
  expect((await ask("GET", `/api/v1/my-duty-record/json?member=${randomUUID()}`, {})).status).not.toBe(200);
});
