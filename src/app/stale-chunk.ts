import { saveWork } from "#data/unsaved-work.ts";

const KEY = "reloaded-for-chunk";
const ONCE_IN_MS = 60_000;

/** A part of a release long gone: what is typed is saved and the page loaded anew, once; a second failure reaches the error screen. */
export const reloadAfterDeploy = (): void => {
  addEventListener("vite:preloadError", (event) => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (!navigator.onLine || Date.now() - last < ONCE_IN_MS) return;
    event.preventDefault();
    sessionStorage.setItem(KEY, String(Date.now()));
    void loadNewest();
  });
};

/** What cannot be saved stays on the screen: then the page is not loaded anew. The service worker may hold a list as old as the page. */
const loadNewest = async (): Promise<void> => {
  if (!(await saveWork())) return;
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  await registration?.update().catch(() => undefined);
  registration?.waiting?.postMessage({ type: "SKIP_WAITING" });
  // A new one that takes over loads the page itself.
  if (!registration?.waiting) location.reload();
};
