import { migrate } from "#server/db/migrate.ts";
import { withDatabase } from "#tests/support/test-database.ts";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";

const { pool } = await withDatabase();
const FOLDER = "server/db/migrations";

/** The release before drafts: its last migration. */
const LAST_OF_BEFORE = "0004";

const [first, second, alone, orphan] = [1, 2, 3, 4].map(() => randomBytes(32));
const [one, two, member] = [randomUUID(), randomUUID(), randomUUID()];

const insert = (table: string, row: Record<string, unknown>) => {
  const names = Object.keys(row);
  const places = names.map((_, place) => `$${place + 1}`);
  return pool.query(`insert into ${table} (${names.join(", ")}) values (${places.join(", ")})`, Object.values(row));
};

/** A database as the release before left it: two residents with the same picture, one of them with another, and a picture that nobody named. */
beforeAll(async () => {
  await pool.query("drop schema public cascade; create schema public");
  await pool.query(
    "create table schema_migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())",
  );
  for (const name of (await readdir(FOLDER)).toSorted().filter((one) => one.slice(0, 4) <= LAST_OF_BEFORE)) {
    const sql = await readFile(`${FOLDER}/${name}`, "utf8");
    await pool.query(sql);
    await insert("schema_migration", { name, checksum: createHash("sha256").update(sql).digest("hex") });
  }
  await insert("tenant", { id: "t", name: "演示", short_name: "演示" });
  await insert("account", {
    tenant_id: "t",
    id: member,
    phone: "13900000000",
    name: "演示",
    password_hash: "x",
    roles: ["MEMBER"],
  });
  for (const id of [one, two]) {
    const words = {
      text: "演示",
      text_key: randomBytes(32),
      receipt_hash: randomBytes(32),
      fingerprint: randomBytes(32),
    };
    const times = { written_at: new Date(), received_at: new Date(), changed_at: new Date() };
    await insert("submission", { tenant_id: "t", id, point_code: "K7Q2MX", photos_expected: 1, ...words, ...times });
  }
  const asked = [
    [one, 0, first],
    [one, 1, second],
    [two, 0, first],
    [two, 1, alone],
  ] as const;
  for (const [submission_id, position, sha256] of asked)
    await insert("submission_photo", { tenant_id: "t", submission_id, position, sha256 });
  for (const sha256 of [first, second, orphan]) {
    const file = {
      stored_name: `${sha256?.toString("hex")}.jpg`,
      width: 1,
      height: 1,
      bytes: 1,
      received_at: new Date(),
    };
    await insert("photo", { tenant_id: "t", sha256, ...file });
  }
  await insert("op", {
    tenant_id: "t",
    account_id: member,
    op_id: randomUUID(),
    fingerprint: randomBytes(32),
    result: "{}",
  });
});

test("what the release before has kept is there after the update: each photo with every submission that named it, ops and accounts as they were", async () => {
  expect((await migrate(pool)).length).toBeGreaterThan(2);
  const { rows } = await pool.query("select submission_id, sha256, stored_name from photo");
  const found = rows.map((row) => `${row.submission_id} ${row.sha256.toString("hex")} ${row.stored_name}`);
  const expected = [
    [one, first],
    [one, second],
    [two, first],
  ].map(([id, sha256]) => {
    const hex = sha256?.toString("hex");
    return `${String(id)} ${hex} ${hex}.jpg`;
  });
  expect(found.toSorted()).toEqual(expected.toSorted());
  const ops = await pool.query("select client_at, clock_offset_ms from op");
  expect(ops.rows).toEqual([{ client_at: null, clock_offset_ms: null }]);
  expect((await pool.query("select scope_no from account")).rows).toEqual([{ scope_no: 0 }]);
});
