import adobeGB1UCS2 from "pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap?url&no-inline";
import gBEUCH from "pdfjs-dist/cmaps/GB-EUC-H.bcmap?url&no-inline";
import gBEUCV from "pdfjs-dist/cmaps/GB-EUC-V.bcmap?url&no-inline";
import gBpcEUCH from "pdfjs-dist/cmaps/GBpc-EUC-H.bcmap?url&no-inline";
import gBpcEUCV from "pdfjs-dist/cmaps/GBpc-EUC-V.bcmap?url&no-inline";
import gBKEUCH from "pdfjs-dist/cmaps/GBK-EUC-H.bcmap?url&no-inline";
import gBKEUCV from "pdfjs-dist/cmaps/GBK-EUC-V.bcmap?url&no-inline";
import gBKpEUCH from "pdfjs-dist/cmaps/GBKp-EUC-H.bcmap?url&no-inline";
import gBKpEUCV from "pdfjs-dist/cmaps/GBKp-EUC-V.bcmap?url&no-inline";
import gBK2KH from "pdfjs-dist/cmaps/GBK2K-H.bcmap?url&no-inline";
import gBK2KV from "pdfjs-dist/cmaps/GBK2K-V.bcmap?url&no-inline";
import uniGBUCS2H from "pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap?url&no-inline";
import uniGBUCS2V from "pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap?url&no-inline";
import uniGBUTF8H from "pdfjs-dist/cmaps/UniGB-UTF8-H.bcmap?url&no-inline";
import uniGBUTF8V from "pdfjs-dist/cmaps/UniGB-UTF8-V.bcmap?url&no-inline";
import uniGBUTF16H from "pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap?url&no-inline";
import uniGBUTF16V from "pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap?url&no-inline";
import uniGBUTF32H from "pdfjs-dist/cmaps/UniGB-UTF32-H.bcmap?url&no-inline";
import uniGBUTF32V from "pdfjs-dist/cmaps/UniGB-UTF32-V.bcmap?url&no-inline";
import openjpeg from "pdfjs-dist/wasm/openjpeg.wasm?url&no-inline";
import jbig2 from "pdfjs-dist/wasm/jbig2.wasm?url&no-inline";
import qcms from "pdfjs-dist/wasm/qcms_bg.wasm?url&no-inline";

/** How the codes of Chinese text that is not embedded with its font are read (Adobe-GB1), by name: where each file lies on our server. */
const chineseMaps: ReadonlyMap<string, string> = new Map([
  ["Adobe-GB1-UCS2", adobeGB1UCS2],
  ["GB-EUC-H", gBEUCH],
  ["GB-EUC-V", gBEUCV],
  ["GBpc-EUC-H", gBpcEUCH],
  ["GBpc-EUC-V", gBpcEUCV],
  ["GBK-EUC-H", gBKEUCH],
  ["GBK-EUC-V", gBKEUCV],
  ["GBKp-EUC-H", gBKpEUCH],
  ["GBKp-EUC-V", gBKpEUCV],
  ["GBK2K-H", gBK2KH],
  ["GBK2K-V", gBK2KV],
  ["UniGB-UCS2-H", uniGBUCS2H],
  ["UniGB-UCS2-V", uniGBUCS2V],
  ["UniGB-UTF8-H", uniGBUTF8H],
  ["UniGB-UTF8-V", uniGBUTF8V],
  ["UniGB-UTF16-H", uniGBUTF16H],
  ["UniGB-UTF16-V", uniGBUTF16V],
  ["UniGB-UTF32-H", uniGBUTF32H],
  ["UniGB-UTF32-V", uniGBUTF32V],
]);

/** What reads pictures of scanned pages, by file name. */
const decoders: ReadonlyMap<string, string> = new Map([
  ["openjpeg.wasm", openjpeg],
  ["jbig2.wasm", jbig2],
  ["qcms_bg.wasm", qcms],
]);

/** The program that takes a PDF apart, beside the page: its address alone, there is nothing of it to import. */
const [worker = ""] = Object.values(
  import.meta.glob<string>("/node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs", {
    query: "?url",
    import: "default",
    eager: true,
  }),
);
export const pdfWorker = worker;

/** The bytes of a map of codes; rejects for one that we do not carry. */
export const readChineseMap = (name: string): Promise<Uint8Array> => readPart(chineseMaps.get(name), name);

/** The bytes of a decoder; rejects for one that we do not carry. */
export const readDecoder = (name: string): Promise<Uint8Array> => readPart(decoders.get(name), name);

/** Fetches all of it once, so that the service worker keeps it and a PDF opens without a network. */
export const keepPdfParts = async (): Promise<void> => {
  for (const part of [worker, ...chineseMaps.values(), ...decoders.values()]) {
    const isKept = await globalThis.caches?.match(part);
    if (!isKept) await fetch(part);
  }
};

const readPart = async (url: string | undefined, name: string): Promise<Uint8Array> => {
  if (url === undefined) throw new Error(`no such part of a PDF is carried: ${name}`);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${name} was answered with ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};
