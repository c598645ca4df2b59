import type { OpResult } from "#contract/ops.ts";
import type { OutboxEntry } from "#sync/outbox.ts";
import type { Pause } from "#sync/pause.ts";
import type { Answer } from "#sync/ports.ts";

/** What an answer to a batch means. Only JSON that is certainly ours is believed; a portal's page is no answer. */
export type Verdict =
  /** Results by op; an op without one stays unknown. */
  | { readonly kind: "results"; readonly byOpId: ReadonlyMap<string, OpResult> }
  /** Nothing of it was applied, and nothing will be before somebody has seen to it. */
  | { readonly kind: "pause"; readonly why: Pause }
  /** Nothing of it was applied; smaller batches may pass. */
  | { readonly kind: "too-large" }
  /** Nothing of it was applied; one op of it spoils the rest, or all are refused for the same reason. */
  | { readonly kind: "refused"; readonly wholly: boolean; readonly code: string; readonly reason: string }
  | { readonly kind: "wait"; readonly retryAfterMs?: number }
  | {
      readonly kind: "unknown";
      readonly serverFailed: boolean;
      readonly tooLarge?: boolean;
      readonly retryAfterMs?: number;
    };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** The stable code and the sentence of a problem document, or undefined where the JSON is none of ours. */
export const readProblem = (json: unknown): { code: string; detail: string } | undefined =>
  isRecord(json) && typeof json.code === "string" && typeof json.detail === "string"
    ? { code: json.code, detail: json.detail }
    : undefined;

const isResult = (value: unknown): value is OpResult =>
  isRecord(value) &&
  typeof value.opId === "string" &&
  (value.status === "accepted" ||
    (value.status === "stale" && isDraftRow(value.draft)) ||
    (value.status === "rejected" && typeof value.code === "string" && typeof value.reason === "string") ||
    (value.status === "retry" && typeof value.code === "string"));

const isDraftRow = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.id === "string" &&
  typeof value.rev === "number" &&
  typeof value.deleted === "boolean" &&
  (value.data === null || isRecord(value.data));

const resultsOf = (batch: readonly OutboxEntry[], json: unknown): Map<string, OpResult> => {
  const asked = new Set(batch.map((entry) => entry.opId));
  const results = isRecord(json) && Array.isArray(json.results) ? json.results.filter(isResult) : [];
  return new Map(results.filter((result) => asked.has(result.opId)).map((result) => [result.opId, result]));
};

/** What the answer to a batch means for it. */
export const classify = (batch: readonly OutboxEntry[], answer: Answer): Verdict => {
  if (answer.kind === "nothing") return { kind: "unknown", serverFailed: false };
  const { status, json, retryAfterMs } = answer;
  if (status === 200) {
    const byOpId = resultsOf(batch, json);
    return byOpId.size > 0 ? { kind: "results", byOpId } : { kind: "unknown", serverFailed: false };
  }

  const problem = readProblem(json);
  // A gateway's own 413 says nothing certain of these ops, but smaller batches may pass it.
  if (!problem) return { kind: "unknown", serverFailed: false, tooLarge: status === 413, retryAfterMs };
  const why = pauseFor(status, problem.code);
  if (why) return { kind: "pause", why };
  if (status === 413) return batch.length > 1 ? { kind: "too-large" } : refusal(true, problem);
  if (status === 429) return { kind: "wait", retryAfterMs };
  if (status === 400 || status === 422) return refusal(false, problem);
  return { kind: "unknown", serverFailed: status === 500, retryAfterMs };
};

/** Why a whole request was turned away, where that is for a person to mend; undefined where it is not. */
export const pauseFor = (status: number, code: string): Pause | undefined => {
  if (status === 401 || code === "identity-mismatch") return "auth";
  if (status === 426 || code === "app-too-old" || code === "schema-too-old") return "update";
  return code === "not-allowed" ? "role" : undefined;
};

const refusal = (wholly: boolean, problem: { code: string; detail: string }): Verdict => ({
  kind: "refused",
  wholly,
  code: problem.code,
  reason: problem.detail,
});
