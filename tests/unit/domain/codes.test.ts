import { ALPHABET, checkCharacter, isChecked } from "#domain/code/crockford.ts";
import { pointCodeFromBytes, readPointCode } from "#domain/liaison-point/point-code.ts";
import { pointLink, readScan } from "#domain/liaison-point/point-link.ts";
import { roomCodeOf, roomLink } from "#domain/meeting/room-code.ts";
import { readReceipt, receiptFromBytes } from "#domain/submission/receipt.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe("codes", () => {
  test("every single wrong letter of a receipt is noticed", () => {
    fc.assert(
      fc.property(bytes(15), fc.nat(15), fc.nat(31), (random, place, letter) => {
        const receipt = receiptFromBytes(random).replaceAll("-", "");
        const changed = receipt.slice(0, place) + ALPHABET[letter] + receipt.slice(place + 1);
        expect(isChecked(changed)).toBe(changed === receipt);
      }),
    );
  });

  test("every swap of two different letters is noticed", () => {
    fc.assert(
      fc.property(bytes(15), fc.nat(15), fc.nat(15), (random, a, b) => {
        const letters = [...receiptFromBytes(random).replaceAll("-", "")];
        const [first, second] = [letters[a] ?? "", letters[b] ?? ""];
        letters[a] = second;
        letters[b] = first;
        expect(isChecked(letters.join(""))).toBe(first === second);
      }),
    );
  });

  test("a point code survives lower case, spaces, dashes and look-alikes", () => {
    fc.assert(
      fc.property(bytes(5), (random) => {
        const code = pointCodeFromBytes(random);
        const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `.replaceAll("0", "o").replaceAll("1", "l");
        expect(readPointCode(typed)).toEqual({ kind: "code", code });
      }),
    );
  });

  test("a receipt is read back as it was grouped, a mistyped one is told from something that is none", () => {
    const receipt = receiptFromBytes(new Uint8Array(15).fill(7));
    expect(receipt).toMatch(/^.{4}-.{4}-.{4}-.{4}$/);
    expect(readReceipt(receipt.toLowerCase().replaceAll("-", " "))).toEqual({ kind: "receipt", receipt });
    expect(readReceipt(receipt.replace("7", "8")).kind).toBe("mistyped");
    expect(readReceipt("7777").kind).toBe("not-a-receipt");
  });

  test("a foreign letter has no check character", () => {
    expect(checkCharacter("AB!")).toBeUndefined();
  });
});

describe("scanned texts", () => {
  const origin = "https://zx.example.cn";
  const code = pointCodeFromBytes(new Uint8Array([1, 2, 3, 4, 5]));

  test("our own link and the bare code both lead to the point", () => {
    expect(readScan(pointLink(origin, code), [origin])).toEqual({ kind: "point", code });
    expect(readScan(code.toLowerCase(), [origin])).toEqual({ kind: "point", code });
    for (const letter of ["s", "c"])
      expect(readScan(`${origin}/${letter}/${code}`, [origin])).toEqual({ kind: "page", path: `/${letter}/${code}` });
    expect(readScan(`https://evil.example/s/${code}`, [origin]).kind).toBe("foreign");
    expect(readScan(`${origin}/s/${code.slice(1)}`, [origin]).kind).toBe("foreign");
  });

  test("a room's link, whole or from its path on, leads to the check-in", () => {
    const room = roomCodeOf("0198c0de-0000-4000-8000-000000000001", 59_000_000, () => new Uint8Array(32));
    for (const text of [origin + roomLink(room), roomLink(room), `${origin}${roomLink(room).toLowerCase()}`])
      expect(readScan(text, [origin])).toEqual({ kind: "room", code: room });
    expect(readScan(`https://evil.example${roomLink(room)}`, [origin]).kind).toBe("foreign");
    expect(readScan(roomLink(room.slice(1)), [origin]).kind).toBe("foreign");
  });

  test.each([
    `https://evil.example/p/${code}`,
    `https://zx.example.cn.evil.example/p/${code}`,
    `https://zx.example.cn@evil.example/p/${code}`,
    `https://user:pass@zx.example.cn/p/${code}`,
    `http://zx.example.cn/p/${code}`,
    "javascript:alert(1)",
    `https://zx.example.cn/q/${code}`,
    "https://zx.example.cn/p/",
    "https://zx.example.cn/p/%E0%A4%A",
  ])("%s is foreign", (text) => {
    expect(readScan(text, [origin]).kind).toBe("foreign");
  });
});
