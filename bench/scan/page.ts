import { installBarcodeReader } from "#member/scan/barcode-reader.ts";
import { Html5Qrcode, Html5QrcodeSupportedFormats } from "html5-qrcode";

interface OneReading {
  readonly text: string | null;
  readonly milliseconds: number;
}
export interface BothReadings {
  readonly ours: OneReading;
  readonly peers: OneReading;
}
type Decode = (canvas: HTMLCanvasElement) => Promise<string | null>;

declare global {
  interface Window {
    /** What both decoders read in the same picture; who begins is told. */
    readBoth(jpeg: string, isOursFirst: boolean): Promise<BothReadings>;
  }
}

const prepare = async (): Promise<{ ours: Decode; peers: Decode }> => {
  document.body.append(Object.assign(document.createElement("div"), { id: "peer" }));
  const peer = new Html5Qrcode("peer", {
    verbose: false,
    formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE],
    useBarCodeDetectorIfSupported: false,
  });
  const shim = Reflect.get(peer, "qrcode") as { decodeAsync(canvas: HTMLCanvasElement): Promise<{ text: string }> };
  const Reader = await installBarcodeReader();
  const reader = new Reader({ formats: ["qr_code"] });
  return {
    ours: async (canvas) => (await reader.detect(canvas))[0]?.rawValue ?? null,
    peers: (canvas) =>
      shim.decodeAsync(canvas).then(
        ({ text }) => text,
        () => null,
      ),
  };
};

const decoders = prepare();

window.readBoth = async (jpeg, isOursFirst) => {
  const { ours, peers } = await decoders;
  const canvas = await canvasOf(jpeg);
  if (isOursFirst) {
    const first = await timed(ours, canvas);
    return { ours: first, peers: await timed(peers, canvas) };
  }
  const first = await timed(peers, canvas);
  return { ours: await timed(ours, canvas), peers: first };
};

const canvasOf = async (jpeg: string): Promise<HTMLCanvasElement> => {
  const bytes = Uint8Array.from(atob(jpeg), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  canvas.getContext("2d", { willReadFrequently: true })?.drawImage(image, 0, 0);
  return canvas;
};

const timed = async (decode: Decode, canvas: HTMLCanvasElement): Promise<OneReading> => {
  const started = performance.now();
  const text = await decode(canvas);
  return { text, milliseconds: performance.now() - started };
};
