import { randomFillSync } from "node:crypto";
import { expect, test } from "vitest";
import { createUuidV7 } from "#sync/uuid-v7.ts";

const fill = (bytes: Uint8Array<ArrayBuffer>) => void randomFillSync(bytes);

test("ten thousand ids of one millisecond, of a clock set back and of the next millisecond rise and differ", () => {
  let now = 1_700_000_000_000;
  const next = createUuidV7(() => now, fill);
  const ids = Array.from({ length: 10_000 }, (_, index) => {
    if (index === 6_000) now -= 60_000;
    if (index === 9_000) now += 120_000;
    return next();
  });
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});

test("an id carries its millisecond, version 7 and the RFC's variant", () => {
  const id = createUuidV7(() => 0x0192_3456_789a, fill)();
  expect(id).toMatch(/^01923456-789a-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
