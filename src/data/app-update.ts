import { saveWork, whenAllIsSaved } from "#data/unsaved-work.ts";
import { Workbox } from "workbox-window";

const HOUR_MS = 3_600_000;

/** found: a newer release lies ready (or, without a service worker, on the server). none: this is the newest. unreachable: nobody knows. */
export type UpdateCheck = "found" | "none" | "unreachable";

let worker: Workbox | undefined;
let registration: ServiceWorkerRegistration | undefined;
let isChosen = false;

/** The build that runs here: the hash in the name of its first script, which changes with every part. */
export const buildId = (): string => /-([\w-]{8})\.js$/.exec(ownScript())?.[1] ?? "";

/**
 * Registers the service worker, looks for a new release when the app is looked at again, and tells when one lies ready. When it takes over,
 * every tab loads anew, each as soon as nothing in it is unsaved or being sent.
 */
export const followReleases = (onReady: () => void): void => {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
  worker = new Workbox("/sw.js", { scope: "/", updateViaCache: "none" });
  let lastCheck = Date.now();
  let isControlled = Boolean(navigator.serviceWorker.controller);

  worker.addEventListener("waiting", () => (isChosen ? takeOver() : onReady()));
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (isControlled) loadAnew();
    isControlled = true;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - lastCheck < HOUR_MS) return;
    lastCheck = Date.now();
    void worker?.update().catch(() => undefined);
  });
  void worker
    .register()
    .then((known) => (registration = known))
    .catch(() => undefined);
};

/** Asks the server for a newer release, and waits until it lies ready. */
export const checkForUpdate = async (): Promise<UpdateCheck> => {
  if (!registration) return checkWithoutWorker();
  try {
    await registration.update();
  } catch {
    return "unreachable";
  }
  const { installing } = registration;
  if (installing) await settled(installing);
  return registration.waiting ? "found" : installing ? "unreachable" : "none";
};

/** Takes the newest release as soon as nothing is unsaved or being sent; where none lies ready, the page is loaded anew. */
export const applyUpdate = (): void => {
  isChosen = true;
  if (registration?.waiting) takeOver();
  else loadAnew();
};

const takeOver = (): void => whenAllIsSaved(() => worker?.messageSkipWaiting());

const loadAnew = (): void => whenAllIsSaved(() => void saveWork().then(() => location.reload()));

/** Resolves once a service worker is installed, or has failed to. */
const settled = (installing: ServiceWorker): Promise<void> =>
  new Promise((resolve) => {
    const hear = () => {
      if (installing.state === "installing") return;
      installing.removeEventListener("statechange", hear);
      resolve();
    };
    installing.addEventListener("statechange", hear);
    hear();
  });

const checkWithoutWorker = async (): Promise<UpdateCheck> => {
  const answer = await fetch("/index.html", { cache: "no-store" }).catch(() => undefined);
  const page = answer?.ok ? await answer.text().catch(() => "") : "";
  // A hotel's sign-in page names no script of ours.
  if (!page.includes("/assets/index-")) return "unreachable";
  return page.includes(ownScript()) ? "none" : "found";
};

const ownScript = (): string =>
  document
    .querySelector<HTMLScriptElement>('script[type="module"][src*="/assets/"]')
    ?.src.replace(location.origin, "") ?? "";
