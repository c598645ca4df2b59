import { expect, test } from "vitest";
import { classify } from "#sync/classify.ts";
import { enqueued } from "#sync/outbox.ts";
import type { Answer } from "#sync/ports.ts";

const entry = (opId: string) =>
  enqueued(
    {
      opId,
      v: 1,
      entityId: opId,
      author: "a",
      clientAt: "2026-01-01T08:00:00+08:00",
      kind: "submission.answer",
      payload: { note: "n" },
    },
    1,
  );
const two = [entry("op-1"), entry("op-2")];
const answer = (status: number, json?: unknown): Answer => ({ kind: "answer", status, json });
const problem = (code: string) => ({ code, detail: "原因" });

test.each([
  ["no answer at all", { kind: "nothing" } as const],
  ["a portal's page with 200", answer(200)],
  ["200 with JSON of somebody else", answer(200, { ok: true })],
  ["200 that echoes other ops", answer(200, { results: [{ opId: "op-9", status: "accepted" }] })],
  ["200 with a status that is none", answer(200, { results: [{ opId: "op-1", status: "fine" }] })],
  ["a proxy's 401 without our words", answer(401)],
  ["a proxy's 413 without our words", answer(413)],
  ["a gateway's 502", answer(502)],
  ["a redirect's 302", answer(302)],
  ["our 503", answer(503, problem("busy"))],
])("%s leaves the outcome unknown", (_, given) => {
  expect(classify(two, given).kind).toBe("unknown");
});

test("results are believed op by op, where they echo what was asked", () => {
  const verdict = classify(
    two,
    answer(200, { results: [{ opId: "op-1", status: "accepted" }, { opId: "op-9" }, null] }),
  );
  expect(verdict).toEqual({ kind: "results", byOpId: new Map([["op-1", { opId: "op-1", status: "accepted" }]]) });
});

test.each([
  [401, "not-signed-in", "auth"],
  [403, "identity-mismatch", "auth"],
  [403, "not-allowed", "role"],
  [426, "app-too-old", "update"],
  [422, "schema-too-old", "update"],
])("a %i that says %s pauses the whole queue (%s) and refuses no word of it", (status, code, why) => {
  expect(classify(two, answer(status, problem(code)))).toEqual({ kind: "pause", why });
  expect(classify(two.slice(0, 1), answer(status, problem(code)))).toEqual({ kind: "pause", why });
});

test.each([401, 403, 426])("a %i in somebody else's words says nothing", (status) => {
  expect(classify(two, answer(status, undefined)).kind).toBe("unknown");
});

test("a stale answer counts only with the row that it speaks of", () => {
  const row = { id: "e", rev: 2, deleted: true, data: null };
  const of = (draft: unknown) =>
    classify(two, answer(200, { results: [{ opId: "op-1", status: "stale", draft }] })).kind;
  expect([of(row), of(undefined), of({ ...row, rev: "2" })]).toEqual(["results", "unknown", "unknown"]);
});

test("too large is halved, and refused where one op alone is too large", () => {
  expect(classify(two, answer(413, problem("too-large"))).kind).toBe("too-large");
  expect(classify(two.slice(0, 1), answer(413, problem("too-large")))).toEqual({
    kind: "refused",
    wholly: true,
    code: "too-large",
    reason: "原因",
  });
});

test("a 429 waits, a 500 in our words may be the fault of one op", () => {
  expect(classify(two, answer(429, problem("too-many-requests"))).kind).toBe("wait");
  expect(classify(two, answer(500, problem("internal-error")))).toMatchObject({ kind: "unknown", serverFailed: true });
});
