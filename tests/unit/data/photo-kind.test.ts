import { isHeic } from "#data/photo-kind.ts";
import sharp from "sharp";
import { expect, test } from "vitest";

const head = (brand: string) =>
  new Uint8Array(Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}`)]));

test("what phones save as HEIC is told by its first bytes, whatever it is called", async () => {
  for (const brand of ["heic", "heix", "mif1", "hevc"]) expect(isHeic(head(brand))).toBe(true);
  const jpeg = await sharp({ create: { width: 3, height: 3, channels: 3, background: "#369" } })
    .jpeg()
    .toBuffer();
  for (const other of [head("avif"), head("mp42"), jpeg, new Uint8Array(0), new Uint8Array(11)])
    expect(isHeic(other)).toBe(false);
});
