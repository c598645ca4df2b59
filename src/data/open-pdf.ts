import { pdfWorker, readChineseMap, readDecoder } from "#data/pdf-parts.ts";
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

GlobalWorkerOptions.workerSrc = pdfWorker;

/** pdf.js asks its own classes for these files; ours come from this server by their hashed names, so that the service worker keeps them. */
class ChineseMaps {
  async fetch({ name }: { readonly name: string }) {
    return { cMapData: await readChineseMap(name), isCompressed: true };
  }
}
class Decoders {
  fetch({ filename }: { readonly filename: string }) {
    return readDecoder(filename);
  }
}

/** A PDF, ready to be drawn page by page. Rejects where the bytes are none, or want a password. Nothing of it is run: no scripts, no eval. */
export const openPdf = (bytes: ArrayBuffer): Promise<PDFDocumentProxy> =>
  // It takes the bytes over: what lies in the database stays.
  getDocument({
    data: new Uint8Array(bytes.slice(0)),
    CMapReaderFactory: ChineseMaps,
    WasmFactory: Decoders,
    useWorkerFetch: false,
    isEvalSupported: false,
    enableXfa: false,
    cMapUrl: "/",
    wasmUrl: "/",
    stopAtErrors: false,
  }).promise;
