import { receiptFromBytes } from "#domain/submission/receipt.ts";
import { ADMIN, MEMBER, OFFICE, OTHER_OFFICE, withDemoServer } from "#tests/support/demo-server.ts";
import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withDemoServer();
const { house, ask, signIn } = server;
const [office, other, member, admin] = [
  await signIn(OFFICE),
  await signIn(OTHER_OFFICE),
  await signIn(MEMBER),
  await signIn(ADMIN),
];
const { code: pointCode } = (await ask("GET", "/api/v1/demo")).json.points[1];

const INBOX = "/api/v1/office/submissions";

/** A fresh submission of a resident, RECEIVED and not held. */
const submit = async (text = `测试：桥头路灯不亮 ${randomUUID()}`, more: object = {}) => {
  const id = randomUUID();
  const receipt = receiptFromBytes(randomBytes(15));
  const json = { pointCode, text, receipt, writtenAt: new Date().toISOString(), ...more };
  expect((await ask("PUT", `/api/v1/submissions/${id}`, { json })).status).toBe(201);
  await house.db.updateTable("submission").set({ held: null }).where("id", "=", id).execute();
  return { id, receipt };
};
const move = (id: string, json: object, cookie = office) => ask("POST", `${INBOX}/${id}/moves`, { json, cookie });
const list = async (query: string, cookie = office) => (await ask("GET", `${INBOX}?${query}`, { cookie })).json;
const rowOf = (id: string) =>
  house.db.selectFrom("submission").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

describe("the inbox", () => {
  test("pages follow one another without a gap or a double, newest first, held ones apart", async () => {
    const seen: { id: string; receivedAt: string; held: unknown }[] = [];
    let cursor = "";
    do {
      const page = await list(`state=ANSWERED&limit=200${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items);
      cursor = page.next ?? "";
    } while (cursor);
    const { byState } = (await ask("GET", "/api/v1/office/submission-counts", { cookie: office })).json;
    expect(new Set(seen.map((item) => item.id)).size).toBe(seen.length);
    expect(seen.length).toBe(byState.ANSWERED);
    expect(seen.every((item, at) => at === 0 || item.receivedAt <= (seen[at - 1]?.receivedAt ?? ""))).toBe(true);
    expect(seen.filter((item) => item.held !== null)).toEqual([]);
    const held = await list("held=true");
    expect(held.items.length).toBeGreaterThan(5);
    expect(held.items.every((item: { held: unknown }) => item.held !== null)).toBe(true);
  });

  test.each(["%", "_", "\\", "100%_安全\\n"])("a search for %j finds what holds it and nothing else", async (q) => {
    const mark = randomUUID();
    const { id } = await submit(`${mark} 前${q}后`);
    await submit(`${mark} 前x后`);
    const found = await list(`q=${encodeURIComponent(`${mark} 前${q}后`)}`);
    expect(found.items.map((item: { id: string }) => item.id)).toEqual([id]);
  });

  test("a search finds by the point's name and by its code, however it is typed", async () => {
    const { id } = await submit();
    const byCode = await list(`q=${pointCode.toLowerCase()}&limit=200`);
    expect(byCode.items.map((item: { id: string }) => item.id)).toContain(id);
    expect(byCode.items.every((item: { pointCode: string }) => item.pointCode === pointCode)).toBe(true);
    const { name } = (await ask("GET", `/api/v1/points/${pointCode}`)).json;
    const byName = await list(`q=${encodeURIComponent(name)}&limit=200`);
    expect(byName.items.map((item: { id: string }) => item.id)).toContain(id);
  });

  test("town, category and days narrow the list and the counts alike", async () => {
    const query = "town=T03&category=CITY&from=2020-01-01&to=2099-12-31";
    const { byState } = (await ask("GET", `/api/v1/office/submission-counts?${query}`, { cookie: office })).json;
    const page = await list(`${query}&state=CLOSED&limit=200`);
    expect(page.items.length).toBe(Math.min(byState.CLOSED, 200));
    expect(new Set(page.items.map((item: { town: string }) => item.town)).size).toBe(1);
    expect((await list(`${query}&to=2020-01-02`.replace("&to=2099-12-31", ""))).items).toEqual([]);
  });

  test("a cursor that is none is told", async () => {
    const answer = await ask("GET", `${INBOX}?cursor=abc`, { cookie: office });
    expect([answer.status, answer.json.code]).toEqual([422, "invalid-fields"]);
  });

  test("the change token is another after an arrival, a move and an undo", async () => {
    const latest = async () =>
      (await ask("GET", "/api/v1/office/submission-counts?q=zzz", { cookie: office })).json.latest;
    const tokens = [await latest()];
    const { id } = await submit();
    tokens.push(await latest());
    await move(id, { move: "triage" });
    tokens.push(await latest());
    await move(id, { move: "undo" });
    tokens.push(await latest());
    expect(new Set(tokens).size).toBe(4);
  });

  test("nobody but the office reads it", async () => {
    for (const cookie of [member, admin]) expect((await ask("GET", INBOX, { cookie })).status).toBe(403);
    expect((await ask("GET", INBOX)).status).toBe(401);
  });
});

describe("moves", () => {
  test("triage and answer: the resident reads the answer, the history says who did it", async () => {
    const { id, receipt } = await submit();
    await move(id, { move: "triage", category: "SOCIETY" });
    const answered = await move(id, { move: "answer", note: "已修好。" });
    expect(answered.json).toMatchObject({ state: "ANSWERED", answer: "已修好。", category: "SOCIETY", canUndo: true });
    expect(answered.json.history.map((entry: { label: string }) => entry.label)).toEqual(["受理", "答复"]);
    const seen = (await ask("GET", `/api/v1/receipts/${receipt}`)).json;
    expect(seen).toMatchObject({ state: "ANSWERED", answer: "已修好。" });
    expect(JSON.stringify(seen)).not.toContain(answered.json.history[0].actor);
  });

  test("a move that the state does not allow is refused and changes nothing", async () => {
    const { id } = await submit();
    const before = await rowOf(id);
    for (const body of [
      { move: "answer", note: "好" },
      { move: "close" },
      { move: "release" },
      { move: "reopen", note: "x" },
    ]) {
      const answer = await move(id, body);
      expect([answer.status, answer.json.code]).toEqual([409, "move-not-allowed"]);
    }
    expect(await rowOf(id)).toEqual(before);
  });

  test.each([
    [{ move: "answer" }, "/note"],
    [{ move: "reject" }, "/reason"],
    [{ move: "transferToMember" }, "/memberId"],
    [{ move: "transferToUnit", unitId: "00000000-0000-4000-8000-000000000000" }, "/unitId"],
  ])("%j says what it needs", async (body, pointer) => {
    const { id } = await submit();
    await move(id, { move: "triage" });
    const answer = await move(id, body);
    expect([answer.status, answer.json.errors[0].pointer]).toEqual([422, pointer]);
  });

  test("a rejection tells the resident where to go instead", async () => {
    const { id, receipt } = await submit();
    await move(id, { move: "triage" });
    await move(id, { move: "reject", reason: "LITIGATION" });
    expect((await ask("GET", `/api/v1/receipts/${receipt}`)).json).toMatchObject({
      state: "REJECTED",
      answer: expect.stringContaining("12348"),
    });
  });

  test("a transfer to a member reaches that member, to a unit leaves the member", async () => {
    const { members, units } = (await ask("GET", "/api/v1/office/assignees", { cookie: office })).json;
    expect([members.length, units.length]).toEqual([271, 72]);
    const { id } = await submit();
    await move(id, { move: "triage" });
    const transferred = await move(id, { move: "transferToMember", memberId: members[0].id, note: "请阅处" });
    expect(transferred.json).toMatchObject({ state: "TRANSFERRED", assignee: members[0].name });
    const again = await move(id, { move: "transferToUnit", unitId: units[0].id });
    expect(again.json).toMatchObject({ state: "TRANSFERRED", assignee: units[0].name });
    expect((await rowOf(id)).assignee_account_id).toBeNull();
  });

  test("of twenty concurrent moves exactly one wins", async () => {
    const { id } = await submit();
    await move(id, { move: "triage" });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => move(id, { move: "answer", note: `第 ${at} 个` }, at % 2 ? office : other)),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.json.code === "move-not-allowed")).toHaveLength(19);
    const detail = (await ask("GET", `${INBOX}/${id}`, { cookie: office })).json;
    expect(detail.history).toHaveLength(2);
    expect(detail.history[1].note).toBe(detail.answer);
  });

  test("concurrent conversions are numbered one after the other, without a gap", async () => {
    const ids = (await Promise.all(Array.from({ length: 8 }, () => submit()))).map((one) => one.id);
    for (const id of ids) await move(id, { move: "triage" });
    const answers = await Promise.all(ids.map((id) => move(id, { move: "convertToTopic" })));
    const numbers = answers.map((answer) => Number(/第(\d+)号/.exec(answer.json.conversions[0].number)?.[1]));
    const sorted = numbers.toSorted((a, b) => a - b);
    expect(sorted).toEqual(sorted.map((_, at) => (sorted[0] ?? 0) + at));
  });

  test("many at once are each decided on their own", async () => {
    const [a, b] = [await submit(), await submit()];
    await move(b.id, { move: "triage" });
    const unknown = randomUUID();
    const json = { move: "triage", ids: [a.id, b.id, unknown, a.id] };
    const answer = await ask("POST", "/api/v1/office/submission-moves", { json, cookie: office });
    expect(answer.json.moved).toEqual([a.id]);
    expect(answer.json.refused.map((one: { id: string; code: string }) => [one.id, one.code])).toEqual([
      [b.id, "move-not-allowed"],
      [unknown, "not-found"],
    ]);
  });

  test("what is held can only be released, then it goes its way", async () => {
    const { id } = await submit();
    await house.db.updateTable("submission").set({ held: "LINKS" }).where("id", "=", id).execute();
    expect((await move(id, { move: "triage" })).json.code).toBe("move-not-allowed");
    expect((await move(id, { move: "release" })).json).toMatchObject({ held: null, state: "RECEIVED" });
    expect((await move(id, { move: "triage" })).status).toBe(200);
  });

  test("a member may not move, whatever he sends", async () => {
    const { id } = await submit();
    expect((await move(id, { move: "triage" }, member)).status).toBe(403);
  });
});

describe("photos", () => {
  test("are read under their own submission, by the office alone, and never run", async () => {
    const { items } = await list("state=CLOSED&limit=200");
    const pictured = items.find((item: { photos: number }) => item.photos > 0);
    const plain = items.find((item: { photos: number }) => item.photos === 0);
    const { photoHashes } = (await ask("GET", `${INBOX}/${pictured.id}`, { cookie: office })).json;
    const read = (id: string, cookie: string) => ask("GET", `${INBOX}/${id}/photos/${photoHashes[0]}`, { cookie });
    const photo = await read(pictured.id, office);
    expect([photo.status, photo.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    expect(photo.headers.get("content-security-policy")).toContain("sandbox");
    expect(photo.bytes.subarray(0, 3).toString("hex")).toBe("ffd8ff");
    expect((await read(plain.id, office)).status).toBe(404);
    expect((await read(pictured.id, member)).status).toBe(403);
  });
});

describe("undo", () => {
  test("puts back exactly what was there, move after move, and a conversion is voided", async () => {
    const { units } = (await ask("GET", "/api/v1/office/assignees", { cookie: office })).json;
    const { id, receipt } = await submit();
    const steps = [
      { move: "triage", category: "LABOUR" },
      { move: "transferToUnit", unitId: units[5]?.id },
      { move: "answer", note: "一" },
      { move: "close" },
    ];
    const snapshots = [];
    for (const step of steps) {
      snapshots.push(standing(await rowOf(id)));
      expect((await move(id, step)).status).toBe(200);
    }
    for (const snapshot of snapshots.toReversed()) {
      expect((await move(id, { move: "undo" })).status).toBe(200);
      expect(standing(await rowOf(id))).toEqual(snapshot);
    }
    expect((await move(id, { move: "undo" })).json.code).toBe("nothing-to-undo");

    await move(id, { move: "triage" });
    const converted = await move(id, { move: "convertToReport", title: "关于桥头路灯的建议" });
    expect(converted.json.conversions).toHaveLength(1);
    expect((await ask("GET", `/api/v1/receipts/${receipt}`)).json.convertedTo).toContain("社情民意信息");
    expect((await move(id, { move: "undo" })).json).toMatchObject({ state: "TRIAGED", conversions: [] });
    const seen = (await ask("GET", `/api/v1/receipts/${receipt}`)).json;
    expect(seen.convertedTo).toBeUndefined();
    expect(seen.history.map((entry: { state: string }) => entry.state)).toEqual(["RECEIVED", "TRIAGED"]);
  });

  test("takes back nobody else's move, and not one that somebody moved on from", async () => {
    const { id } = await submit();
    await move(id, { move: "triage" });
    expect((await move(id, { move: "undo" }, other)).json.code).toBe("nothing-to-undo");
    await move(id, { move: "answer", note: "好" }, other);
    expect((await move(id, { move: "undo" })).json.code).toBe("nothing-to-undo");
    expect((await move(id, { move: "undo" }, other)).json.state).toBe("TRIAGED");
  });
});

describe("contacts and receipts", () => {
  test("a contact is masked until somebody says why, and that is written down", async () => {
    const { id } = await submit(undefined, { contact: { name: "演示甲", phone: "13800009999" } });
    const detail = (await ask("GET", `${INBOX}/${id}`, { cookie: office })).json;
    expect(detail.contact).toEqual({ name: "演**", phone: "138****9999" });
    const json = { purpose: "回访" };
    const whole = await ask("POST", `${INBOX}/${id}/contact`, { json, cookie: office });
    expect(whole.json).toEqual({ name: "演示甲", phone: "13800009999" });
    const audit = await house.db.selectFrom("audit_entry").selectAll().where("object", "=", id).execute();
    expect(audit).toMatchObject([{ action: "submission.readContact", detail: "回访" }]);
    expect((await ask("POST", `${INBOX}/${id}/contact`, { json: {}, cookie: office })).status).toBe(422);
  });

  test("nothing that the office is given holds a receipt or its hash", async () => {
    const { id, receipt } = await submit();
    const { receipt_hash } = await rowOf(id);
    const answers = await Promise.all([
      ask("GET", `${INBOX}?limit=200`, { cookie: office }),
      ask("GET", `${INBOX}/${id}`, { cookie: office }),
      move(id, { move: "triage" }),
      ask("GET", "/api/v1/office/submission-exports/csv?state=RECEIVED", { cookie: office }),
    ]);
    for (const { status, bytes } of answers) {
      expect(status).toBe(200);
      const text = bytes.toString("utf8");
      for (const secret of [
        receipt,
        receipt.replaceAll("-", ""),
        receipt_hash.toString("hex"),
        receipt_hash.toString("base64"),
      ]) {
        expect(text).not.toContain(secret);
      }
    }
  });
});

/** The columns that moves change. */
const standing = ({
  state,
  held,
  category,
  answer,
  public_note,
  assignee_account_id,
  assignee_unit_id,
}: Awaited<ReturnType<typeof rowOf>>) => ({
  state,
  held,
  category,
  answer,
  public_note,
  assignee_account_id,
  assignee_unit_id,
});
