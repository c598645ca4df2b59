import type { Pause } from "#sync/pause.ts";
import type { LinkState } from "#data/link-state.ts";
import type { UnsentItem } from "#data/outbox-queue.ts";

/** What stands in the way of something unsent. `at`: milliseconds since 1970, when it is tried next; null = at once. */
export type Hold =
  | { readonly kind: "refused"; readonly code: string; readonly reason: string }
  | { readonly kind: "sign-in" | "role" | "update" | "offline" | "sending" | "behind" }
  | { readonly kind: "portal" | "busy" | "confirming" | "silent" | "due"; readonly at: number | null };

export type HoldKind = Hold["kind"];

export interface Situation {
  readonly online: boolean;
  /** Why the whole queue stands still, if it does. */
  readonly paused: Pause | null;
  readonly isExpired: boolean;
  readonly link: LinkState;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Why one item has not gone: its own refusal first, then what holds everything, then its own waiting. */
export const holdOf = (item: UnsentItem, situation: Situation): Hold => {
  const { delivery } = item;
  const { link, now, paused } = situation;
  if (delivery.state === "NEEDS_ATTENTION") return { kind: "refused", code: delivery.code, reason: delivery.reason };
  if (delivery.state === "SENDING") return { kind: "sending" };
  if (paused === "role" || paused === "update") return { kind: paused };
  if (paused === "auth" || situation.isExpired) return { kind: "sign-in" };
  if (!situation.online) return { kind: "offline" };
  if (item.isBehind) return { kind: "behind" };
  const at = nextTryOf(item, link, now);
  if (link.kind === "PORTAL") return { kind: "portal", at };
  if (link.kind === "BUSY") return { kind: "busy", at };
  if (delivery.state === "CONFIRMING") return { kind: "confirming", at };
  return { kind: link.kind === "SILENT" ? "silent" : "due", at };
};

const nextTryOf = ({ delivery }: UnsentItem, link: LinkState, now: number): number | null => {
  const own = "nextTryAt" in delivery ? (delivery.nextTryAt ?? 0) : 0;
  const at = Math.max(own, link.kind === "BUSY" ? (link.until ?? 0) : 0);
  return at > now ? at : null;
};

const WEIGHT: readonly HoldKind[] = [
  "role",
  "update",
  "sign-in",
  "offline",
  "portal",
  "busy",
  "sending",
  "silent",
  "confirming",
  "due",
  "behind",
];

/** What holds the queue as a whole, refusals aside: they wait for the person, not for the line. Undefined where nothing waits. */
export const holdOfAll = (holds: readonly Hold[]): Hold | undefined =>
  WEIGHT.flatMap((kind) => holds.find((hold) => hold.kind === kind) ?? [])[0];
