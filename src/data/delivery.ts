import type { OutboxEntry } from "#sync/outbox.ts";
import type { Pause } from "#sync/pause.ts";

/**
 * How the delivery of something written on this phone stands. CONFIRMING: sent before without an answer, the server may have it.
 * NEEDS_ATTENTION: definitely refused, `reason` says why. PAUSED: kept here and not sent; `why` says what would help.
 */
export type Delivery =
  | { readonly state: "STORED" | "SENDING" | "CONFIRMING"; readonly nextTryAt: number | null }
  | { readonly state: "DELIVERED"; readonly receivedAt: string | null }
  | { readonly state: "NEEDS_ATTENTION"; readonly code: string; readonly reason: string }
  | { readonly state: "PAUSED"; readonly why: Pause };

export type DeliveryState = Delivery["state"];

/** What an entry alone does not tell. */
export interface DeliveryFacts {
  readonly pause: Pause | null;
  /** The opIds that a flight names. */
  readonly underWay: ReadonlySet<string>;
}

/** The delivery of an op; without an entry it was accepted long ago or on another phone. `nextTryAt` in milliseconds since 1970. */
export const deliveryOf = (entry: OutboxEntry | undefined, { pause, underWay }: DeliveryFacts): Delivery => {
  if (!entry) return { state: "DELIVERED", receivedAt: null };
  switch (entry.state) {
    case "ACCEPTED":
      return { state: "DELIVERED", receivedAt: entry.receivedAt ?? null };
    case "PARKED":
      return { state: "NEEDS_ATTENTION", code: entry.code ?? "", reason: entry.reason ?? "" };
    case "QUEUED":
      if (underWay.has(entry.opId)) return { state: entry.unknown ? "CONFIRMING" : "SENDING", nextTryAt: null };
      if (pause) return { state: "PAUSED", why: pause };
      return { state: entry.unknown ? "CONFIRMING" : "STORED", nextTryAt: entry.nextAt || null };
  }
};
