import type { DraftRow } from "#contract/drafts.ts";
import type { DraftRecord } from "#sync/draft-record.ts";
import type { Op } from "#contract/ops.ts";

/**
 * QUEUED → ACCEPTED or PARKED; still QUEUED, with the same op, where the outcome is unknown. What is under way is QUEUED and named by a Flight.
 * PARKED is a definite refusal: kept and shown until the person decides.
 */
export type OutboxState = "QUEUED" | "ACCEPTED" | "PARKED";

/** An op and how its sending stands. The op itself never changes: no new key, no edit, no merge. */
export interface OutboxEntry {
  readonly opId: string;
  readonly entityId: string;
  readonly op: Op;
  /** A counter of this phone: the order of one entity's ops. Never a clock. */
  readonly order: number;
  readonly state: OutboxState;
  /** Tries that have ended; one that is under way is not counted yet. */
  readonly tries: number;
  /** Milliseconds since 1970: no try before, unless somebody is in a hurry. */
  readonly nextAt: number;
  /** True once a try ended without a definite answer: the server may have it or not. */
  readonly unknown: boolean;
  readonly settledAt?: number;
  readonly receivedAt?: string;
  readonly code?: string;
  readonly reason?: string;
  /** Of an op that hands a proposal or a report in: the draft as it was, should the op be taken back. Never leaves the phone. */
  readonly draft?: DraftRecord;
}

/** A batch under way, written down before it leaves the phone: its ops are frozen, and doubtful if the page dies. One row for the batch, not one for each op. */
export interface Flight {
  readonly opIds: readonly string[];
  readonly entityIds: readonly string[];
}
export type RecordedFlight = Flight & { readonly key: number };

/** The code of a draft op that was answered with newer words; it waits for the cursor to leave the text, so that both can be merged. */
export const STALE = "stale";

/** Whether the server may have it: then it is sent again as it is until there is an answer (sync.md R1). `underWay`: opIds that a flight names. */
export const isFrozen = (entry: OutboxEntry, underWay: ReadonlySet<string>): boolean =>
  entry.state === "QUEUED" && (underWay.has(entry.opId) || entry.unknown || (entry.tries > 0 && entry.code !== STALE));

/** What a try brought for one op. */
export type OpOutcome =
  | { readonly kind: "accepted"; readonly receivedAt?: string; readonly rev?: number }
  /** Not applied and never will be: the draft has gone on since. */
  | { readonly kind: "stale"; readonly draft: DraftRow }
  | { readonly kind: "refused"; readonly code: string; readonly reason: string }
  /** Certainly not applied; to be sent again no sooner than `nextAt`. */
  | { readonly kind: "later"; readonly nextAt: number }
  /** Perhaps applied; the same op goes again. */
  | { readonly kind: "unknown"; readonly nextAt: number };

/** A new op, waiting for its first try. */
export const enqueued = (op: Op, order: number): OutboxEntry => ({
  opId: op.opId,
  entityId: op.entityId,
  op,
  order,
  state: "QUEUED",
  tries: 0,
  nextAt: 0,
  unknown: false,
});

/** The entry as its try counts it. */
export const tried = (entry: OutboxEntry): OutboxEntry => ({ ...entry, tries: entry.tries + 1 });

/** An entry that was under way when its page died: nobody knows whether it arrived. What is settled stays settled. */
export const recovered = (entry: OutboxEntry): OutboxEntry =>
  entry.state === "QUEUED" ? { ...tried(entry), nextAt: 0, unknown: true } : entry;

/** The entry after a try that was not stale. What is accepted stays accepted, whatever a late second answer says. */
export const settled = (
  entry: OutboxEntry,
  outcome: Exclude<OpOutcome, { kind: "stale" }>,
  now: number,
): OutboxEntry => {
  if (entry.state === "ACCEPTED") return entry;
  switch (outcome.kind) {
    case "accepted":
      return { ...entry, state: "ACCEPTED", unknown: false, settledAt: now, receivedAt: outcome.receivedAt };
    case "refused":
      return { ...entry, state: "PARKED", unknown: false, settledAt: now, code: outcome.code, reason: outcome.reason };
    case "later":
      return { ...entry, state: "QUEUED", nextAt: outcome.nextAt };
    case "unknown":
      return { ...entry, state: "QUEUED", nextAt: outcome.nextAt, unknown: true, code: undefined };
  }
};

/** A parked op that the person wants to try once more, as it is. */
export const requeued = (entry: OutboxEntry): OutboxEntry => ({
  ...entry,
  state: "QUEUED",
  nextAt: 0,
  settledAt: undefined,
  code: undefined,
  reason: undefined,
});
