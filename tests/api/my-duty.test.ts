import { bookDuty, reverseDuty } from "#server/duty/book-duty.ts";
import { addProposer, proposalBody, type Proposer } from "#tests/support/proposals.ts";
import { withServer } from "#tests/support/test-server.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { house } = server;
const { db } = house;
server.clock.set(new Date("2026-11-20T10:00:00+08:00"));
const [member, other] = [await addProposer(server), await addProposer(server)];

const read = (who: Proposer, etag?: string) =>
  server.ask("GET", "/api/v1/my-duty", { cookie: who.cookie, ...(etag && { headers: { "if-none-match": etag } }) });
const act = async (who: Proposer, payload: unknown, id: string = randomUUID()) =>
  (await who.send(who.op("duty.act", id, payload)))[0];
const attended = async (who: Proposer, dutyOn: string) => {
  const sourceId = randomUUID();
  const facts = { meetingKind: "PLENARY", attendeeRole: "MEMBER", isObligatory: true, halfDays: 5 };
  const evidence = { title: "三届五次全会 第一次大会（演示）", link: null, by: "办公室 演示", note: "" };
  await db.transaction().execute((tx) =>
    bookDuty(tx, house, [
      {
        kind: "MEETING_EXCUSED",
        sourceId,
        memberId: who.memberId,
        dutyOn,
        facts: { ...facts, leaveKind: "ILLNESS" },
        evidence,
      },
    ]),
  );
  const { id } = await db
    .selectFrom("duty_entry")
    .select("id")
    .where("source_id", "=", sourceId)
    .executeTakeFirstOrThrow();
  return { id, sourceId };
};
const setState = (year: string, state: string) =>
  db.updateTable("score_year").set({ state }).where("year", "=", year).execute();

describe("我的履职", () => {
  test("holds ledger, rules and the total of the member's own years, and nothing of anybody else", async () => {
    await attended(member, "2026-06-12");
    await attended(other, "2026-06-12");
    const { json, text } = await read(member);
    expect(json?.["years"]?.["0"]).toMatchObject({ year: "2026", state: "OPEN", ruleVersion: 1, confirmedAt: null });
    expect(json?.["years"]?.["0"]?.["entries"]).toMatchObject([{ memberId: member.memberId, kind: "MEETING_EXCUSED" }]);
    expect(Number(json?.["years"]?.["0"]?.["total"])).not.toBeNaN();
    expect(text).not.toContain(other.memberId);
    expect(text).not.toContain("rank");
  });

  test("is not sent again until something has changed", async () => {
    const etag = (await read(member)).headers.get("etag") ?? "";
    const again = await read(member, etag);
    expect([again.status, again.text]).toEqual([304, ""]);
    await attended(member, "2026-06-13");
    expect((await read(member, etag)).status).toBe(200);
  });

  test("says what is under way apart: it becomes a line once it is filed", async () => {
    const id = randomUUID();
    await member.submit(id, proposalBody({ title: "关于演示停车的提案" }));
    const { json } = await read(member);
    expect(json?.["pending"]).toMatchObject([
      {
        kind: "PROPOSAL_FILED",
        title: "关于演示停车的提案",
        waitsFor: "已提交，等待审查立案",
        link: `/proposals/${id}`,
        share: { place: 1, of: 1 },
      },
    ]);
    await member.act(id, { act: "withdraw", note: "" });
    expect((await read(member)).json?.["pending"]).toEqual([]);
  });

  test("is for members only", async () => {
    expect((await server.ask("GET", "/api/v1/my-duty")).status).toBe(401);
  });
});

describe("an appeal", () => {
  test("keeps the line's sentence and the rule's words from the server's own sum", async () => {
    const { id: entryId, sourceId } = await attended(member, "2026-07-01");
    const id = randomUUID();
    const year = (await read(member)).json?.["years"]?.["0"];
    const rule = JSON.stringify(year?.["rules"]).match(/"id":"(plenary[a-z-]*)"/)?.[1] ?? null;
    const asked = { act: "appeal", year: "2026", entryId, ruleId: rule, words: "当天在会，未请假。" };
    expect(await act(member, asked, id)).toMatchObject({ status: "accepted" });
    const appeals = (await read(member)).json?.["appeals"];
    expect(appeals).toMatchObject([{ id, entryId, state: "OPENED", words: asked.words, trail: [{ move: "open" }] }]);
    expect(String(appeals?.["0"]?.["sentence"])).toContain("三届五次全会 第一次大会（演示）");
    expect(await act(member, asked)).toMatchObject({ code: "move-not-allowed" });
    await db.transaction().execute((tx) => reverseDuty(tx, house, { sourceId, note: "演示" }));
    expect(await act(other, { act: "withdrawAppeal" }, id)).toMatchObject({ code: "not-found" });
    expect(await act(member, { act: "withdrawAppeal" }, id)).toMatchObject({ status: "accepted" });
    expect(await act(member, { act: "withdrawAppeal" }, id)).toMatchObject({ code: "move-not-allowed" });
    expect((await read(member)).json?.["appeals"]).toMatchObject([
      { state: "WITHDRAWN", trail: [{}, { move: "withdraw" }] },
    ]);
  });

  test("is about one's own line, or about something missing", async () => {
    const { id: entryId } = await attended(other, "2026-07-02");
    const asked = { act: "appeal", year: "2026", entryId, ruleId: null, words: "演示" };
    expect(await act(member, asked)).toMatchObject({ code: "not-found" });
    expect(await act(member, { ...asked, entryId: null })).toMatchObject({ status: "accepted" });
    expect(await act(member, { ...asked, entryId: null, year: "2019" })).toMatchObject({ code: "not-found" });
  });
});

describe("confirming", () => {
  test("waits for the freeze, holds the statement's hash, and is asked anew after a correction", async () => {
    await attended(member, "2025-06-12");
    const confirm = () => act(member, { act: "confirmYear", year: "2025" });
    expect(await confirm()).toMatchObject({ code: "move-not-allowed" });
    await db
      .insertInto("score_confirmation")
      .values({
        tenant_id: house.tenant.id,
        year: "2025",
        member_id: member.memberId,
        statement_hash: Buffer.alloc(32),
        confirmed_at: null,
      })
      .execute();
    await setState("2025", "FROZEN");
    expect(await confirm()).toMatchObject({ status: "accepted" });
    const yearOf = async () => (await read(member)).json?.["years"]?.["1"];
    expect(await yearOf()).toMatchObject({ year: "2025", isFrozenAsShown: true, confirmedAt: expect.any(String) });
    const entry = await db.selectFrom("duty_entry").select("id").where("year", "=", "2025").executeTakeFirstOrThrow();
    await db
      .transaction()
      .execute((tx) => reverseDuty(tx, house, { entryId: entry.id, note: "演示", isCorrection: true }));
    expect(await yearOf()).toMatchObject({ isFrozenAsShown: false });
    expect(await confirm()).toMatchObject({ status: "accepted" });
    expect(await yearOf()).toMatchObject({ isFrozenAsShown: true });
  });
});
