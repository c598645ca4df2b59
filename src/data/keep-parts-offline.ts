/**
 * Has the service worker keep the parts of the app that this page is using (scanner, its wasm). On a first visit the parts came before there was a service worker;
 * asking for them once more (the browser's own cache answers) makes them work offline from now on.
 */
export const keepPartsOffline = async (): Promise<void> => {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.ready;
  const parts = performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/"));
  for (const { pathname } of parts) {
    if (await caches.match(pathname)) continue;
    await fetch(pathname).catch(() => undefined);
  }
};
