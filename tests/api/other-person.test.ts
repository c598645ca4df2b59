import { withServer } from "#tests/support/test-server.ts";
import { addPoint, addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

const server = await withServer();

/** As a tab calls that still belongs to `tab` while the cookie is already `cookieOf`'s. */
const callAs = async (tab: string, cookie: string, path: string, json?: object) =>
  server.ask(json ? "POST" : "GET", path, { cookie, json, headers: { "account-id": tab } });

test("a tab that slept through somebody else's sign-in neither sends in that name nor gets what is that one's", async () => {
  const { code } = await addPoint(server);
  const [first, second] = [await addSignedIn(server, ["MEMBER"]), await addSignedIn(server, ["MEMBER"])];
  const op = {
    opId: randomUUID(),
    v: 1,
    entityId: randomUUID(),
    author: first.id,
    clientAt: "2026-05-01T08:00:00+08:00",
    kind: "submission.put",
    payload: { pointCode: code, text: "演示：路灯不亮", writtenAt: "2026-05-01T08:00:00+08:00" },
  };
  const batch = { deviceId: randomUUID(), app: "test", ops: [op] };
  for (const answer of [
    await callAs(first.id, second.cookie, "/api/v1/changes"),
    await callAs(first.id, second.cookie, "/api/v1/ops", batch),
  ]) {
    expect(answer.status).toBe(403);
    expect(answer.json).toMatchObject({ code: "identity-mismatch" });
  }
  const own = await callAs(first.id, first.cookie, "/api/v1/ops", batch);
  expect(own.json).toMatchObject({ results: [{ opId: op.opId, status: "accepted" }] });
});
