import { bytesOfLetters, lettersOfBytes } from "#domain/code/base-32.ts";
import { memberCodeOf, readMemberCode } from "#domain/meeting/member-code.ts";
import { isAuthentic, readRoomCode, roomCodeOf, roomLink, slotAt } from "#domain/meeting/room-code.ts";
import fc from "fast-check";
import { createHmac } from "node:crypto";
import { expect, test } from "vitest";

const signBy = (key: string) => (message: Uint8Array) => createHmac("sha256", key).update(message).digest();
const sign = signBy("key of the meeting");

test("letters give back the bytes, and nothing else does", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(bytesOfLetters(lettersOfBytes(bytes), bytes.length)).toEqual(bytes);
    }),
  );
  expect(bytesOfLetters("ZZ", 1)).toBeUndefined();
  expect(bytesOfLetters("U0", 1)).toBeUndefined();
  expect(bytesOfLetters("00000", 1)).toBeUndefined();
});

test("a phone reads half-day and slot out of a room's code, bare or as a link", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 0, max: 0xffff_ffff }), (sessionId, slot) => {
      const code = roomCodeOf(sessionId, slot, sign);
      for (const text of [code, code.toLowerCase(), `https://zx.example.cn${roomLink(code)}`, ` ${roomLink(code)} `]) {
        const read = readRoomCode(text);
        expect(read).toEqual({ sessionId, slot, code });
        expect(read && isAuthentic(read, sign)).toBe(true);
        expect(read && isAuthentic(read, signBy("another"))).toBe(false);
      }
    }),
  );
  for (const text of ["", "M", "https://zx.example.cn/p/K7Q2MX", `${roomCodeOf("0".repeat(32), 1, sign)}0`])
    expect(readRoomCode(text)).toBeUndefined();
});

test("one changed letter of a room's code makes it another half-day's, another slot's or a forged one", () => {
  const code = roomCodeOf("3f2b6f0e-8d0b-4f5c-9d51-6d3a1f2e4c5b", slotAt(new Date("2026-06-12T01:00:00Z")), sign);
  for (let place = 0; place < code.length; place++) {
    const letter = code[place] === "7" ? "8" : "7";
    const read = readRoomCode(code.slice(0, place) + letter + code.slice(place + 1));
    expect(read !== undefined && isAuthentic(read, sign)).toBe(false);
  }
});

test("a member's code says who, until its last second, and only as the server wrote it", () => {
  const memberId = "3f2b6f0e-8d0b-4f5c-9d51-6d3a1f2e4c5b";
  const until = new Date("2026-06-20T00:00:00+08:00");
  const code = memberCodeOf(memberId, until, sign);
  expect(code).toHaveLength(48);
  expect(readMemberCode(code, new Date("2026-06-19T23:59:59+08:00"), sign)).toBe(memberId);
  expect(readMemberCode(code, until, sign)).toBeUndefined();
  expect(readMemberCode(code, new Date(0), signBy("another"))).toBeUndefined();
  expect(readMemberCode(`${code.slice(0, -1)}0`, new Date(0), sign)).toBeUndefined();
  expect(readMemberCode("not a code", new Date(0), sign)).toBeUndefined();
});
