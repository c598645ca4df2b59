import { expectProblem } from "#tests/support/assert-clean.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

const server = await withServer();
const admin = await addSignedIn(server, ["TENANT_ADMIN"]);
const office = await addSignedIn(server, ["OFFICE"]);

const put = (path: string, json: unknown, cookie = admin.cookie) =>
  server.ask("PUT", `/api/v1/office/${path}`, { json, cookie });
const roster = async () => (await server.ask("GET", "/api/v1/office/roster", { cookie: admin.cookie })).text;

const unit = { name: "演示区水利局", mark: "演水", clerkName: "演示甲", clerkPhone: "0000-0000", leaderName: "演示乙" };
const member = {
  memberNo: "YS001",
  name: "演示委员",
  sector: "农业界",
  town: "",
  party: "群众",
  orgTitle: "演示合作社理事长",
};

test("an administrator adds a unit and changes it; another of the same name is refused", async () => {
  const id = randomUUID();
  expect((await put(`roster/units/${id}`, unit)).status).toBe(204);
  expect((await put(`roster/units/${id}`, { ...unit, clerkName: "演示丙" })).status).toBe(204);
  expect(await roster()).toContain("演示丙");
  expectProblem(await put(`roster/units/${randomUUID()}`, unit), 409, "name-taken");
});

test("a member comes with a sector that is made where it is new; a number stands once; an unknown town is said", async () => {
  const id = randomUUID();
  expect((await put(`roster/members/${id}`, member)).status).toBe(204);
  expect((await put(`roster/members/${randomUUID()}`, { ...member, memberNo: "YS002" })).status).toBe(204);
  const sectors = await server.house.db.selectFrom("sector").select("name").where("name", "=", "农业界").execute();
  expect(sectors).toHaveLength(1);
  expectProblem(await put(`roster/members/${randomUUID()}`, member), 409, "name-taken");
  expectProblem(await put(`roster/members/${id}`, { ...member, town: "没有镇" }), 422, "invalid-fields");
});

test("an account is opened for a member of the roster, for each one once", async () => {
  const id = randomUUID();
  await put(`roster/members/${id}`, { ...member, memberNo: "YS003" });
  const body = { name: "演示委员", phone: "13900000031", roles: ["MEMBER"], memberId: id };
  expect((await put(`accounts/${randomUUID()}`, body)).status).toBe(201);
  const again = { ...body, phone: "13900000032" };
  expectProblem(await put(`accounts/${randomUUID()}`, again), 422, "invalid-fields");
  expectProblem(await put(`accounts/${randomUUID()}`, { ...again, roles: ["OFFICE"] }), 422, "invalid-fields");
});

test("nobody else keeps the roster", async () => {
  expectProblem(await put(`roster/units/${randomUUID()}`, unit, office.cookie), 403, "not-allowed");
  expectProblem(await server.ask("GET", "/api/v1/office/roster", { cookie: office.cookie }), 403, "not-allowed");
});
