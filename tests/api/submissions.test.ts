import { flooredToHour } from "#domain/time/shanghai.ts";
import { assertClean, expectProblem } from "#tests/support/assert-clean.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addPoint, addSignedIn, newReceipt, opinion, unknownPointCode } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const point = await addPoint(server);

const put = (id: string, json: Record<string, unknown>, cookie?: string) =>
  server.ask("PUT", `/api/v1/submissions/${id}`, { json, cookie });

const stored = (id: string) =>
  server.house.db.selectFrom("submission").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

describe("one submission, however often it is sent", () => {
  test("is created with 201, and a replay gets 200 and the same answer to the letter", async () => {
    const id = randomUUID();
    const body = opinion(point.code);
    const first = await assertClean(server, () => put(id, body), { delta: { submission: 1 } });
    expect(first.status).toBe(201);
    expect(first.json).toEqual({
      id,
      receipt: body["receipt"],
      receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:00:00\+08:00$/),
      state: "RECEIVED",
    });
    server.clock.advance(3 * 3_600_000);
    const replay = await assertClean(server, () => put(id, body));
    expect([replay.status, replay.text]).toEqual([200, first.text]);
  });

  test("with another body is refused with 409 and stays as it was", async () => {
    const id = randomUUID();
    const body = opinion(point.code);
    await put(id, body);
    for (const other of [{ text: "别的内容" }, { receipt: newReceipt() }, { category: "LABOUR" }, { photos: [] }])
      expectProblem(await assertClean(server, () => put(id, { ...body, ...other })), 409, "id-taken");
    expect((await stored(id)).text).toBe(body["text"]);
  });

  test("in 20 parallel copies is created once, and all 20 get the same answer", async () => {
    const id = randomUUID();
    const body = opinion(point.code, { photos: ["a".repeat(64), "b".repeat(64)] });
    const copies = await assertClean(server, () => Promise.all(Array.from({ length: 20 }, () => put(id, body))), {
      delta: { submission: 1, submission_photo: 2 },
    });
    expect(copies.map(({ status }) => status).toSorted()).toEqual([...Array(19).fill(200), 201]);
    expect(new Set(copies.map(({ text }) => text)).size).toBe(1);
  });

  test("parallel copies with different bodies: one is stored, the others are told", async () => {
    const id = randomUUID();
    const copies = await assertClean(
      server,
      () => Promise.all(Array.from({ length: 10 }, () => put(id, opinion(point.code)))),
      { delta: { submission: 1 } },
    );
    expect(copies.map(({ status }) => status).toSorted()).toEqual([201, ...Array(9).fill(409)]);
  });

  test("an id in capital letters is the same id", async () => {
    const id = randomUUID();
    const body = opinion(point.code);
    await put(id, body);
    expect((await put(id.toUpperCase(), body)).status).toBe(200);
  });
});

describe("the text is stored to the letter", () => {
  test.each([
    ["emoji and rare characters", "👨‍👩‍👧 𠮷野家门口𫖯下水道\u3000堵了🇨🇳", undefined],
    ["leading and trailing spaces", "  \t 前面有空格，后面也有  \n\n", undefined],
    ["CRLF and CR as LF", "第一行\r\n第二行\r第三行", "第一行\n第二行\n第三行"],
    ["NFC", "cafe\u0301 \u1112\u1161\u11ab", "café 한"],
    ["markup", `<script>alert("1")</script>&amp;'; drop table submission;-- \${x} {{y}} %s \\n`, undefined],
    ["zero-width and bidi marks", "左\u200b右\u202e反\u2066正\u2069\ufeff", undefined],
    ["one letter", "修", undefined],
  ])("%s", async (_, text, kept) => {
    const id = randomUUID();
    expect((await put(id, opinion(point.code, { text }))).status).toBe(201);
    expect((await stored(id)).text).toBe(kept ?? text);
  });

  test("the same words in another normal form are a replay", async () => {
    const id = randomUUID();
    const body = opinion(point.code, { text: "cafe\u0301\r\n" });
    await put(id, body);
    expect((await put(id, { ...body, text: "café\n" })).status).toBe(200);
  });

  test.each([
    ["only spaces", " \n\t\u3000 ", "blank"],
    ["empty", "", "blank"],
    ["U+FFFD", "乱\ufffd码", "not-well-formed"],
    ["a control character", "响铃\u0007", "control-character"],
  ])("%s is refused by field and rule", async (_, text, rule) => {
    const reply = await assertClean(server, () => put(randomUUID(), opinion(point.code, { text })));
    expectProblem(reply, 422, "invalid-fields");
    expect(reply.json?.["errors"]).toEqual([{ pointer: "/text", rule, detail: expect.any(String) }]);
  });
});

describe("receipts", () => {
  test("a given one is kept only as a hash", async () => {
    const id = randomUUID();
    const receipt = newReceipt();
    expect((await put(id, opinion(point.code, { receipt }))).json).toMatchObject({ receipt });
    const { receipt_hash, fingerprint, ...row } = await stored(id);
    expect(receipt_hash).toHaveLength(32);
    expect(fingerprint).toHaveLength(32);
    expect(JSON.stringify(row)).not.toContain(receipt.slice(0, 4));
  });

  test("one is derived where the client sent none, the same for every replay, and it can be looked up", async () => {
    const id = randomUUID();
    const { receipt: _none, ...body } = opinion(point.code);
    const first = await put(id, body);
    const receipt = String(first.json?.["receipt"]);
    expect(receipt).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    expect((await put(id, body)).text).toBe(first.text);
    expect((await server.ask("GET", `/api/v1/receipts/${receipt}`)).status).toBe(200);
  });

  test("D-19 · typed in small letters with look-alikes it is the same receipt", async () => {
    const receipt = newReceipt();
    const typed = receipt.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
    const reply = await put(randomUUID(), opinion(point.code, { receipt: typed }));
    expect([reply.status, reply.json?.["receipt"]]).toEqual([201, receipt]);
  });

  test.each([
    ["weak", "0000-0000-0000-0000"],
    ["short", "7K3M"],
    ["empty", ""],
    ["mistyped", `${newReceipt().slice(0, -1)}U`],
  ])("D-20 · a %s one is refused with 422", async (_, receipt) => {
    const reply = await assertClean(server, () => put(randomUUID(), opinion(point.code, { receipt })));
    expectProblem(reply, 422, "invalid-fields");
    expect(reply.json?.["errors"]).toMatchObject([{ pointer: "/receipt", rule: "mistyped" }]);
  });

  test("D-20 · one in use is refused with 409, alone and in one batch", async () => {
    const receipt = newReceipt();
    const send = () => put(randomUUID(), opinion(point.code, { receipt }));
    const batch = await assertClean(server, () => Promise.all([send(), send(), send(), send()]), {
      delta: { submission: 1 },
    });
    expect(batch.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
    expectProblem(await send(), 409, "receipt-taken");
  });
});

describe("points", () => {
  test("a code that checks but is unknown is accepted, without a point", async () => {
    const id = randomUUID();
    const code = unknownPointCode();
    expect((await put(id, opinion(code))).status).toBe(201);
    expect(await stored(id)).toMatchObject({ point_id: null, point_code: code });
  });

  test("a moved point's submission goes to the end of its chain, under the code that was scanned", async () => {
    const end = await addPoint(server);
    const middle = await addPoint(server, "MOVED", end.id);
    const start = await addPoint(server, "MOVED", middle.id);
    const id = randomUUID();
    await put(id, opinion(start.code));
    expect(await stored(id)).toMatchObject({ point_id: end.id, point_code: start.code });
  });

  test("points that move in a circle hold up nobody", async () => {
    const { db } = server.house;
    const one = await addPoint(server);
    const two = await addPoint(server, "MOVED", one.id);
    await db
      .updateTable("liaison_point")
      .set({ status: "MOVED", successor_id: two.id })
      .where("id", "=", one.id)
      .execute();
    const id = randomUUID();
    expect((await put(id, opinion(one.code))).status).toBe(201);
    expect((await stored(id)).point_id).toBeNull();
  });

  test("a retired point's submission is still accepted", async () => {
    const retired = await addPoint(server, "RETIRED");
    expect((await put(randomUUID(), opinion(retired.code))).status).toBe(201);
  });

  test("a code typed in small letters with spaces is settled; a mistyped one is told by field", async () => {
    const id = randomUUID();
    await put(id, opinion(` ${point.code.toLowerCase().slice(0, 3)} ${point.code.toLowerCase().slice(3)} `));
    expect(await stored(id)).toMatchObject({ point_id: point.id, point_code: point.code });
    const wrong = point.code.slice(0, 5) + (point.code.endsWith("0") ? "1" : "0");
    for (const code of [wrong, "K7", "<script>", "../../etc"]) {
      const reply = await assertClean(server, () => put(randomUUID(), opinion(code)));
      expectProblem(reply, 422, "code-mistyped", [code]);
      expect(reply.json?.["errors"]).toMatchObject([{ pointer: "/pointCode" }]);
    }
  });
});

describe("a member and a resident", () => {
  test("D-16 · of a resident only the hour is kept, of a member the moment", async () => {
    const member = await addSignedIn(server, ["MEMBER"]);
    const at = new Date("2026-11-20T09:41:27.123Z");
    const [resident, mine] = [randomUUID(), randomUUID()];
    const body = opinion(point.code, { writtenAt: at.toISOString() });
    await put(resident, body);
    await put(mine, { ...body, receipt: newReceipt() }, member.cookie);

    const row = await stored(resident);
    expect(row.author_account_id).toBeNull();
    expect(row.written_at).toEqual(flooredToHour(at));
    for (const time of [row.received_at, row.changed_at]) expect(time).toEqual(flooredToHour(time));
    const own = await stored(mine);
    expect([own.author_account_id, own.written_at]).toEqual([member.id, at]);
    expect(Math.abs(own.received_at.getTime() - server.clock.now().getTime())).toBeLessThan(5000);
  });

  test("staff who submit at a point do so as residents", async () => {
    const clerk = await addSignedIn(server, ["OFFICE"]);
    const id = randomUUID();
    expect((await put(id, opinion(point.code), clerk.cookie)).status).toBe(201);
    expect((await stored(id)).author_account_id).toBeNull();
  });

  test("a contact is encrypted, and a member's copy under a resident's id is another body", async () => {
    const member = await addSignedIn(server, ["MEMBER"]);
    const id = randomUUID();
    const contact = { name: "演示钱某", phone: "13900001234" };
    const body = opinion(point.code, { contact });
    const reply = await assertClean(server, () => put(id, body), {
      delta: { submission: 1 },
      canaries: [contact.name, contact.phone],
    });
    expect(reply.text).not.toContain(contact.phone);
    const row = await stored(id);
    expect(row.contact?.toString("utf8")).not.toContain(contact.phone);
    expectProblem(await put(id, body, member.cookie), 409, "id-taken");
  });

  test("G-11 · a phone whose clock is years off is accepted, and the server's time counts", async () => {
    for (const writtenAt of ["2031-01-01T00:00:00Z", "1999-12-31T23:59:59+14:00", "0001-01-01T00:00:00Z"]) {
      const id = randomUUID();
      expect((await put(id, opinion(point.code, { writtenAt }))).status).toBe(201);
      expect((await stored(id)).received_at).toEqual(flooredToHour(server.clock.now()));
    }
  });

  test("D-22 · somebody's identity number in the text is accepted and is in no log", async () => {
    const text = "身份证 110101199003070000 的老人没有领到补贴";
    const reply = await assertClean(server, () => put(randomUUID(), opinion(point.code, { text })), {
      delta: { submission: 1 },
      canaries: ["110101199003070000", "领到补贴"],
    });
    expect(reply.status).toBe(201);
  });
});
