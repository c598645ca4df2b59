import { useSyncExternalStore } from "react";
import { readProblem } from "#sync/classify.ts";
import type { Answer, Net } from "#sync/ports.ts";

/**
 * What this tab's last request met. SILENT: nothing came back. PORTAL: something answered that is not our server.
 * BUSY: the server itself cannot just now, perhaps with the moment (milliseconds since 1970) before which it wants no further try.
 */
export type LinkState =
  | { readonly kind: "UNKNOWN" | "GOOD" | "SILENT" | "PORTAL" }
  | { readonly kind: "BUSY"; readonly until: number | null };

let last: LinkState = { kind: "UNKNOWN" };
const listeners = new Set<() => void>();

/** The same net; what it meets is remembered for the screens. */
export const watchedNet = (net: Net): Net => ({
  isOffline: net.isOffline,
  postOps: (ops, signal) => net.postOps(ops, signal).then(noted(signal)),
  getChanges: (cursor, signal) => net.getChanges(cursor, signal).then(noted(signal)),
  putPhoto: (sha256, bytes, type, signal, submissionId) =>
    net.putPhoto(sha256, bytes, type, signal, submissionId).then(noted(signal)),
});

/** What an answer says of the way to the server. */
export const linkStateOf = (answer: Answer, now: number): LinkState => {
  if (answer.kind === "nothing") return { kind: "SILENT" };
  const { status, json, retryAfterMs } = answer;
  if (status === 429 || status >= 500) return { kind: "BUSY", until: retryAfterMs ? now + retryAfterMs : null };
  const isOurs = status < 300 ? typeof json === "object" && json !== null : readProblem(json) !== undefined;
  return { kind: isOurs ? "GOOD" : "PORTAL" };
};

/** What the last request of this tab met, live. */
export const useLinkState = (): LinkState => useSyncExternalStore(onLinkChange, () => last);

const onLinkChange = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

const noted = (signal: AbortSignal) => (answer: Answer) => {
  if (!signal.aborted) {
    last = linkStateOf(answer, Date.now());
    for (const tell of listeners) tell();
  }
  return answer;
};
