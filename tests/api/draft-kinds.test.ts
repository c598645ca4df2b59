import { getChanges, type ChangedRow } from "#contract/ops.ts";
import { DRAFT_KINDS, emptyFieldsByKind, fieldLimitsByKind, fieldLabelsByKind } from "#domain/draft/draft-kind.ts";
import { assertClean, expectProblem } from "#tests/support/assert-clean.ts";
import { draftPutOf, memberAtDevice } from "#tests/support/member-drafts.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const newMember = async () => {
  const person = await addSignedIn(server, ["MEMBER"]);
  return { ...memberAtDevice(server, person), cookie: person.cookie };
};
const fixed = { status: "rejected", code: "draft-kind-fixed", reason: expect.stringContaining("草稿") };

describe("the kind of a draft", () => {
  test.each(DRAFT_KINDS)("%s stands from its first revision on, over a tombstone too", async (kind) => {
    const member = await newMember();
    const other = DRAFT_KINDS.find((one) => one !== kind) ?? "report";
    const id = randomUUID();
    await member.put(id, draftPutOf(kind, 0));
    const turn = (rev: number) => () => member.put(id, draftPutOf(other, rev));
    expect(await assertClean(server, turn(1))).toMatchObject(fixed);
    await member.remove(id, 1);
    expect(await assertClean(server, turn(2))).toMatchObject(fixed);
    expect(await member.put(id, draftPutOf(kind, 2))).toMatchObject({ status: "accepted", draft: { rev: 3 } });
  });

  test("is refused by HTTP's own means too", async () => {
    const member = await newMember();
    const id = randomUUID();
    await member.put(id, draftPutOf("proposal", 0));
    const { baseRev: _, ...json } = draftPutOf("report", 0);
    const headers = { "idempotency-key": `"${randomUUID()}"`, "if-match": '"1"' };
    const reply = await server.ask("PUT", `/api/v1/drafts/${id}`, { cookie: member.cookie, headers, json });
    expectProblem(reply, 409, "draft-kind-fixed");
  });

  test.each(DRAFT_KINDS)(
    "%s says of every field what it is called and how much it holds, and takes it to the last letter",
    async (kind) => {
      const names = Object.keys(emptyFieldsByKind[kind]);
      expect(Object.keys(fieldLimitsByKind[kind])).toEqual(names);
      expect(Object.keys(fieldLabelsByKind[kind])).toEqual(names);
      const member = await newMember();
      for (const [field, most] of Object.entries(fieldLimitsByKind[kind])) {
        const put = (letters: number) => draftPutOf(kind, 0, { fields: { [field]: "字".repeat(letters) } });
        expect(await member.put(randomUUID(), put(most + 1))).toMatchObject({
          status: "rejected",
          code: "invalid-fields",
        });
        const id = randomUUID();
        expect(await member.put(id, put(most))).toMatchObject({ status: "accepted" });
        await member.remove(id, 1);
      }
    },
  );

  test("a field that came into the kind later is empty in what was written before", async () => {
    const member = await newMember();
    const id = randomUUID();
    await member.put(id, draftPutOf("proposal", 0));
    const old = JSON.stringify({ title: "旧的", situation: "" });
    await server.house.db.updateTable("draft").set({ fields: old }).where("id", "=", id).execute();
    const { rows } = await member.pull();
    const fields = { ...emptyFieldsByKind.proposal, title: "旧的" };
    expect(rows.find((row) => row.id === id)).toMatchObject({ data: { draftKind: "proposal", fields } });
  });
});

describe("a long draft", () => {
  const long = (seed: string) => draftPutOf("proposal", 0, { fields: { situation: seed + "长".repeat(349_000) } });

  test("of a megabyte goes alone, by an op and by HTTP's own means, and comes back to the letter", async () => {
    const member = await newMember();
    const [id, other] = [randomUUID(), randomUUID()];
    const words = long("甲");
    expect(await member.put(id, words)).toMatchObject({ status: "accepted", draft: { rev: 1 } });
    const { baseRev: _, ...json } = words;
    const headers = { "idempotency-key": `"${randomUUID()}"`, "if-none-match": "*" };
    const put = await server.ask("PUT", `/api/v1/drafts/${other}`, { cookie: member.cookie, headers, json });
    expect(put.status).toBe(201);
    const { rows } = await member.pull();
    const texts = rows.flatMap((row) => (row.t === "draft" ? [row.data?.fields.situation] : []));
    expect(texts.map((text) => text === words.fields.situation)).toEqual([true, true]);
  });

  test("goes with no other op: several of more than 256 KiB are too large together", async () => {
    const member = await newMember();
    const ops = [
      member.op("draft.put", randomUUID(), long("甲")),
      member.op("draft.put", randomUUID(), draftPutOf("report", 0)),
    ];
    const json = { deviceId: randomUUID(), app: "member/0.4.0", ops };
    expectProblem(await server.ask("POST", "/api/v1/ops", { cookie: member.cookie, json }), 413, "too-large");
  });

  test("has an end: beyond 5 MiB nothing is read", async () => {
    const member = await newMember();
    const json = draftPutOf("proposal", 0, { fields: { analysis: "长".repeat(1_800_000) } });
    const headers = { "idempotency-key": `"${randomUUID()}"`, "if-none-match": "*" };
    const reply = await server.ask("PUT", `/api/v1/drafts/${randomUUID()}`, { cookie: member.cookie, headers, json });
    expectProblem(reply, 413, "too-large");
  });

  test("leaves room for few on a page, and none is passed over", async () => {
    const member = await newMember();
    const ids = Array.from({ length: 5 }, () => randomUUID());
    for (const id of ids) await member.put(id, long(id));
    await member.put(ids[0] ?? "", draftPutOf("proposal", 1));
    const reply = await server.ask("GET", "/api/v1/changes?limit=500", { cookie: member.cookie });
    expect(reply.text.length * 3).toBeLessThan(4 * 1024 * 1024);
    expect(getChanges.answers[200].parse(reply.json).more).toBe(true);
    const { rows } = await member.pull();
    expect(rows.flatMap((row) => (row.t === "draft" ? [row.id] : [])).toSorted()).toEqual(ids.toSorted());
  });
});

describe("a phone with an app of before proposals", () => {
  const pullAs = async (cookie: string, app: string | undefined, cursor?: string) => {
    const query = new URLSearchParams(cursor === undefined ? {} : { cursor });
    const headers: Record<string, string> = app === undefined ? {} : { "app-version": app };
    const reply = await server.ask("GET", `/api/v1/changes?${query}`, { cookie, headers });
    const page = reply.status === 200 ? getChanges.answers[200].parse(reply.json) : undefined;
    return { reply, page, kinds: kindsOf(page?.rows ?? []) };
  };
  const kindsOf = (rows: readonly ChangedRow[]) =>
    rows.flatMap((row) => (row.t === "draft" ? [row.data?.draftKind ?? "tombstone"] : [])).toSorted();

  test("gets reports only; once it is updated it asks anew and gets all", async () => {
    const member = await newMember();
    for (const kind of DRAFT_KINDS) await member.put(randomUUID(), draftPutOf(kind, 0));
    const gone = randomUUID();
    await member.put(gone, draftPutOf("proposal", 0));
    await member.remove(gone, 1);

    const old = await pullAs(member.cookie, "member/0.3.9");
    expect([old.kinds, old.page?.more]).toEqual([["report"], false]);
    const next = old.page?.next;
    expect((await pullAs(member.cookie, "member/0.3.9", next)).reply.status).toBe(200);
    expectProblem((await pullAs(member.cookie, "member/0.4.0", next)).reply, 410, "cursor-expired");
    const whole = await pullAs(member.cookie, "member/0.4.0");
    expect(whole.kinds).toEqual(["proposal", "report", "tombstone"]);
    expectProblem((await pullAs(member.cookie, "member/0.3.9", whole.page?.next)).reply, 410, "cursor-expired");
  });

  test.each([undefined, "member/dev", "curl"])("%s names no version and gets everything", async (app) => {
    const member = await newMember();
    for (const kind of DRAFT_KINDS) await member.put(randomUUID(), draftPutOf(kind, 0));
    expect((await pullAs(member.cookie, app)).kinds).toEqual(["proposal", "report"]);
  });

  test("a cursor of before kinds were counted goes on for it", async () => {
    const member = await newMember();
    const { page } = await pullAs(member.cookie, "member/0.3.9");
    const values = JSON.parse(Buffer.from(page?.next ?? "", "base64url").toString("utf8")) as unknown[];
    const short = Buffer.from(JSON.stringify(values.slice(0, -1))).toString("base64url");
    expect((await pullAs(member.cookie, "member/0.3.9", short)).reply.status).toBe(200);
    expectProblem((await pullAs(member.cookie, "member/0.4.0", short)).reply, 410, "cursor-expired");
  });
});
