import {
  loadProposalDrafts,
  loadProposals,
  loadQueueScreens,
  loadReportDrafts,
  loadScanScreen,
  loadSettings,
} from "#app/lazy-surfaces.ts";
import { messageSW } from "workbox-window";

const AFTER_START_MS = 4_000;

/**
 * Asks the service worker to keep the scanner on this phone: its first use may be where there is no signal. Not where data are to be saved.
 * Inside apps without service workers the open page itself fetches its lazy parts, so that it goes on when the network is gone.
 */
export const prepareScanner = (): void => {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  if (import.meta.env.DEV || connection?.saveData) return;
  const prepare = "serviceWorker" in navigator ? askWorker : fetchParts;
  setTimeout(() => void prepare().catch(() => undefined), AFTER_START_MS);
};

const askWorker = async (): Promise<void> => {
  const { active } = await navigator.serviceWorker.ready;
  if (active) void messageSW(active, { type: "KEEP_SCANNER", withDecoder: !("BarcodeDetector" in window) });
};

const parts = [loadScanScreen, loadSettings, loadQueueScreens, loadReportDrafts, loadProposals, loadProposalDrafts];
const fetchParts = () => Promise.all(parts.map((load) => load()));
