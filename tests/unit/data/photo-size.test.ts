import sharp from "sharp";
import fc from "fast-check";
import { expect, test } from "vitest";
import { photoSize } from "#data/photo-size.ts";

const picture = () => sharp({ create: { width: 123, height: 45, channels: 3, background: "#369" } });

test("width and height are read from the head of what phones make", async () => {
  const files = await Promise.all([
    picture().jpeg().toBuffer(),
    picture().jpeg({ progressive: true }).withMetadata({ density: 300 }).toBuffer(),
    picture().png().toBuffer(),
    picture().webp().toBuffer(),
    picture().webp({ lossless: true }).toBuffer(),
    picture().webp().withMetadata({ density: 300 }).toBuffer(),
  ]);
  for (const file of files) expect(photoSize(file)).toEqual({ width: 123, height: 45 });
});

test("foreign and cut files have no size and do no harm", async () => {
  const jpeg = await picture().jpeg().toBuffer();
  for (let length = 0; length < 40; length++) expect(photoSize(jpeg.subarray(0, length))).toBeUndefined();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const size = photoSize(bytes);
      expect(size === undefined || Number.isInteger(size.width * size.height)).toBe(true);
    }),
  );
});
