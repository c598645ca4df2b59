import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A picture as browsers hand it to decoders: RGBA, row by row. */
export type Picture = {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
};

const run = promisify(execFile);

/** Pages `first` to `last` (from 1) of a PDF as a printer would see them, drawn by poppler's pdftoppm. */
export const rasterize = async (
  pdf: Uint8Array,
  dotsPerInch: number,
  first: number,
  last: number,
): Promise<Picture[]> => {
  const folder = await mkdtemp(join(tmpdir(), "raster-"));
  try {
    const file = join(folder, "posters.pdf");
    await writeFile(file, pdf);
    const range = ["-f", String(first), "-l", String(last)];
    const { stdout } = await run("pdftoppm", ["-gray", "-r", String(dotsPerInch), ...range, file], {
      encoding: "buffer",
      maxBuffer: 1 << 30,
    });
    return picturesOf(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** pdftoppm writes page after page as PGM: `P5\n595 842\n255\n` and a byte a dot. */
const picturesOf = (pages: Buffer): Picture[] => {
  const pictures: Picture[] = [];
  for (let at = 0; at < pages.length;) {
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pages.toString("latin1", at, at + 40));
    if (!header) throw new Error("not a PGM page");
    const [width, height] = [Number(header[1]), Number(header[2])];
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    const start = at + header[0].length;
    for (let dot = 0; dot < width * height; dot++) data.fill(pages[start + dot] ?? 0, dot * 4, dot * 4 + 3);
    pictures.push({ data, width, height });
    at = start + width * height;
  }
  return pictures;
};
