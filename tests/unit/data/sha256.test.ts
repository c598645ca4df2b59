import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "#data/sha256.ts";

test("it is SHA-256, for every length around the block borders and for whatever bytes", () => {
  const samples = Array.from({ length: 200 }, (_, length) => new Uint8Array(length).fill(length));
  for (const bytes of samples) expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => {
      expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
    }),
  );
});
