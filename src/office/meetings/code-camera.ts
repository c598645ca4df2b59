import zxingWasm from "zxing-wasm/reader/zxing_reader.wasm?url";

/** The part of the Shape Detection API that is used here. */
interface CodeReader {
  detect(image: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}
interface CodeReaderClass {
  new (options: { formats: "qr_code"[] }): CodeReader;
  getSupportedFormats(): Promise<readonly string[]>;
}

const EVERY_MS = 120;

/** The browser's own where it reads QR codes, else zxing from this server. */
const openReader = async (): Promise<CodeReader> => {
  const { BarcodeDetector: native } = globalThis as { BarcodeDetector?: CodeReaderClass };
  const formats = (await native?.getSupportedFormats().catch(() => [])) ?? [];
  if (native && formats.includes("qr_code")) return new native({ formats: ["qr_code"] });
  const { BarcodeDetector, prepareZXingModule } = await import("barcode-detector/ponyfill");
  await prepareZXingModule({ overrides: { locateFile: () => zxingWasm }, fireImmediately: true });
  return new BarcodeDetector({ formats: ["qr_code"] });
};

/** Reads codes from a camera into `video` until `signal`; rejects where there is no camera or no leave to use it. */
export const readCodes = async (
  video: HTMLVideoElement,
  onText: (text: string) => void,
  signal: AbortSignal,
): Promise<void> => {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: { ideal: "environment" }, width: { ideal: 1280 }, height: { ideal: 720 } },
  });
  const end = () => stream.getTracks().forEach((track) => track.stop());
  if (signal.aborted) return end();
  signal.addEventListener("abort", end);
  video.srcObject = stream;
  await video.play();
  const reader = await openReader();
  while (!signal.aborted) {
    const found = await reader.detect(video).catch(() => []);
    for (const { rawValue } of found) if (rawValue !== "" && !signal.aborted) onText(rawValue);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
};
