import { refusals, type Refusal } from "#contract/refusals.ts";
import type { Problem } from "#contract/problem.ts";

/** A refusal as RFC 9457 says it. Never an echo of the input, never a stack; `traceId` finds the line in the log. */
export const problemOf = (refusal: Refusal, traceId?: string): Problem => {
  const { status, detail } = refusals[refusal.kind];
  return {
    type: `/problems/${refusal.kind}`,
    title: detail,
    status,
    code: refusal.kind,
    detail: refusal.detail ?? detail,
    ...(traceId && { instance: `/trace/${traceId}` }),
    ...(refusal.current && { current: refusal.current }),
    ...(refusal.errors && { errors: [...refusal.errors] }),
  };
};

/** The whole answer, with Retry-After in seconds where it is known when to come again. */
export const problemResponse = (refusal: Refusal, traceId?: string, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(problemOf(refusal, traceId)), {
    status: refusals[refusal.kind].status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      ...(refusal.retryAfterSeconds && { "retry-after": String(Math.ceil(refusal.retryAfterSeconds)) }),
      ...headers,
    },
  });
