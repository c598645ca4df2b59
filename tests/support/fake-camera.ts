import sharp from "sharp";
import type { Picture } from "#tests/support/raster.ts";
import { writeFile } from "node:fs/promises";

const FRAME = { width: 1280, height: 720 } as const;

/** A held phone is never still: where the poster stands in each frame, in pixels from the middle. */
const SWAY = [
  [0, 0],
  [3, -2],
  [5, 1],
  [2, 4],
  [-2, 3],
  [-4, -1],
] as const;

/** Chromium's flags for a camera that shows this picture, `share` of the frame's height high, as a phone held in front of a wall would. */
export const fakeCamera = async (file: string, picture: Picture, share = 0.9): Promise<string[]> => {
  const { data, width, height } = picture;
  const poster = await sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } })
    .resize({ height: Math.round(FRAME.height * share) })
    .png()
    .toBuffer({ resolveWithObject: true });
  const frames = await Promise.all(SWAY.map((shift) => frameOf(poster, shift)));
  const head = Buffer.from(`YUV4MPEG2 W${FRAME.width} H${FRAME.height} F10:1 Ip A1:1 C420\n`);
  await writeFile(file, Buffer.concat([head, ...frames.flatMap((frame) => [Buffer.from("FRAME\n"), frame])]));
  return [
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    `--use-file-for-fake-video-capture=${file}`,
  ];
};

type Poster = { readonly data: Buffer; readonly info: { readonly width: number; readonly height: number } };

/** Luma of the wall with the poster on it, and grey chroma: YUV 4:2:0. */
const frameOf = async ({ data, info }: Poster, [right, down]: readonly [number, number]): Promise<Buffer> => {
  const luma = await sharp({ create: { ...FRAME, channels: 3, background: "#8a8f94" } })
    .composite([
      {
        input: data,
        left: Math.round((FRAME.width - info.width) / 2) + right,
        top: Math.max(0, Math.round((FRAME.height - info.height) / 2) + down),
      },
    ])
    .greyscale()
    .raw()
    .toBuffer();
  return Buffer.concat([luma, Buffer.alloc((FRAME.width * FRAME.height) / 2, 128)]);
};
