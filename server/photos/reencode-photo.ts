import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import sharp from "sharp";

/** sharp would also read SVG, PDF and more: only the three that phones send are let in (security.md F-01). */
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"] });
sharp.cache(false);
sharp.concurrency(1);

const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 2048;

const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

const inTurn = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
};

const isPhoto = (bytes: Buffer): boolean =>
  bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ||
  bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) ||
  (bytes.subarray(0, 4).toString("latin1") === "RIFF" && bytes.subarray(8, 12).toString("latin1") === "WEBP");

export interface ReencodedPhoto {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** The picture alone, upright, as a JPEG of at most 2048 pixels a side: no EXIF, GPS, thumbnail or trailing bytes of the original. */
export const reencodePhoto = (bytes: Buffer): Promise<Result<ReencodedPhoto, Refusal>> =>
  inTurn(async () => {
    if (!isPhoto(bytes)) return refused({ kind: "not-a-photo" });
    try {
      const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "truncated" })
        .rotate()
        .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
        .flatten({ background: "#ffffff" })
        .jpeg({ quality: 82, mozjpeg: false })
        .toBuffer({ resolveWithObject: true });
      return done({ bytes: data, width: info.width, height: info.height });
    } catch {
      return refused({ kind: "photo-unreadable" });
    }
  });
