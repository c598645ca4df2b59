import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import jsQR from "jsqr";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import type { Picture } from "#tests/support/raster.ts";

const wasm = readFileSync(createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm"));
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) } });

/** What zxing-cpp reads in a picture, sorted. */
export const readByZxing = async ({ data, width, height }: Picture): Promise<string[]> => {
  const image = { data, width, height, colorSpace: "srgb" } as ImageData;
  const found = await readBarcodes(image, { formats: ["QRCode"], tryHarder: true, maxNumberOfSymbols: 255 });
  return found
    .filter(({ isValid }) => isValid)
    .map(({ text }) => text)
    .toSorted();
};

/** What jsQR, which shares no code with ZXing, reads in a picture: one symbol or none. */
export const readByJsqr = ({ data, width, height }: Picture): string | undefined => jsQR(data, width, height)?.data;
