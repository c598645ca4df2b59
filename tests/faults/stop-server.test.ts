import { auditSubmissions, withDataOf } from "#tests/support/audit-submissions.ts";
import { type Acknowledged, startResendingClient } from "#tests/support/resending-client.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

let server: RunningServer | undefined;

afterAll(() => server?.stop());

const fourClients = (origin: string, round: string) =>
  ["甲", "乙", "丙", "丁"].map((name) => startResendingClient(origin, `${round}${name}`));

test("a server that is asked to stop answers what it has stored, and leaves a database that needs no recovery", async () => {
  server = await startServer();
  const finished: Acknowledged[] = [];
  for (let round = 1; round <= 5; round++) {
    const clients = fourClients(server.origin, `第 ${round} 轮`);
    const isUnderWay = () => clients.every(({ acknowledged }) => acknowledged.length > 0);
    await expect.poll(isUnderWay, { timeout: 60_000, interval: 5 }).toBe(true);
    await server.kill("SIGTERM");
    await withDataOf(server.dataDir, async (pool) => {
      const acknowledged = [...finished, ...clients.flatMap((client) => client.acknowledged)];
      expect(acknowledged.length).toBeGreaterThan(finished.length);
      expect(await auditSubmissions(pool, acknowledged)).toEqual({ lost: [], doubled: [], unacknowledged: [] });
    });
    await server.restart();
    await Promise.all(clients.map((client) => client.stop()));
    finished.push(...clients.flatMap((client) => client.acknowledged));
  }
  await server.kill("SIGTERM");
  const log = await readFile(join(server.dataDir, "postgres-18", "postgres.log"), "utf8");
  expect(log).not.toContain("not properly shut down");
  expect(server.logs()).not.toContain("启动失败");
});
