import { answerFromShell } from "./answer-from-shell.ts";
import { dropOldShells, fillShell, keepScanner } from "./shell-cache.ts";
declare const self: ServiceWorkerGlobalScope;

self.addEventListener("install", (event) => event.waitUntil(fillShell()));
self.addEventListener("activate", (event) => event.waitUntil(dropOldShells().then(() => self.clients.claim())));
self.addEventListener("message", (event) => {
  if (event.data?.type === "SKIP_WAITING") void self.skipWaiting();
  if (event.data?.type === "KEEP_SCANNER") event.waitUntil(keepScanner(event.data.withDecoder === true));
});
self.addEventListener("fetch", (event) => {
  const answer = answerFromShell(event.request);
  if (answer) event.respondWith(answer);
});
