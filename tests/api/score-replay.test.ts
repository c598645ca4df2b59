import type { ScoreYearReplay } from "#contract/rule-sets.ts";
import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import { DUTY_KINDS } from "#domain/duty/duty-kinds.ts";
import { expectProblem } from "#tests/support/assert-clean.ts";
import { addScoreYear, book } from "#tests/support/score-year.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";

const server = await withServer();
const { db, tenant } = server.house;
const clerk = await addSignedIn(server, ["MEMBER_AFFAIRS"]);
const members: Awaited<ReturnType<typeof addSignedIn>>[] = [];
for (let no = 0; no < 6; no += 1) members.push(await addSignedIn(server, ["MEMBER"]));
const unscored = await addSignedIn(server, ["MEMBER"]);
const [first] = members;

const YEARS = "/api/v1/office/score-years";
const ask = (method: string, path: string, json?: unknown) => server.ask(method, path, { cookie: clerk.cookie, json });
const move = async (year: string, name: string, note = "") =>
  expect((await ask("POST", `${YEARS}/${year}/moves`, { move: name, note })).status).toBe(204);
const replay = async (year: string): Promise<ScoreYearReplay> => {
  const answer = await ask("GET", `${YEARS}/${year}/replay`);
  expect(answer.status).toBe(200);
  return JSON.parse(answer.text);
};
const confirmations = () =>
  db
    .selectFrom("score_confirmation")
    .select(["member_id", "statement_hash", "confirmed_at"])
    .orderBy("member_id")
    .execute();

beforeAll(async () => {
  await addScoreYear(server, "2025");
  await db.updateTable("member").set({ is_scored: false }).where("id", "=", unscored.memberId).execute();
  for (const [at, { memberId }] of members.entries()) {
    const kinds = DUTY_KINDS.slice(0, at * 4);
    await book(
      server,
      memberId,
      kinds.map((kind) => ({ kind, dutyOn: "2025-05-06", quantity: "1.50", share: { place: 2, of: 3 } })),
    );
  }
});

test("a frozen year counted again gives the same bytes for every scored member, and holds hashes only", async () => {
  expectProblem(await ask("GET", `${YEARS}/2025/replay`), 404, "not-found");
  await move("2025", "freeze");
  expect(await replay("2025")).toEqual({ year: "2025", ruleVersion: 1, members: 6, same: 6, differing: [] });
  const rows = await confirmations();
  expect(rows.map(({ member_id }) => member_id)).not.toContain(unscored.memberId);
  expect(rows.every(({ statement_hash, confirmed_at }) => statement_hash.length === 32 && confirmed_at === null)).toBe(
    true,
  );
});

test("other rules for a later year leave a frozen one as it was", async () => {
  await addScoreYear(server, "2026", { ...defaultRuleSet, title: "新办法", groups: defaultRuleSet.groups.slice(1) });
  expect(await replay("2025")).toMatchObject({ ruleVersion: 1, members: 6, same: 6 });
});

test("an entry that came into a frozen year past the books is told with its member's name", async () => {
  await db.transaction().execute(async (tx) => {
    const row = { tenant_id: tenant.id, id: randomUUID(), year: "2025", kind: "SERVICE", source_id: randomUUID() };
    const more = { matter_id: randomUUID(), member_id: first?.memberId ?? "", duty_on: "2025-06-01", reverses: null };
    await tx
      .insertInto("duty_entry")
      .values({ ...row, ...more, at: server.house.now() })
      .execute();
  });
  expect(await replay("2025")).toMatchObject({
    members: 6,
    same: 5,
    differing: [{ memberId: first?.memberId, name: first?.name }],
  });
});

test("frozen anew, who confirmed and sees the same stays confirmed; who sees something else is asked again", async () => {
  await db.updateTable("score_confirmation").set({ confirmed_at: server.house.now() }).execute();
  await move("2025", "reopen", "补记一次公益");
  await move("2025", "freeze");
  expect(await replay("2025")).toMatchObject({ members: 6, same: 6 });
  const asked = (await confirmations()).filter(({ confirmed_at }) => confirmed_at === null);
  expect(asked.map(({ member_id }) => member_id)).toEqual([first?.memberId]);
});
