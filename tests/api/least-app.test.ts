import { assertClean, expectProblem } from "#tests/support/assert-clean.ts";
import { memberAtDevice } from "#tests/support/member-drafts.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addPoint, addSignedIn, opinion } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

const server = await withServer({ leastApp: "0.3.0" });
const point = await addPoint(server);
const member = await addSignedIn(server, ["MEMBER"]);

const post = (app: string) => {
  const op = memberAtDevice(server, member).op("submission.put", randomUUID(), opinion(point.code));
  const json = { deviceId: randomUUID(), app, ops: [op] };
  return server.ask("POST", "/api/v1/ops", { cookie: member.cookie, json });
};
const pull = (headers: Record<string, string>) =>
  server.ask("GET", "/api/v1/changes", { cookie: member.cookie, headers });

test.each(["member/0.2.9", "member/1", ""])(
  "%s is older than the least version: nothing is taken in, nothing given, with a sentence",
  async (app) => {
    const reply = await assertClean(server, () => post(app));
    expectProblem(reply, 426, "app-too-old");
    expect(reply.json?.["detail"]).toContain("仍保存在本机");
    expectProblem(await pull(app === "" ? {} : { "app-version": app }), 426, "app-too-old");
  },
);

test.each(["member/0.3.0", "member/0.10.2"])("%s is new enough", async (app) => {
  expect((await post(app)).text).toContain("accepted");
  expect((await pull({ "app-version": app })).status).toBe(200);
});

test("who is not signed in learns that first", async () => {
  const reply = await server.ask("GET", "/api/v1/changes");
  expectProblem(reply, 401, "not-signed-in");
});
