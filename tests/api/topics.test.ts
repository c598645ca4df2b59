import { expectProblem } from "#tests/support/assert-clean.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

const server = await withServer();
const clerk = await addSignedIn(server, ["PROPOSAL_COMMITTEE"]);
const member = await addSignedIn(server, ["MEMBER"]);
const topic = { year: 2026, title: "演示停车难的对策", background: "停车位少。", source: "演示交警大队" };

const kit = async () => (await server.ask("GET", "/api/v1/proposal-kit", { cookie: member.cookie })).text;

test("a topic reaches the members' kit, changed words too, until it is withdrawn; offered again it is back", async () => {
  const id = randomUUID();
  const save = (json: unknown, cookie = clerk.cookie) =>
    server.ask("PUT", `/api/v1/office/topics/${id}`, { json, cookie });
  const withdraw = (withdrawn: boolean) =>
    server.ask("POST", `/api/v1/office/topics/${id}/withdrawal`, { json: { withdrawn }, cookie: clerk.cookie });
  expect((await save(topic)).status).toBe(204);
  expect((await save({ ...topic, title: "演示老旧小区停车的对策" })).status).toBe(204);
  expect(await kit()).toContain("演示老旧小区停车的对策");
  expect((await withdraw(true)).status).toBe(204);
  expect(await kit()).not.toContain("演示老旧小区停车的对策");
  expect((await withdraw(false)).status).toBe(204);
  expect(await kit()).toContain("演示老旧小区停车的对策");
  expectProblem(await save(topic, member.cookie), 403, "not-allowed");
});

test("a topic that is not there is said", async () => {
  const path = `/api/v1/office/topics/${randomUUID()}/withdrawal`;
  expectProblem(await server.ask("POST", path, { json: { withdrawn: true }, cookie: clerk.cookie }), 404, "not-found");
});
