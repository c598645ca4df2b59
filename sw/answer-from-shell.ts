import { fromShell, isTrustworthy, keepForLater } from "./shell-cache.ts";
declare const self: ServiceWorkerGlobalScope;

/** Pages that the server renders, and everything that is data: the service worker never stands in between. */
const NOT_OURS = /^\/(api|p|r|healthz|readyz|metrics|problems|trace)(\/|$)/;

/** The answer to a request of the app shell; undefined where the browser is to go on by itself. */
export const answerFromShell = (request: Request): Promise<Response> | undefined => {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin || NOT_OURS.test(url.pathname)) return undefined;
  if (request.mode === "navigate") return answerWithShell(request);
  if (url.pathname.startsWith("/assets/")) return answerWithAsset(request, url.pathname);
  return answerWithFile(request, url.pathname);
};

/** Any path of the app is the one page; without it (storage cleared) the network is asked. */
const answerWithShell = async (request: Request): Promise<Response> =>
  (await fromShell("/index.html")) ?? fetch(request);

const answerWithFile = async (request: Request, path: string): Promise<Response> =>
  (await fromShell(path)) ?? fetch(request);

/** Hashed names never change content: what was fetched once works offline from then on (scanner, its wasm). */
const answerWithAsset = async (request: Request, path: string): Promise<Response> => {
  const kept = (await fromShell(path)) ?? (await caches.match(path));
  if (kept) return kept;
  const response = await fetch(request);
  if (isTrustworthy(path, response)) await keepForLater(path, response.clone()).catch(() => undefined);
  return response;
};
