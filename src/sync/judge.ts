import type { OpResult } from "#contract/ops.ts";
import { backOff } from "#sync/back-off.ts";
import type { Verdict } from "#sync/classify.ts";
import type { OpOutcome, OutboxEntry } from "#sync/outbox.ts";
import type { Clock } from "#sync/ports.ts";

/** The server takes no more ops at once (contract/ops.ts). */
export const MOST_OPS = 200;
/** What is tried first, on a line that nobody knows yet. */
const FIRST_OPS = 50;
/** No smaller for a bad line alone. */
const FEW_OPS = 10;

/** How fast the queue may go; kept by the engine from drain to drain, forgotten with the page. */
export interface Pace {
  /** Halved where a batch is too large, gets no answer or makes the server fail; doubled by success. */
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
  readonly needsSignIn: boolean;
}

/** What becomes of each op of a batch, and of the pace. */
export const judge = (batch: readonly OutboxEntry[], verdict: Verdict, pace: Pace, clock: Clock): Judgement => {
  const now = clock.now();
  const forAll = (outcome: OpOutcome, rest: Partial<Judgement> = {}): Judgement => ({
    outcomeOf: () => outcome,
    accepted: 0,
    stops: false,
    needsSignIn: false,
    ...rest,
  });

  switch (verdict.kind) {
    case "results":
      return judgeResults(batch, verdict.byOpId, pace, clock);
    case "sign-in":
      return forAll({ kind: "later", nextAt: 0 }, { stops: true, needsSignIn: true });
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
      pace.batchSize = verdict.serverFailed
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
  batch: readonly OutboxEntry[],
  byOpId: ReadonlyMap<string, OpResult>,
  pace: Pace,
  clock: Clock,
): Judgement => {
  const now = clock.now();
  const outcomes = new Map(
    batch.map((entry) => [entry.opId, outcomeOf(byOpId.get(entry.opId), entry.tries, now, clock)] as const),
  );
  const accepted = [...outcomes.values()].filter((outcome) => outcome.kind === "accepted").length;
  const needsSignIn = [...byOpId.values()].some(isForeign);

  pace.failures = 0;
  pace.quietUntil = 0;
  if (accepted === batch.length) pace.batchSize = Math.min(pace.mostOps, pace.batchSize * 2);
  return {
    outcomeOf: (opId) => outcomes.get(opId) ?? { kind: "unknown", nextAt: now },
    accepted,
    stops: needsSignIn,
    needsSignIn,
  };
};

/** Another account is signed in by now: that is no fault of the text, it waits for its author. */
const isForeign = (result: OpResult): boolean => result.status === "rejected" && result.code === "identity-mismatch";

const outcomeOf = (result: OpResult | undefined, tries: number, now: number, clock: Clock): OpOutcome => {
  const nextAt = now + backOff(tries, clock.random());
  if (!result) return { kind: "unknown", nextAt };
  if (isForeign(result)) return { kind: "later", nextAt: 0 };
  switch (result.status) {
    case "accepted":
      return { kind: "accepted", receivedAt: result.submission?.receivedAt };
    case "rejected":
      return { kind: "refused", code: result.code, reason: result.reason };
    case "stale":
      return { kind: "refused", code: "stale", reason: "这份草稿已在另一台设备上修改。" };
    case "retry":
      return { kind: "later", nextAt };
  }
};
