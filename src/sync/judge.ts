import type { OpResult } from "#contract/ops.ts";
import { backOff } from "#sync/back-off.ts";
import type { Verdict } from "#sync/classify.ts";
import type { OpOutcome, OutboxEntry } from "#sync/outbox.ts";
import type { Pause } from "#sync/pause.ts";
import type { Clock } from "#sync/ports.ts";
import { isDraftOp } from "#sync/draft-op.ts";

/** The server takes no more ops at once (contract/ops.ts). */
const MOST_OPS = 200;
/** What is tried first, on a line that nobody knows yet. */
const FIRST_OPS = 50;
/** Four times as many after an answer that came as fast as this, else twice as many. */
const QUICK_MS = 1_000;
/** No smaller for a bad line alone. */
const FEW_OPS = 10;

/** How fast the queue may go; kept by the engine from drain to drain, forgotten with the page. */
export interface Pace {
  /** Halved where a batch is too large, gets no answer or makes the server fail; grows by success. */
  batchSize: number;
  /** It does not grow beyond this: larger ones were too large. */
  mostOps: number;
  /** Batches in a row without an answer. */
  failures: number;
  /** Nothing is sent before this moment, unless somebody is in a hurry. */
  quietUntil: number;
  /** Nothing is sent before this moment at all: the server asked for it. */
  retryAfter: number;
}

export const freshPace = (): Pace => ({
  batchSize: FIRST_OPS,
  mostOps: MOST_OPS,
  failures: 0,
  quietUntil: 0,
  retryAfter: 0,
});

export interface Judgement {
  readonly outcomeOf: (opId: string) => OpOutcome;
  readonly accepted: number;
  /** Nothing more is sent in this drain. */
  readonly stops: boolean;
  /** Nothing is sent any more until somebody has seen to it. */
  readonly pause: Pause | null;
}

/** A batch that has been answered, or was given up. */
export interface Landing {
  readonly batch: readonly OutboxEntry[];
  /** Milliseconds since 1970. */
  readonly leftAt: number;
}

/** What becomes of each op of a batch, and of the pace. */
export const judge = (landing: Landing, verdict: Verdict, pace: Pace, clock: Clock): Judgement => {
  const { batch } = landing;
  const now = clock.now();
  const forAll = (outcome: OpOutcome, rest: Partial<Judgement> = {}): Judgement => ({
    outcomeOf: () => outcome,
    accepted: 0,
    stops: false,
    pause: null,
    ...rest,
  });

  switch (verdict.kind) {
    case "results":
      return judgeResults(landing, verdict.byOpId, pace, clock);
    case "pause":
      return forAll({ kind: "later", nextAt: 0 }, { stops: true, pause: verdict.why });
    case "too-large":
      pace.mostOps = half(batch.length);
      pace.batchSize = pace.mostOps;
      return forAll({ kind: "later", nextAt: 0 });
    case "refused":
      if (verdict.wholly || batch.length === 1)
        return forAll({ kind: "refused", code: verdict.code, reason: verdict.reason });
      pace.batchSize = half(batch.length);
      return forAll({ kind: "later", nextAt: 0 });
    case "wait":
      return forAll({ kind: "later", nextAt: slowDown(pace, now, verdict.retryAfterMs, clock) }, { stops: true });
    case "unknown": {
      pace.batchSize =
        verdict.serverFailed || verdict.tooLarge
          ? half(batch.length)
          : Math.min(pace.batchSize, Math.max(FEW_OPS, half(batch.length)));
      const nextAt = slowDown(pace, now, verdict.retryAfterMs, clock);
      // One op that makes the server fail waits longer and longer by itself; the others go on soon.
      if (verdict.serverFailed && batch.length === 1) {
        pace.failures = 1;
        pace.quietUntil = now + backOff(1, clock.random());
      }
      return forAll({ kind: "unknown", nextAt }, { stops: true });
    }
  }
};

const half = (size: number): number => Math.max(1, Math.floor(size / 2));

const slowDown = (pace: Pace, now: number, retryAfterMs: number | undefined, clock: Clock): number => {
  pace.failures++;
  const nextAt = now + Math.max(retryAfterMs ?? 0, backOff(pace.failures, clock.random()));
  pace.quietUntil = nextAt;
  if (retryAfterMs !== undefined) pace.retryAfter = now + retryAfterMs;
  return nextAt;
};

const judgeResults = (
  { batch, leftAt }: Landing,
  byOpId: ReadonlyMap<string, OpResult>,
  pace: Pace,
  clock: Clock,
): Judgement => {
  const now = clock.now();
  const outcomes = new Map(
    batch.map((entry) => [entry.opId, outcomeOf(entry, byOpId.get(entry.opId), now, clock)] as const),
  );
  const accepted = [...outcomes.values()].filter((outcome) => outcome.kind === "accepted").length;
  const pause = [...byOpId.values()].map(pauseOf).find((why) => why !== undefined) ?? null;

  pace.failures = 0;
  pace.quietUntil = 0;
  const growth = now - leftAt < QUICK_MS ? 4 : 2;
  if (accepted === batch.length) pace.batchSize = Math.min(pace.mostOps, pace.batchSize * growth);
  return {
    outcomeOf: (opId) => outcomes.get(opId) ?? { kind: "unknown", nextAt: now },
    accepted,
    stops: pause !== null,
    pause,
  };
};

/**
 * Another account is signed in by now, or the server no longer knows an op of this version: that is no fault of the text, it waits.
 * A single op that the account may not do is refused like any other.
 */
const pauseOf = (result: OpResult): Pause | undefined => {
  if (result.status !== "rejected") return undefined;
  if (result.code === "identity-mismatch") return "auth";
  return result.code === "schema-too-old" ? "update" : undefined;
};

const outcomeOf = (entry: OutboxEntry, result: OpResult | undefined, now: number, clock: Clock): OpOutcome => {
  const nextAt = now + backOff(entry.tries, clock.random());
  if (!result) return { kind: "unknown", nextAt };
  if (pauseOf(result)) return { kind: "later", nextAt: 0 };
  switch (result.status) {
    case "accepted":
      // Without its revision the answer is not ours: nobody could build on it.
      if (isDraftOp(entry.op) && !result.draft) return { kind: "unknown", nextAt };
      return { kind: "accepted", receivedAt: result.submission?.receivedAt, rev: result.draft?.rev };
    case "rejected":
      return { kind: "refused", code: result.code, reason: result.reason };
    case "stale":
      return isDraftOp(entry.op) && result.draft.id === entry.entityId
        ? { kind: "stale", draft: result.draft }
        : { kind: "unknown", nextAt };
    case "retry":
      return { kind: "later", nextAt };
  }
};
