import zxingWasm from "zxing-wasm/reader/zxing_reader.wasm?url";

/** The part of the Shape Detection API that is used here; TypeScript's DOM library does not have it yet. */
export interface BarcodeReader {
  detect(image: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}

interface BarcodeReaderClass {
  new (options: { formats: "qr_code"[] }): BarcodeReader;
  getSupportedFormats(): Promise<readonly string[]>;
}

type Scope = { BarcodeDetector?: BarcodeReaderClass };

let installing: Promise<BarcodeReaderClass> | undefined;

/** The class that reads codes, installed as the global `BarcodeDetector`, where html5-qrcode looks for it. */
export const installBarcodeReader = (): Promise<BarcodeReaderClass> => {
  installing ??= install().catch((error: unknown) => {
    installing = undefined;
    throw error;
  });
  return installing;
};

const install = async (): Promise<BarcodeReaderClass> => {
  const scope = globalThis as Scope;
  const native = scope.BarcodeDetector;
  if (native && (await readsQrCodes(native))) return native;
  scope.BarcodeDetector = await loadPonyfill();
  return scope.BarcodeDetector;
};

/** Phones without Google's services have the class and no format; some have the format and fail at the first picture. */
const readsQrCodes = async (native: BarcodeReaderClass): Promise<boolean> => {
  try {
    if (!(await native.getSupportedFormats()).includes("qr_code")) return false;
    await new native({ formats: ["qr_code"] }).detect(new ImageData(8, 8));
    return true;
  } catch {
    return false;
  }
};

/** zxing-cpp as wasm, from this server and by no means from a CDN; the service worker keeps it after its first use. */
const loadPonyfill = async (): Promise<BarcodeReaderClass> => {
  const { BarcodeDetector, prepareZXingModule } = await import("barcode-detector/ponyfill");
  await prepareZXingModule({ overrides: { locateFile: () => zxingWasm }, fireImmediately: true });
  return BarcodeDetector;
};
