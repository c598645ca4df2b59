import type { AccountView, OneTimeCode } from "#contract/accounts.ts";
import { DEMO_PASSWORD } from "#server/demo/demo-accounts.ts";
import { startServer } from "#tests/support/running-server.ts";
import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";

const server = await startServer({ env: { DEMO: "on" } });
afterAll(() => server.stop());

const ADMIN = "13800000009";
const OFFICE = "13800000001";

const call = async (method: string, path: string, { cookie = "", body }: { cookie?: string; body?: unknown } = {}) => {
  const answer = await fetch(server.origin + path, {
    method,
    headers: { cookie, ...(body !== undefined && { "content-type": "application/json" }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, json: text ? JSON.parse(text) : undefined, headers: answer.headers };
};

const signIn = async (phone: string, password: string) => {
  const { status, headers } = await call("POST", "/api/v1/session", { body: { phone, password } });
  return { status, cookie: (headers.getSetCookie()[0] ?? "").split(";")[0] ?? "" };
};

interface WithCode {
  readonly account: AccountView;
  readonly activation: OneTimeCode;
}

const { cookie: admin } = await signIn(ADMIN, DEMO_PASSWORD);

const create = (phone: string, roles: readonly string[] = ["OFFICE"], id = randomUUID()) =>
  call("PUT", `/api/v1/office/accounts/${id}`, { cookie: admin, body: { name: "演示新人", phone, roles } });

const activate = (code: string, phone: string, password: string) =>
  call("POST", "/api/v1/activation/password", { body: { code, phone, password } });

test("a new account has no password until its person uses the one-time code, and that once", async () => {
  const { status, json } = await create("13900000001");
  const { account, activation } = json as WithCode;
  expect(status).toBe(201);
  expect(account.state).toBe("INVITED");
  expect((await signIn("13900000001", "yunlan2026")).status).toBe(401);

  expect((await activate(activation.code, "13900000099", "正确的密码一二三四五六")).status).toBe(410);
  const typed = activation.code.toLowerCase().replaceAll("-", " ");
  expect((await activate(typed, "13900000001", "正确的密码一二三四五六")).status).toBe(200);
  expect((await signIn("13900000001", "正确的密码一二三四五六")).status).toBe(200);
  expect((await activate(activation.code, "13900000001", "另一个密码一二三四五六")).status).toBe(410);
  const { json: list } = await call("GET", "/api/v1/office/accounts", { cookie: admin });
  expect((list.items as AccountView[]).find(({ id }) => id === account.id)?.state).toBe("ACTIVE");
});

test("disabling ends the sessions at once; enabled again the person signs in as before", async () => {
  const { json } = await create("13900000002");
  const { account, activation } = json as WithCode;
  await activate(activation.code, "13900000002", "一句好记的话就够了呀");
  const { cookie } = await signIn("13900000002", "一句好记的话就够了呀");
  expect((await call("GET", "/api/v1/session", { cookie })).status).toBe(200);

  const path = `/api/v1/office/accounts/${account.id}/status`;
  expect((await call("POST", path, { cookie: admin, body: { disabled: true } })).json.state).toBe("DISABLED");
  expect((await call("GET", "/api/v1/session", { cookie })).status).toBe(401);
  expect((await signIn("13900000002", "一句好记的话就够了呀")).status).toBe(401);
  await call("POST", path, { cookie: admin, body: { disabled: false } });
  expect((await signIn("13900000002", "一句好记的话就够了呀")).status).toBe(200);
});

test("a reset makes password, sessions and older codes void", async () => {
  const { json } = await create("13900000003");
  const first = json as WithCode;
  await activate(first.activation.code, "13900000003", "第一个密码一二三四五");
  const { cookie } = await signIn("13900000003", "第一个密码一二三四五");
  const path = `/api/v1/office/accounts/${first.account.id}/activation`;
  const second = (await call("POST", path, { cookie: admin })).json as WithCode;
  const third = (await call("POST", path, { cookie: admin })).json as WithCode;

  expect((await call("GET", "/api/v1/session", { cookie })).status).toBe(401);
  expect((await signIn("13900000003", "第一个密码一二三四五")).status).toBe(401);
  expect((await activate(second.activation.code, "13900000003", "第二个密码一二三四五")).status).toBe(410);
  expect((await activate(third.activation.code, "13900000003", "第三个密码一二三四五")).status).toBe(200);
});

test("an administrator holds no business role", async () => {
  const { status, json } = await create("13900000004", ["TENANT_ADMIN", "OFFICE"]);
  expect(status).toBe(422);
  expect(json.errors[0].pointer).toBe("/roles");
});

test("one phone has one account, one id is used once", async () => {
  const id = randomUUID();
  expect((await create("13900000005", ["MEMBER"], id)).status).toBe(201);
  expect((await create("13900000005", ["MEMBER"])).json.code).toBe("phone-taken");
  expect((await create("13900000006", ["MEMBER"], id)).json.code).toBe("id-taken");
});

test("nobody disables or resets himself, so that an administrator remains", async () => {
  const { json } = await call("GET", "/api/v1/session", { cookie: admin });
  const own = `/api/v1/office/accounts/${json.account.id}`;
  expect((await call("POST", `${own}/status`, { cookie: admin, body: { disabled: true } })).json.code).toBe(
    "own-account",
  );
  expect((await call("POST", `${own}/activation`, { cookie: admin })).json.code).toBe("own-account");
});

test("accounts are kept by administrators alone", async () => {
  const { cookie: office } = await signIn(OFFICE, DEMO_PASSWORD);
  expect((await call("GET", "/api/v1/office/accounts", { cookie: office })).status).toBe(403);
  expect((await call("GET", "/api/v1/office/accounts")).status).toBe(401);
  expect((await call("POST", `/api/v1/office/accounts/${randomUUID()}/activation`, { cookie: admin })).status).toBe(
    404,
  );
});

test("an account of a handling unit names its unit, and no other account does", async () => {
  const { json: list } = await call("GET", "/api/v1/office/accounts", { cookie: admin });
  const [unit] = list.units as { id: string; name: string }[];
  const createWith = (phone: string, roles: readonly string[], unitId?: string) => {
    const body = { name: "演示新人", phone, roles, ...(unitId && { unitId }) };
    return call("PUT", `/api/v1/office/accounts/${randomUUID()}`, { cookie: admin, body });
  };
  const created = await createWith("13900000031", ["UNIT_CLERK", "UNIT_LEADER"], unit?.id);
  expect(created.json.account.unitName).toBe(unit?.name);
  for (const [roles, unitId] of [
    [["UNIT_CLERK"], undefined],
    [["UNIT_LEADER"], randomUUID()],
    [["OFFICE"], unit?.id],
  ] as const) {
    const { status, json } = await createWith("13900000032", roles, unitId);
    expect([status, json.errors[0].pointer]).toEqual([422, "/unitId"]);
  }
});
