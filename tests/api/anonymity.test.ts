import { assertClean, databaseLog } from "#tests/support/assert-clean.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addPoint, opinion } from "#tests/support/town.ts";
import { randomBytes, randomUUID } from "node:crypto";
import { createHash } from "node:crypto";
import { sql } from "kysely";
import sharp from "sharp";
import { expect, test } from "vitest";

const ADDRESS = "203.0.113.77";
const server = await withServer({ rateLimits: true, trustedProxies: ["127.0.0.1"] });
const { db } = server.house;

/** Every row of every table as text, one string. */
const dumpDatabase = async (): Promise<string> => {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema')`.execute(db);
  const dumps = await Promise.all(
    tables.map(({ name }) => sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(db)),
  );
  return dumps.flatMap(({ rows }) => rows.map(({ row }) => row)).join("\n");
};

test("D-14 · after a resident wrote, sent photos, looked up and failed, no table and no log knows address, device or cookie", async () => {
  const agent = `CanaryPhone/${randomUUID()}`;
  const referrer = `https://canary-${randomUUID()}.example/`;
  const marks = {
    "user-agent": agent,
    referer: referrer,
    "accept-language": "zh-CANARY",
    "x-forwarded-for": ADDRESS,
    cookie: `canary=${randomUUID()}`,
  };
  const point = await addPoint(server);
  const bytes = await sharp(randomBytes(300), { raw: { width: 10, height: 10, channels: 3 } })
    .jpeg()
    .toBuffer();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const canary = randomUUID();
  const body = opinion(point.code, {
    text: `${canary} 路灯不亮`,
    photos: [sha256],
    contact: { name: "演示孙某", phone: "13911112222" },
  });
  const receipt = String(body["receipt"]);
  const id = randomUUID();

  await assertClean(
    server,
    async () => {
      const put = await server.ask("PUT", `/api/v1/submissions/${id}`, { json: body, headers: marks });
      const photo = { body: new Uint8Array(bytes), headers: { ...marks, "content-type": "image/jpeg" } };
      const sent = await server.ask("PUT", `/api/v1/submissions/${id}/photos/${sha256}`, photo);
      const seen = await server.ask("GET", `/api/v1/receipts/${receipt}`, { headers: marks });
      await server.ask("GET", "/api/v1/challenge", { headers: marks });
      await server.ask("GET", `/p/${point.code}`, { headers: marks });
      await server.ask("GET", `/r/${receipt}`, { headers: marks });
      await server.ask("PUT", `/api/v1/submissions/${randomUUID()}`, { json: { ...body, x: canary }, headers: marks });
      await server.ask("PUT", `/api/v1/submissions/${id}/photos/${sha256}`, { body: "{", headers: marks });
      await server.ask("POST", "/api/v1/session", { json: { phone: "13911112222", password: canary }, headers: marks });
      expect([put.status, sent.status, seen.status]).toEqual([201, 201, 200]);
      expect([put, sent, seen].map(({ headers }) => headers.get("set-cookie"))).toEqual([null, null, null]);
    },
    {
      delta: { submission: 1, submission_photo: 1, photo: 1, audit_entry: 1 },
      canaries: [
        canary,
        receipt,
        receipt.replaceAll("-", ""),
        agent,
        referrer,
        ADDRESS,
        "203.0.113",
        "演示孙某",
        "13911112222",
        "CANARY",
      ],
    },
  );
  const tables = await dumpDatabase();
  const hex = (text: string) => Buffer.from(text).toString("hex");
  for (const mark of [
    agent,
    referrer,
    ADDRESS,
    "203.0.113",
    "CANARY",
    receipt,
    receipt.replaceAll("-", ""),
    "13911112222",
    "演示孙某",
  ]) {
    expect(tables).not.toContain(mark);
    expect(tables).not.toContain(hex(mark));
    expect(await databaseLog()).not.toContain(mark);
  }
  expect(tables).toContain(canary);
});

test("D-15 · no table that holds a resident's words has a column for address, device, agent or session", async () => {
  const { rows } = await sql<{ table: string; column: string; type: string }>`
    select table_name as table, column_name as column, data_type as type from information_schema.columns where table_schema = 'public'`.execute(
    db,
  );
  const telling =
    /(^|_)(ip|addr|ipaddr|remote|client|device|agent|ua|fingerprint_js|session|cookie|referr?er|imei|openid|geo|lat|lng|location)(_|$)/;
  const anonymous = rows.filter(({ table }) => /^(submission|photo|spent_challenge|conversion)/.test(table));
  expect(anonymous.length).toBeGreaterThan(30);
  expect(anonymous.filter(({ column, type }) => telling.test(column) || /inet|cidr|macaddr/.test(type))).toEqual([]);
  const accounts = anonymous.filter(({ column }) => column.includes("account"));
  expect(accounts.map(({ table, column }) => `${table}.${column}`).toSorted()).toEqual([
    "submission.assignee_account_id",
    "submission.author_account_id",
    "submission_move.actor_account_id",
  ]);
});

test("D-14 · a resident's moment is in no table but by the hour, and what an address is counted by changes daily", async () => {
  const at = server.clock.now().toISOString();
  const before = await dumpDatabase();
  await server.ask("PUT", `/api/v1/submissions/${randomUUID()}`, {
    json: opinion((await addPoint(server)).code, { writtenAt: at }),
  });
  const fresh = (await dumpDatabase()).split("\n").filter((row) => !before.includes(row) && row.includes("雨棚"));
  expect(fresh).toHaveLength(1);
  for (const [, time] of String(fresh[0]).matchAll(/"?\d{4}-\d\d-\d\d (\d\d:\d\d:\d\d[^",]*)/g))
    expect(time).toMatch(/^\d\d:00:00\+00$/);

  const { hashAddress } = server.house.limits;
  const today = hashAddress(ADDRESS);
  expect(hashAddress("203.0.113.200")).toBe(today);
  server.clock.advance(24 * 3_600_000);
  expect(hashAddress(ADDRESS)).not.toBe(today);
});
