const KEY = "reloaded-for-chunk";

/** A chunk of the previous release is gone: load the page anew, once; a second failure reaches the error screen. */
export const reloadAfterDeploy = (): void => {
  addEventListener("vite:preloadError", (event) => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (!navigator.onLine || Date.now() - last < 60_000) return;
    event.preventDefault();
    sessionStorage.setItem(KEY, String(Date.now()));
    location.reload();
  });
};
