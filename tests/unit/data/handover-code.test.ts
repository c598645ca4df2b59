import { readHandoverCode, writeHandoverCode } from "#data/handover-code.ts";
import { squeeze } from "#data/squeeze.ts";
import type { Op } from "#contract/ops.ts";
import { fromBase45, toBase45 } from "#domain/handover/base45.ts";
import { isHandoverCode } from "#domain/handover/handover-code.ts";
import { pointCodeFromBytes } from "#domain/liaison-point/point-code.ts";
import { receiptFromBytes } from "#domain/submission/receipt.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

const ME = "00000000-0000-4000-8000-000000000001";
const OTHER = "00000000-0000-4000-8000-000000000002";
const receipt = receiptFromBytes(Uint8Array.from({ length: 15 }, (_, n) => n * 7));
const op: Op = {
  opId: "0192a000-0000-7000-8000-00000000000a",
  v: 1,
  entityId: "0192a000-0000-7000-8000-00000000000b",
  author: ME,
  clientAt: "2026-05-01T09:00:00+08:00",
  kind: "submission.put",
  payload: {
    pointCode: pointCodeFromBytes(new Uint8Array([1, 2, 3, 4, 5])),
    text: "演示：小区北门路灯不亮，\n夜里看不见台阶。",
    receipt,
    category: "CITY",
    writtenAt: "2026-05-01T09:00:00+08:00",
    photos: ["ab".repeat(32)],
  },
};
const write = async (what: Op = op) => (await writeHandoverCode(what)) ?? "";

test("a code gives the same account the same op, under the same names", async () => {
  expect(await readHandoverCode(await write(), ME)).toEqual({ kind: "mine", op });
  const answer: Op = { ...op, kind: "submission.answer", payload: { note: "演示：已联系供电所" } };
  expect(await readHandoverCode(await write(answer), ME)).toEqual({ kind: "mine", op: answer });
});

test("somebody else gets the words and nothing that could be sent", async () => {
  expect(await readHandoverCode(await write(), OTHER)).toEqual({ kind: "words", words: op.payload.text });
});

test("the code holds no name and no receipt in the clear", async () => {
  const bytes = fromBase45((await write()).slice("LVZHI1:".length, -1)) ?? new Uint8Array();
  const shown = Buffer.from(bytes).toString("latin1");
  for (const secret of [op.opId, op.entityId, op.author, receipt, receipt.replaceAll("-", "")])
    expect(shown).not.toContain(secret);
});

test("changed words are no longer one's own: nobody makes another account's op", async () => {
  const code = await write();
  const bytes = fromBase45(code.slice("LVZHI1:".length, -1)) ?? new Uint8Array();
  const sealed = bytes.slice(2 + (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0));
  const forged = await squeeze("冒名写的话");
  const size = [forged.length >> 8, forged.length & 0xff];
  const text = `LVZHI1:${toBase45(Uint8Array.from([...size, ...forged, ...sealed]))}.`;
  expect(await readHandoverCode(text, ME)).toEqual({ kind: "words", words: "冒名写的话" });
});

test("whatever is cut, changed or made up is told as broken or as words, never thrown and never one's own op", async () => {
  const code = await write();
  const mangled = fc.oneof(
    fc.nat(code.length - 1).map((end) => code.slice(0, end)),
    fc.tuple(fc.nat(code.length - 2), fc.constantFrom(..."0123456789ABCXYZ $%*+-/")).map(([at, letter]) => {
      const text = code.slice(0, at) + letter + code.slice(at + 1);
      return text === code ? "" : text;
    }),
    fc.string().map((text) => `LVZHI1:${text}.`),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => `LVZHI1:${toBase45(bytes)}.`),
  );
  await fc.assert(
    fc.asyncProperty(mangled, async (text) => {
      expect((await readHandoverCode(text, ME)).kind).not.toBe("mine");
    }),
    { numRuns: 400 },
  );
});

test("a code that would grow without end is broken", async () => {
  const bomb = await squeeze("啊".repeat(200_000));
  const size = [bomb.length >> 8, bomb.length & 0xff];
  const text = `LVZHI1:${toBase45(Uint8Array.from([...size, ...bomb]))}.`;
  expect(text.length).toBeLessThan(4_500);
  expect(await readHandoverCode(text, ME)).toEqual({ kind: "broken" });
});

test("bytes survive Base45 (RFC 9285 §4.3, §4.4), and what is none is told", () => {
  expect(toBase45(new TextEncoder().encode("Hello!!"))).toBe("%69 VD92EX0");
  expect(new TextDecoder().decode(fromBase45("QED8WEX0"))).toBe("ietf!");
  expect([fromBase45("GGW"), fromBase45("A"), fromBase45("abc")]).toEqual([undefined, undefined, undefined]);
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => Buffer.from(bytes).equals(fromBase45(toBase45(bytes)) ?? Buffer.of(1))),
  );
});

test("a code is told from every address and every other text", () => {
  expect(["LVZHI1:ABC.", "LVZHI2:ABC.", "https://host/p/K7Q2MX", "lvzhi1:ABC", "K7Q2MX"].map(isHandoverCode)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
