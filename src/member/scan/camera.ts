import { done, refused, type Result } from "#domain/result.ts";
import { installBarcodeReader } from "#member/scan/barcode-reader.ts";
import { faultOfCamera, type CameraFault } from "#member/scan/camera-fault.ts";
import { Html5Qrcode, Html5QrcodeSupportedFormats } from "html5-qrcode";

export interface CameraChoice {
  readonly id: string;
  readonly label: string;
}

export interface LiveCamera {
  readonly id: string | undefined;
  readonly cameras: readonly CameraChoice[];
  /** undefined where this camera has no light. */
  readonly setTorch: ((isOn: boolean) => Promise<void>) | undefined;
}

interface Opening {
  /** The empty element that the picture is put into, at the size at which it is read. */
  readonly elementId: string;
  readonly cameraId: string | undefined;
  readonly onText: (text: string) => void;
  /** Asked before each step: a screen that is gone by then gets no camera. */
  readonly isWanted: () => boolean;
}

let running: Html5Qrcode | undefined;
let last: Promise<unknown> = Promise.resolve();

/** html5-qrcode breaks where start and stop overlap (React mounts twice, fast leaving): everything waits for what came before. */
const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
};

/** Opens a camera and reads codes from it until `closeCamera`; nothing where it was no longer wanted. */
export const openCamera = (opening: Opening): Promise<Result<LiveCamera | undefined, CameraFault>> =>
  inTurn(async () => {
    await stop();
    if (!opening.isWanted()) return done(undefined);
    try {
      await installBarcodeReader();
      if (!opening.isWanted()) return done(undefined);
      running = await start(opening);
      if (opening.isWanted()) return done(await describe(running));
      await stop();
      return done(undefined);
    } catch (error) {
      await stop();
      return refused(faultOfCamera(error));
    }
  });

/** Stops the camera, its light too; resolves when it is off. */
export const closeCamera = (): Promise<void> => inTurn(stop);

const start = async ({ elementId, cameraId, onText }: Opening): Promise<Html5Qrcode> => {
  const scanner = new Html5Qrcode(elementId, {
    verbose: false,
    formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE],
    useBarCodeDetectorIfSupported: true,
  });
  keepOneDecoder(scanner);
  const which = cameraId ? { deviceId: { exact: cameraId } } : { facingMode: { ideal: "environment" } };
  const videoConstraints = { ...which, width: { ideal: 1920 }, height: { ideal: 1080 } };
  const readings = { fps: 12, disableFlip: true, videoConstraints };
  await scanner.start({ facingMode: "environment" }, readings, onText, undefined);
  await untilPlaying(elementId);
  return scanner;
};

/** html5-qrcode gives every second frame to its own decoder, which reads less and holds up the page; ours is enough. */
const keepOneDecoder = (scanner: Html5Qrcode): void => {
  const shim: unknown = Reflect.get(scanner, "qrcode");
  if (typeof shim === "object" && shim !== null) Reflect.deleteProperty(shim, "secondaryDecoder");
};

/** `start` resolves before the first frame, and `stop` before the first frame breaks. */
const untilPlaying = async (elementId: string): Promise<void> => {
  const canvas = `#${CSS.escape(elementId)} canvas`;
  const until = performance.now() + 5000;
  while (!document.querySelector(canvas)) {
    if (performance.now() > until) throw new Error("no frame came");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const describe = async (scanner: Html5Qrcode): Promise<LiveCamera> => {
  const devices = await navigator.mediaDevices.enumerateDevices();
  const cameras = devices
    .filter(({ kind, deviceId }) => kind === "videoinput" && deviceId !== "")
    .map(({ deviceId, label }, index) => ({ id: deviceId, label: label || `摄像头 ${index + 1}` }));
  const torch = scanner.getRunningTrackCameraCapabilities().torchFeature();
  return {
    id: scanner.getRunningTrackSettings().deviceId,
    cameras,
    setTorch: torch.isSupported() ? (isOn) => torch.apply(isOn) : undefined,
  };
};

const stop = async (): Promise<void> => {
  const scanner = running;
  running = undefined;
  if (!scanner) return;
  try {
    await scanner.stop();
    scanner.clear();
  } catch {
    // Already gone with its element: nothing is left to stop.
  }
};
