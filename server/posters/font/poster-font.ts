import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { mergeFonts, type MergedFont } from "#server/posters/font/merge-fonts.ts";

/** Noto Sans SC (OFL) comes from npm as a hundred variable slices; weights are on its `wght` axis. */
const FONT_PACKAGE = "@fontsource-variable/noto-sans-sc";

const UNUSED_TABLES = ["BASE", "GDEF", "GPOS", "GSUB", "STAT", "VORG", "vhea", "vmtx", "gasp"];

/** A static font of one weight that holds these letters only. Letters the font has no glyph for are not in `letters` of the answer. */
export const posterFont = async (letters: Iterable<string>, weight: 400 | 700): Promise<MergedFont> => {
  const wanted = new Set(letters);
  const slices: Uint8Array[] = [];
  for (const { file, covers } of await fontSlices()) {
    const text = [...wanted].filter((letter) => covers(letter.codePointAt(0) ?? 0)).join("");
    if (text === "") continue;
    slices.push(
      await subsetFont(await readFile(file), text, {
        targetFormat: "sfnt",
        variationAxes: { wght: weight },
        noHinting: true,
        noLayoutClosure: true,
        dropTables: UNUSED_TABLES,
      }),
    );
  }
  return mergeFonts(slices, wanted);
};

type FontSlice = { readonly file: string; readonly covers: (codePoint: number) => boolean };

/** The slices by the package's own list: `"[4]": "U+1f1e9-1f1f5,U+1f21a,…"`. */
const fontSlices = async (): Promise<FontSlice[]> => {
  const { resolve } = createRequire(import.meta.url);
  const list = JSON.parse(await readFile(resolve(`${FONT_PACKAGE}/unicode.json`), "utf8")) as Record<string, string>;
  return Object.entries(list).map(([name, spans]) => {
    const ranges = spans.split(",").map((span) =>
      span
        .slice(2)
        .split("-")
        .map((hex) => Number.parseInt(hex, 16)),
    );
    return {
      file: resolve(`${FONT_PACKAGE}/files/noto-sans-sc-${name.replace(/[[\]]/g, "")}-wght-normal.woff2`),
      covers: (codePoint) => ranges.some(([from = 0, to = from]) => codePoint >= from && codePoint <= to),
    };
  });
};
