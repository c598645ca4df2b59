import { ReceiptView } from "#contract/submissions.ts";
import { shanghaiIso, flooredToHour } from "#domain/time/shanghai.ts";
import { recordMove } from "#server/submissions/record-move.ts";
import { assertClean, expectProblem } from "#tests/support/assert-clean.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addPoint, newReceipt, opinion, unknownPointCode } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

const server = await withServer();
const point = await addPoint(server);
const { db, tenant } = server.house;

const look = (typed: string) => server.ask("GET", `/api/v1/receipts/${encodeURIComponent(typed)}`);

const submit = async (changes: Record<string, unknown> = {}) => {
  const [id, body] = [randomUUID(), opinion(point.code, changes)];
  await server.ask("PUT", `/api/v1/submissions/${id}`, { json: body });
  return { id, receipt: String(body["receipt"]), text: String(body["text"]) };
};

const move = (id: string, name: string, to: "TRIAGED" | "TRANSFERRED" | "ANSWERED", note: string | null) =>
  db.transaction().execute((tx) => {
    const actor = { accountId: randomUUID(), name: "演示经办人" };
    const before = { state: "RECEIVED", assignee_account_id: null };
    const line = { submissionId: id, at: new Date("2026-11-20T03:44:55Z"), actor, move: name, note, before } as const;
    return recordMove(tx, tenant.id, { ...line, from: "RECEIVED", to });
  });

test("a receipt shows state, point, the hour and the photos that are still to come", async () => {
  const { receipt } = await submit({ photos: ["c".repeat(64)] });
  const reply = await look(receipt);
  expect(reply.status).toBe(200);
  expect(ReceiptView.parse(reply.json)).toEqual({
    receipt,
    state: "RECEIVED",
    sentence: "已经收到，正在等待工作人员查看。",
    point: { code: point.code, name: point.name },
    receivedAt: shanghaiIso(flooredToHour(new Date())),
    photos: { expected: 1, arrived: 0 },
    history: [{ at: expect.stringMatching(/:00:00\+08:00$/), state: "RECEIVED", sentence: expect.any(String) }],
  });
  expect(reply.headers.get("cache-control")).toBe("no-store");
});

test("D-16, D-21 · it tells how it went by the hour, and no name, note, phone, text or id", async () => {
  const contact = { name: "演示赵某", phone: "13912340000" };
  const { id, receipt, text } = await submit({ contact });
  await move(id, "triage", "TRIAGED", "内部意见：先放一放");
  await move(id, "transferToUnit", "TRANSFERRED", "请演示城管局办理");
  await move(id, "answer", "ANSWERED", "已经修好。");
  await db.updateTable("submission").set({ state: "ANSWERED", answer: "已经修好。" }).where("id", "=", id).execute();

  const reply = await assertClean(server, () => look(receipt), { canaries: [receipt, id] });
  const view = ReceiptView.parse(reply.json);
  expect(view).toMatchObject({ state: "ANSWERED", answer: "已经修好。" });
  expect(view.history.map(({ state }) => state)).toEqual(["RECEIVED", "TRIAGED", "TRANSFERRED", "ANSWERED"]);
  for (const { at } of view.history) expect(at).toMatch(/T\d\d:00:00\+08:00$/);
  const secrets = [id, text, contact.name, contact.phone, "演示经办人", "内部意见", "演示城管局"];
  for (const secret of secrets) expect(reply.text).not.toContain(secret);
});

test("moves that were taken back are not told", async () => {
  const { id, receipt } = await submit();
  await move(id, "triage", "TRIAGED", null);
  await db.updateTable("submission_move").set({ undone_at: new Date() }).where("submission_id", "=", id).execute();
  expect(ReceiptView.parse((await look(receipt)).json).history).toHaveLength(1);
});

test("D-19 · small letters, spaces, dashes of any kind, full width and look-alikes lead to the same receipt", async () => {
  const { receipt } = await submit();
  const wide = receipt.replace(/[0-9A-Z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
  const alike = receipt.replaceAll("0", "o").replaceAll("1", "I");
  for (const typed of [
    receipt.toLowerCase(),
    receipt.replaceAll("-", ""),
    receipt.replaceAll("-", " "),
    ` ${receipt.replaceAll("-", "—")} `,
    wide,
    alike,
    alike.toLowerCase().replaceAll("i", "l"),
  ])
    expect((await look(typed)).json).toMatchObject({ receipt });
});

test("a mistyped receipt is told from an unknown one", async () => {
  const { receipt } = await submit();
  const other = receipt.at(-1) === "0" ? "1" : "0";
  for (const typed of [
    receipt.slice(0, -1) + other,
    receipt.slice(1),
    "x",
    "%",
    "查询码",
    "../../etc/passwd",
    "a".repeat(60),
  ])
    expectProblem(await look(typed), 404, "receipt-mistyped", [typed.length > 5 ? typed : "\0"]);
  expectProblem(await look(newReceipt()), 404, "receipt-unknown");
  expectProblem(await look("a".repeat(61)), 422, "invalid-fields");
});

test("every single wrong letter and every swap of neighbours is noticed", async () => {
  const { receipt } = await submit();
  const letters = [...receipt];
  const swaps = letters.slice(1).map((letter, place) => {
    const swapped = [...letters];
    [swapped[place], swapped[place + 1]] = [letter, letters[place] ?? ""];
    return swapped.join("");
  });
  const slips = letters.map((letter, place) => letters.with(place, letter === "7" ? "8" : "7").join(""));
  const settled = (typed: string) => typed.replaceAll("-", "");
  for (const typed of [...swaps, ...slips].filter(
    (typo) => settled(typo) !== settled(receipt) && settled(typo).length === 16,
  ))
    expectProblem(await look(typed), 404, "receipt-mistyped");
});

test("a submission at an unknown point has a receipt like any other", async () => {
  const code = unknownPointCode();
  const { receipt } = await submit({ pointCode: code });
  expect((await look(receipt)).json).toMatchObject({ point: { code, name: "未登记的联系点" } });
});
