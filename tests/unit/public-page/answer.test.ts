import { readAnswer } from "#server/public-page/browser/answer.ts";
import { describe, expect, test } from "vitest";

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/problem+json", ...headers } });
const echo = (body: Record<string, unknown>) => body["id"] === "mine";

describe("an answer", () => {
  test("is believed only where it echoes what was sent", async () => {
    expect(await readAnswer(json(201, { id: "mine" }), echo)).toEqual({ kind: "accepted" });
    expect(await readAnswer(json(200, { id: "another" }), echo)).toEqual({ kind: "later" });
    expect(await readAnswer(json(200, ["mine"]), echo)).toEqual({ kind: "later" });
  });

  test.each([
    ["a portal's page", new Response("<p>login</p>", { status: 200, headers: { "content-type": "text/html" } })],
    ["a portal's refusal", new Response("no", { status: 404, headers: { "content-type": "text/plain" } })],
    ["broken JSON", new Response("{", { status: 200, headers: { "content-type": "application/json" } })],
    ["a foreign JSON refusal", json(404, { error: "not found" })],
    ["a server in trouble", json(500, { code: "internal-error", detail: "系统出了点问题" })],
    ["a lost session", json(401, { code: "not-signed-in", detail: "登录已过期" })],
  ])("%s is unknown, never definite", async (_, response) => {
    expect((await readAnswer(response, echo)).kind).toBe("later");
  });

  test("a refusal of ours is definite and brings its sentences", async () => {
    const problem = { code: "invalid-fields", detail: "有内容没有填对。", errors: [{ detail: "太长了。" }] };
    expect(await readAnswer(json(422, problem), echo)).toEqual({
      kind: "refused",
      code: "invalid-fields",
      detail: "有内容没有填对。太长了。",
    });
  });

  test.each([429, 503])("%i waits as long as the server says, a day at most", async (status) => {
    const problem = { code: "busy", detail: "系统繁忙" };
    expect(await readAnswer(json(status, problem, { "retry-after": "90" }), echo)).toEqual({
      kind: "later",
      waitMs: 90_000,
    });
    expect(await readAnswer(json(status, problem, { "retry-after": "999999999" }), echo)).toEqual({
      kind: "later",
      waitMs: 86_400_000,
    });
    expect(await readAnswer(json(status, problem, { "retry-after": "soon" }), echo)).toEqual({ kind: "later" });
  });
});
