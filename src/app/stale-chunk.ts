import { isServerThere } from "#data/is-server-there.ts";
import { saveWork } from "#data/unsaved-work.ts";

const KEY = "reloaded-for-chunk";
const ONCE_IN_MS = 60_000;

/**
 * A part that does not come may belong to a release long gone: where the server answers, what is typed is saved and the page loaded anew, once.
 * Where it does not answer the page stays as it is; whoever asked for the part says what is missing.
 */
export const reloadAfterDeploy = (): void => {
  addEventListener("vite:preloadError", () => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last >= ONCE_IN_MS) void loadNewest();
  });
};

/** What cannot be saved stays on the screen: then the page is not loaded anew. The service worker may hold a list as old as the page. */
const loadNewest = async (): Promise<void> => {
  if (!(await isServerThere()) || !(await saveWork())) return;
  sessionStorage.setItem(KEY, String(Date.now()));
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  await registration?.update().catch(() => undefined);
  registration?.waiting?.postMessage({ type: "SKIP_WAITING" });
  // A new one that takes over loads the page itself.
  if (!registration?.waiting) location.reload();
};
