import type { Reply, TestServer } from "#tests/support/test-server.ts";
import { sql } from "kysely";
import { readFile } from "node:fs/promises";
import { expect, inject } from "vitest";

type Rows = Record<string, number>;

/** How many rows each table of ours has. */
export const countRows = async ({ house }: TestServer): Promise<Rows> => {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public'`.execute(
    house.db,
  );
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as count from ${name}`);
  const { rows } = await sql<{ name: string; count: number }>`${sql.raw(counts.join(" union all "))}`.execute(house.db);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
};

/** What the database server itself has logged. */
export const databaseLog = (): Promise<string> => readFile(inject("databaseLogFile"), "utf8");

/**
 * Runs an attack and holds what security.md §3.2 wants after every case: no table has changed but by `delta`, none of the
 * `canaries` is in a log of ours or of the database, objects are not polluted, and the server answers within a second.
 */
export const assertClean = async <Value>(
  server: TestServer,
  attack: () => Promise<Value>,
  { delta = {}, canaries = [] }: { delta?: Rows; canaries?: readonly string[] } = {},
): Promise<Value> => {
  const before = await countRows(server);
  const value = await attack();
  const after = await countRows(server);
  const grown = Object.entries(after).filter(([table, count]) => count !== before[table]);
  expect(Object.fromEntries(grown.map(([table, count]) => [table, count - (before[table] ?? 0)]))).toEqual(delta);

  const logs = server.logs() + (canaries.length > 0 ? await databaseLog() : "");
  for (const canary of canaries) expect(logs.includes(canary), `canary in a log: ${canary}`).toBe(false);
  expect(({} as Record<string, unknown>)["admin"]).toBeUndefined();

  const started = performance.now();
  expect((await server.ask("GET", "/readyz")).status).toBe(200);
  expect(performance.now() - started).toBeLessThan(1000);
  return value;
};

/** The answer is an error of ours: RFC 9457 with this status and code, and nothing of the input in it. */
export const expectProblem = (
  reply: Reply,
  status: number,
  code: string | RegExp,
  canaries: readonly string[] = [],
): void => {
  expect({ status: reply.status, type: reply.type, code: reply.json?.["code"] }).toEqual({
    status,
    type: "application/problem+json",
    code: typeof code === "string" ? code : expect.stringMatching(code),
  });
  expect(reply.json?.["detail"]).toMatch(/[\u4e00-\u9fff]/);
  for (const canary of canaries) expect(reply.text).not.toContain(canary);
};
