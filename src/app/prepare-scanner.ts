import { messageSW } from "workbox-window";

const AFTER_START_MS = 4_000;

/** Asks the service worker to keep the scanner on this phone: its first use may be where there is no signal. Not where data are to be saved. */
export const prepareScanner = (): void => {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  if (!("serviceWorker" in navigator) || import.meta.env.DEV || connection?.saveData) return;
  setTimeout(() => void askWorker().catch(() => undefined), AFTER_START_MS);
};

const askWorker = async (): Promise<void> => {
  const { active } = await navigator.serviceWorker.ready;
  if (active) void messageSW(active, { type: "KEEP_SCANNER", withDecoder: !("BarcodeDetector" in window) });
};
