import { MEMORY_MS } from "#server/sync/list-changes.ts";
import { forgetOldOps } from "#server/sync/forget-old-ops.ts";
import { countRows, expectProblem } from "#tests/support/assert-clean.ts";
import { draftPut, memberAtDevice } from "#tests/support/member-drafts.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addAccount, addPoint, addSignedIn, opinion, pairOf } from "#tests/support/town.ts";
import { openSession } from "#server/session/session-store.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { db, tenant } = server.house;
const point = await addPoint(server);
const admin = await addSignedIn(server, ["TENANT_ADMIN"]);

type Person = Awaited<ReturnType<typeof addSignedIn>>;

const account = (id: string) => db.updateTable("account").where("id", "=", id);
const pull = (who: Person, cursor?: string) =>
  server.ask("GET", `/api/v1/changes${cursor ? `?cursor=${cursor}` : ""}`, { cookie: who.cookie });
const push = (who: Person) => {
  const op = memberAtDevice(server, who).op("submission.put", randomUUID(), opinion(point.code));
  return server.ask("POST", "/api/v1/ops", {
    cookie: who.cookie,
    json: { deviceId: randomUUID(), app: "1", ops: [op] },
  });
};
const disable = (id: string, disabled: boolean) =>
  server.ask("POST", `/api/v1/office/accounts/${id}/status`, { cookie: admin.cookie, json: { disabled } });

describe("a right that is taken away while the phone is signed in", () => {
  test("who is no member any more is still signed in, and may neither push nor pull: 403, each time the same", async () => {
    const who = await addSignedIn(server, ["MEMBER", "OFFICE"]);
    await account(who.id)
      .set({ roles: ["OFFICE"] })
      .execute();
    for (const _ of [1, 2]) {
      expectProblem(await push(who), 403, "not-allowed");
      expectProblem(await pull(who), 403, "not-allowed");
      const draft = await server.ask("GET", `/api/v1/drafts/${randomUUID()}`, { cookie: who.cookie });
      expectProblem(draft, 403, "not-allowed");
    }
    expect((await server.ask("GET", "/api/v1/session", { cookie: who.cookie })).status).toBe(200);
    await account(who.id)
      .set({ roles: ["MEMBER", "OFFICE"] })
      .execute();
    expect((await push(who)).text).toContain("accepted");
  });

  test("who is disabled is signed out: 401, each time the same, also once enabled again, until the next sign-in", async () => {
    const who = await addSignedIn(server, ["MEMBER"]);
    for (const disabled of [true, false]) {
      expect((await disable(who.id, disabled)).status).toBe(200);
      expectProblem(await push(who), 401, "not-signed-in");
      expectProblem(await pull(who), 401, "not-signed-in");
    }
    const { cookie } = await openSession(server.house, who.id, ["MEMBER"]);
    expect((await push({ ...who, cookie: pairOf(cookie) })).text).toContain("accepted");
  });
});

const cursorOf = async (who: Person) => String((await pull(who)).json?.["next"]);

describe("what an account may see has changed", () => {
  const changes: [string, (who: Person) => Promise<unknown>][] = [
    [
      "another role",
      (who) =>
        account(who.id)
          .set({ roles: ["MEMBER", "OFFICE"] })
          .execute(),
    ],
    [
      "another member behind it",
      async (who) => {
        const { memberId } = await addAccount(server, ["MEMBER"]);
        await account(who.id).set({ member_id: memberId }).execute();
      },
    ],
    [
      "another town",
      async (who) => {
        await db
          .insertInto("town")
          .values({ tenant_id: tenant.id, id: `town-${who.id}`, name: "演示镇", sort: 1 })
          .execute();
        await db
          .updateTable("member")
          .set({ town_id: `town-${who.id}` })
          .where("id", "=", who.memberId)
          .execute();
      },
    ],
    [
      "disabled and enabled again",
      async (who) => {
        await account(who.id).set({ disabled_at: new Date() }).execute();
        await account(who.id).set({ disabled_at: null }).execute();
      },
    ],
  ];
  test.each(changes)("%s: the cursor of before gives 410, and a new walk brings everything", async (_, change) => {
    const who = await addSignedIn(server, ["MEMBER"]);
    const cursor = await cursorOf(who);
    expect((await pull(who, cursor)).status).toBe(200);
    await change(who);
    expectProblem(await pull(who, cursor), 410, "cursor-expired");
    const anew = await cursorOf(who);
    expect((await pull(who, anew)).status).toBe(200);
  });

  test("of that account alone; a name, a phone or a locked password changes no cursor", async () => {
    const [who, other] = [await addSignedIn(server, ["MEMBER"]), await addSignedIn(server, ["MEMBER"])];
    const cursors = [await cursorOf(who), await cursorOf(other)];
    await account(other.id)
      .set({ roles: ["OFFICE", "MEMBER"] })
      .execute();
    await account(who.id).set({ name: "演示改名", failed_count: 3, locked_until: new Date() }).execute();
    expect((await pull(who, cursors[0])).status).toBe(200);
    expectProblem(await pull(other, cursors[1]), 410, "cursor-expired");
  });
});

describe("what is remembered for 180 days", () => {
  test("younger tombstones are kept, older ones forgotten with their ops; a cursor from before them gives 410", async () => {
    const who = await addSignedIn(server, ["MEMBER"]);
    const phone = memberAtDevice(server, who);
    const [old, young] = [randomUUID(), randomUUID()];
    const cursor = await cursorOf(who);
    for (const id of [old, young]) await phone.put(id, draftPut(0));
    await phone.remove(old, 1);
    server.clock.advance(MEMORY_MS - 3_600_000);
    const { cookie } = await openSession(server.house, who.id, ["MEMBER"]);
    const later = { ...who, cookie: pairOf(cookie) };
    await memberAtDevice(server, later).remove(young, 1);
    await forgetOldOps(server.house);
    expect((await pull(later, cursor)).status).toBe(200);
    expect((await countRows(server))["draft"]).toBe(2);

    server.clock.advance(2 * 3_600_000);
    await forgetOldOps(server.house);
    const left = await db.selectFrom("draft").select("id").execute();
    expect(left.map(({ id }) => id)).toEqual([young]);
    const ops = await db.selectFrom("op").select("op_id").where("account_id", "=", who.id).execute();
    expect(ops).toHaveLength(1);
    const again = await openSession(server.house, who.id, ["MEMBER"]);
    expectProblem(await pull({ ...who, cookie: pairOf(again.cookie) }, cursor), 410, "cursor-expired");
  });

  test("a phone that pulls from time to time never gets a 410", async () => {
    const who = await addSignedIn(server, ["MEMBER"]);
    let cursor = await cursorOf(who);
    for (let month = 0; month < 9; month++) {
      server.clock.advance(30 * 24 * 3_600_000);
      const { cookie } = await openSession(server.house, who.id, ["MEMBER"]);
      const reply = await pull({ ...who, cookie: pairOf(cookie) }, cursor);
      expect(reply.status).toBe(200);
      cursor = String(reply.json?.["next"]);
    }
  });
});
