import { showToast } from "#ui/toast-store.ts";
import { Workbox } from "workbox-window";

const HOUR_MS = 3_600_000;

/** Registers the service worker, looks for a new release when the app is looked at again, and offers it without pressing. */
export const followServiceWorker = (): void => {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
  const worker = new Workbox("/sw.js", { scope: "/", updateViaCache: "none" });
  let lastCheck = Date.now();

  worker.addEventListener("waiting", () => {
    showToast("新版本可用", { label: "现在更新", onPress: () => applyWhenNobodyTypes(worker) }, true);
  });
  addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - lastCheck < HOUR_MS) return;
    lastCheck = Date.now();
    void worker.update().catch(() => undefined);
  });
  void worker.register().catch(() => undefined);
};

/** Drafts reach the disk 300 ms after the last keystroke: only then the page may go. */
const DRAFTS_REST_MS = 800;

/** Typing is never interrupted: a field in use is left first. */
const applyWhenNobodyTypes = (worker: Workbox): void => {
  if (isTyping()) {
    addEventListener("focusout", () => setTimeout(() => applyWhenNobodyTypes(worker), 0), { once: true });
    return;
  }
  worker.addEventListener("controlling", () => location.reload());
  setTimeout(() => (isTyping() ? applyWhenNobodyTypes(worker) : worker.messageSkipWaiting()), DRAFTS_REST_MS);
};

const isTyping = (): boolean => {
  const { activeElement } = document;
  const isField = activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement;
  return isField && !["checkbox", "radio", "range"].includes(activeElement.type) && activeElement.value !== "";
};
