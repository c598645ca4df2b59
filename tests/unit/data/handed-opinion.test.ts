import { expect, test } from "vitest";
import { readHandedOp } from "#data/handed-item.ts";
import { OPINION, opinionBody } from "#tests/support/opinion-views.ts";

const ACCOUNT = "00000000-0000-7000-8000-000000000001";
const common = { opId: OPINION, entityId: OPINION, v: 1, author: ACCOUNT, clientAt: "2026-05-01T09:00:00+08:00" };
const handed = (kind: string, payload: object) => readHandedOp({ ...common, kind, payload }, ACCOUNT);

test("a report goes over whole, and loses what does not belong to it", () => {
  const body = opinionBody();
  expect(handed("opinion.submit", { body: { ...body, stray: 1 } })).toEqual({
    ...common,
    kind: "opinion.submit",
    payload: { body },
  });
});

test.each([
  { act: "withdraw", note: "" },
  { act: "leave", note: "没有参与" },
])("$act goes over", (act) => {
  expect(handed("opinion.act", act)).toEqual({ ...common, kind: "opinion.act", payload: act });
});

test.each([
  ["opinion.submit", { body: opinionBody({ title: " " }) }],
  ["opinion.submit", { body: opinionBody({ coAuthors: ["nobody"] }) }],
  ["opinion.submit", {}],
  ["opinion.act", { act: "leave", note: "" }],
  ["opinion.act", { act: "unheard of" }],
])("a damaged %s is not taken: %j", (kind, payload) => {
  expect(handed(kind, payload)).toBeUndefined();
});
