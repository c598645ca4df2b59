import { getChanges } from "#contract/ops.ts";
import { DRAFT_KINDS, type DraftKind } from "#domain/draft/draft-kind.ts";
import { MOST_DRAFTS } from "#server/drafts/put-draft.ts";
import { assertClean, countRows } from "#tests/support/assert-clean.ts";
import { draftPut, draftPutOf, memberAtDevice } from "#tests/support/member-drafts.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addPoint, addSignedIn, opinion } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { db, tenant } = server.house;
const person = await addSignedIn(server, ["MEMBER"]);
const member = memberAtDevice(server, person);

const accepted = (rev: number) => ({ status: "accepted", draft: { rev, changedAt: expect.any(String) } });
const fieldsOf = (situation: string) => ({ ...draftPut(0).fields, situation });
const here = (kind: DraftKind) => (baseRev: number, changes?: Parameters<typeof draftPut>[1]) =>
  draftPutOf(kind, baseRev, changes);

test("many drafts come page by page, each once, however large they are", async () => {
  const writer = await addSignedIn(server, ["MEMBER"]);
  const phone = memberAtDevice(server, writer);
  const ids = Array.from({ length: 60 }, () => randomUUID());
  for (const id of ids) await phone.put(id, draftPut(0));
  const { rows } = await phone.pull();
  expect(rows.flatMap((row) => (row.t === "draft" ? [row.id] : [])).toSorted()).toEqual(ids.toSorted());
  const page = await server.ask("GET", "/api/v1/changes?limit=500", { cookie: writer.cookie });
  const first = getChanges.answers[200].parse(page.json);
  expect([first.rows.filter((row) => row.t === "draft").length, first.more]).toEqual([25, true]);
});

describe.each(DRAFT_KINDS)("a draft's revisions, %s", (kind) => {
  const draftPut = here(kind);
  test("count up from the one that its writer knew, and no word of them is logged", async () => {
    const id = randomUUID();
    const first = draftPut(0);
    const canaries = [first.fields.situation];
    const write = () => member.put(id, first);
    expect(await assertClean(server, write, { delta: { draft: 1, op: 1 }, canaries })).toMatchObject(accepted(1));
    expect(await member.put(id, draftPut(1))).toMatchObject(accepted(2));
    const { rows } = await member.pull();
    expect(rows.filter((row) => row.id === id)).toMatchObject([{ t: "draft", rev: 2, deleted: false }]);
  });

  test("over any other revision it is stale: nothing changes, nothing is recorded, and the newest comes back", async () => {
    const id = randomUUID();
    const first = draftPut(0);
    await member.put(id, first);
    const second = draftPut(1, { device: "演示电脑" });
    await member.put(id, second);
    const { fields, device } = second;
    for (const baseRev of [0, 1, 3, 99]) {
      const late = () => member.put(id, draftPut(baseRev));
      expect(await assertClean(server, late)).toMatchObject({
        status: "stale",
        draft: { id, rev: 2, deleted: false, data: { fields, device, conflictOf: null } },
      });
    }
  });

  test("a stale op that comes again may be accepted, once the draft is at its revision", async () => {
    const id = randomUUID();
    await member.put(id, draftPut(0));
    const early = member.op("draft.put", id, draftPut(2));
    expect(await member.send(early)).toMatchObject([{ status: "stale" }]);
    await member.put(id, draftPut(1));
    expect(await member.send(early)).toMatchObject([accepted(3)]);
  });

  test("the same words again make no new revision, whatever revision their writer knew", async () => {
    const id = randomUUID();
    const words = draftPut(0);
    await member.put(id, words);
    for (const baseRev of [0, 1, 7]) expect(await member.put(id, { ...words, baseRev })).toMatchObject(accepted(1));
    const other = { ...words, baseRev: 1, conflictOf: { draftId: randomUUID(), device: "演示手机", at: AT } };
    expect(await member.put(id, other)).toMatchObject(accepted(2));
    expect(await member.put(id, { ...other, baseRev: 2 })).toMatchObject(accepted(2));
  });

  test("an op sent again gets its first answer, also after later changes; with another base it is another op", async () => {
    const id = randomUUID();
    const one = member.op("draft.put", id, draftPut(0));
    const [first] = await member.send(one);
    await member.put(id, draftPut(1));
    expect(await assertClean(server, () => member.send(one))).toEqual([first]);
    const payload = { ...(one["payload"] as object), baseRev: 2 };
    expect(await member.send({ ...one, payload })).toMatchObject([{ status: "rejected", code: "reused-key" }]);
  });

  test("words are kept to the letter, blank and unfinished ones too", async () => {
    const id = randomUUID();
    const fields = { title: "", situation: "  é 行一\n\n行二  ", analysis: "\t", suggestions: "👩🏽‍🌾" };
    await member.put(id, draftPut(0, { fields }));
    const { rows } = await member.pull();
    expect(rows.find((row) => row.id === id)).toMatchObject({ data: { fields } });
  });
});

const AT = "2026-11-21T08:00:00+08:00";

describe.each(DRAFT_KINDS)("deleting, %s", (kind) => {
  const draftPut = here(kind);
  test("leaves a tombstone that counts on and holds no word", async () => {
    const id = randomUUID();
    await member.put(id, draftPut(0));
    const { next } = await member.pull();
    expect(await member.remove(id, 1)).toMatchObject(accepted(2));
    expect((await member.pull(next)).rows).toEqual([{ t: "draft", id, rev: 2, deleted: true, data: null }]);
    const row = await db.selectFrom("draft").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ fields: null, device: null, conflict_of: null });
    expect(await member.remove(id, 1)).toMatchObject(accepted(2));
  });

  test("who did not see the newest words does not delete them", async () => {
    const id = randomUUID();
    await member.put(id, draftPut(0));
    await member.put(id, draftPut(1, { fields: fieldsOf("新写的") }));
    expect(await member.remove(id, 1)).toMatchObject({
      status: "stale",
      draft: { rev: 2, deleted: false, data: { fields: { situation: "新写的" } } },
    });
  });

  test("an edit of what was deleted meanwhile is stale, and over the tombstone it brings the draft back", async () => {
    const id = randomUUID();
    await member.put(id, draftPut(0));
    await member.remove(id, 1);
    const edit = draftPut(1, { fields: fieldsOf("接着写") });
    expect(await member.put(id, edit)).toMatchObject({ status: "stale", draft: { rev: 2, deleted: true, data: null } });
    expect(await member.put(id, { ...edit, baseRev: 2 })).toMatchObject(accepted(3));
    const { rows } = await member.pull();
    expect(rows.find((row) => row.id === id)).toMatchObject({ rev: 3, data: { fields: { situation: "接着写" } } });
  });

  test("a draft that is unknown here goes on from its writer's count; deleting it is done already", async () => {
    expect(await member.put(randomUUID(), draftPut(7))).toMatchObject(accepted(8));
    const nothing = () => member.remove(randomUUID(), 7);
    expect(await assertClean(server, nothing, { delta: { op: 1 } })).toMatchObject(accepted(7));
  });
});

describe("within a batch", () => {
  test("revisions follow one another", async () => {
    const id = randomUUID();
    const ops = [0, 1, 2].map((baseRev) => member.op("draft.put", id, draftPut(baseRev)));
    expect(await member.send(...ops, member.op("draft.delete", id, { baseRev: 3 }))).toMatchObject([
      accepted(1),
      accepted(2),
      accepted(3),
      accepted(4),
    ]);
  });

  test("what follows a stale one waits, and other entities go on", async () => {
    const [id, other] = [randomUUID(), randomUUID()];
    const point = await addPoint(server);
    const ops = [
      member.op("draft.put", id, draftPut(0)),
      member.op("draft.put", id, draftPut(0)),
      member.op("draft.put", id, draftPut(1)),
      member.op("submission.put", randomUUID(), opinion(point.code)),
      member.op("draft.put", other, draftPut(0)),
    ];
    const results = await assertClean(server, () => member.send(...ops), { delta: { draft: 2, submission: 1, op: 3 } });
    expect(results.map(({ status }) => status)).toEqual(["accepted", "stale", "retry", "accepted", "accepted"]);
  });
});

describe("another account", () => {
  test("has drafts of its own under the same ids, and cannot learn that they are taken", async () => {
    const stranger = memberAtDevice(server, await addSignedIn(server, ["MEMBER"]));
    const id = randomUUID();
    await member.put(id, draftPut(0, { fields: fieldsOf("只有我能看") }));
    const taken = [await stranger.remove(id, 1), await stranger.put(id, draftPut(4))];
    const free = randomUUID();
    const unknown = [await stranger.remove(free, 1), await stranger.put(free, draftPut(4))];
    const withoutId = (results: unknown[]) => results.map((result) => ({ ...(result as object), opId: "" }));
    expect(withoutId(taken)).toEqual(withoutId(unknown));
    expect(JSON.stringify((await stranger.pull()).rows)).not.toContain("只有我能看");
    expect((await member.pull()).rows.find((row) => row.id === id)).toMatchObject({ rev: 1 });
  });
});

describe.each(DRAFT_KINDS)("at the same moment, %s", (kind) => {
  const draftPut = here(kind);
  test("of devices that write over one revision exactly one is accepted, and each other one is told by whom it was overtaken", async () => {
    for (let round = 0; round < 10; round++) {
      const id = randomUUID();
      const baseRev = round % 3;
      for (let rev = 0; rev < baseRev; rev++) await member.put(id, draftPut(rev));
      const puts = Array.from({ length: 6 }, (_, device) => draftPut(baseRev, { device: `演示设备${device}` }));
      const results = await Promise.all(puts.map((put) => member.put(id, put)));
      const winner = results.findIndex((result) => result?.status === "accepted");
      expect(results[winner]).toMatchObject(accepted(baseRev + 1));
      const { fields, device } = puts[winner] ?? draftPut(0);
      const stale = { status: "stale", draft: { rev: baseRev + 1, data: { fields, device } } };
      expect(results.filter((_, place) => place !== winner)).toMatchObject(puts.slice(1).map(() => stale));
    }
  });

  test("deleting and editing over one revision: one of them counts", async () => {
    for (let round = 0; round < 10; round++) {
      const id = randomUUID();
      await member.put(id, draftPut(0));
      const results = await Promise.all([member.remove(id, 1), member.put(id, draftPut(1))]);
      expect(results.map((result) => result?.status).toSorted()).toEqual(["accepted", "stale"]);
    }
  });

  test("two devices that touch the same drafts in opposite order both end", async () => {
    const ids = Array.from({ length: 12 }, () => randomUUID());
    const batch = (list: readonly string[]) =>
      member.send(...list.map((id) => member.op("draft.put", id, draftPut(0))));
    const batches = await Promise.all([ids, ids.toReversed(), ids, ids.toReversed()].map(batch));
    const statuses = batches.flat().map(({ status }) => status);
    expect(statuses.filter((status) => status === "accepted")).toHaveLength(ids.length);
    expect(statuses.filter((status) => status === "stale")).toHaveLength(3 * ids.length);
  });
});

describe("limits", () => {
  test("an account that is full is told so, may change what it has, and has room again after deleting", async () => {
    const someone = await addSignedIn(server, ["MEMBER"]);
    const full = memberAtDevice(server, someone);
    const words = { kind: "report", rev: 1, fields: JSON.stringify(fieldsOf("旧")), device: "演示手机" };
    const rows = Array.from({ length: MOST_DRAFTS }, () => ({
      tenant_id: tenant.id,
      account_id: someone.id,
      id: randomUUID(),
      ...words,
      changed_at: new Date(),
    }));
    await db.insertInto("draft").values(rows).execute();
    const refusal = { status: "rejected", code: "too-many-drafts", reason: expect.stringContaining("草稿") };
    expect(await assertClean(server, () => full.put(randomUUID(), draftPut(0)))).toMatchObject(refusal);
    const [kept, gone] = rows.map(({ id }) => id);
    expect(await full.put(kept ?? "", draftPut(1))).toMatchObject(accepted(2));
    expect(await full.remove(gone ?? "", 1)).toMatchObject(accepted(2));
    expect(await full.put(randomUUID(), draftPut(0))).toMatchObject(accepted(1));
    expect(await full.put(gone ?? "", draftPut(2))).toMatchObject(refusal);
  });

  test("a device's name that was stored before it was checked keeps nothing from being pulled", async () => {
    const phone = memberAtDevice(server, await addSignedIn(server, ["MEMBER"]));
    const id = randomUUID();
    await phone.put(id, draftPut(0));
    await db.updateTable("draft").set({ device: "手机\ufffd" }).where("id", "=", id).execute();
    expect((await phone.pull()).rows.find((row) => row.id === id)).toMatchObject({ data: { device: "手机\ufffd" } });
  });

  test("a device's name has as many letters as a person counts", async () => {
    expect(await member.put(randomUUID(), draftPut(0, { device: "📱".repeat(40) }))).toMatchObject(accepted(1));
  });

  test.each([
    ["a field that is too long", draftPut(0, { fields: { ...fieldsOf(""), title: "长".repeat(201) } })],
    ["half a pair", draftPut(0, { fields: fieldsOf("半个\ud800字") })],
    ["a NUL", draftPut(0, { fields: fieldsOf("a\0b") })],
    ["a field that is none", { ...draftPut(0), fields: { ...fieldsOf(""), author: "x" } }],
    ["a field that is missing", { ...draftPut(0), fields: { title: "" } }],
    ["another kind", { ...draftPut(0), draftKind: "account" }],
    ["a revision below zero", draftPut(-1)],
    ["half a revision", draftPut(0.5)],
    ["a revision beyond any", draftPut(2 ** 31)],
    ["no device", draftPut(0, { device: "" })],
    ["a blank device", draftPut(0, { device: "  " })],
    ["a device of too many letters", draftPut(0, { device: "📱".repeat(41) })],
    ["a device with a NUL", draftPut(0, { device: "手机\0" })],
    ["a device with half a letter", draftPut(0, { device: "手机\ud83d" })],
    ["a copy of a device with a NUL", draftPut(0, { conflictOf: { draftId: randomUUID(), device: "手机\0", at: AT } })],
    [
      "a copy of a device with half a letter",
      draftPut(0, { conflictOf: { draftId: randomUUID(), device: "手机\ud83d", at: AT } }),
    ],
  ])("%s is refused with a sentence", async (_, payload) => {
    const before = await countRows(server);
    expect(await member.put(randomUUID(), payload as ReturnType<typeof draftPut>)).toMatchObject({
      status: "rejected",
      code: "invalid-fields",
      reason: expect.stringMatching(/[\u4e00-\u9fff]/),
    });
    expect(await countRows(server)).toEqual(before);
  });
});
