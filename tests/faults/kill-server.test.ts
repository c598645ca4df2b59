import { auditSubmissions, withDataOf } from "#tests/support/audit-submissions.ts";
import { type Acknowledged, startResendingClient } from "#tests/support/resending-client.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";

const KILLS = 50;
const nothingWrong = { lost: [], doubled: [], unacknowledged: [] };
const servers: RunningServer[] = [];

const openServer = async () => {
  const server = await startServer();
  servers.push(server);
  return server;
};

afterAll(async () => {
  for (const server of servers) await server.stop();
});

const fourClients = (origin: string, round = "") =>
  ["甲", "乙", "丙", "丁"].map((name) => startResendingClient(origin, `${round}${name}`));

test(
  `${KILLS} kills under load: what was acknowledged is there exactly once, and its receipt answers`,
  { timeout: 900_000 },
  async () => {
    const server = await openServer();
    const clients = fourClients(server.origin);
    for (let kill = 0; kill < KILLS; kill++) {
      await pause(20 + Math.random() * 400);
      await server.kill("SIGKILL");
      await server.restart();
    }
    await Promise.all(clients.map((client) => client.stop()));
    const acknowledged = clients.flatMap((client) => client.acknowledged);

    expect(clients.flatMap((client) => client.surprises)).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(KILLS);
    // The kills did hit requests under way.
    expect(clients.reduce((sum, client) => sum + client.unanswered(), 0)).toBeGreaterThan(KILLS);
    for (let asked = 0; asked < 200; asked++) {
      const { receipt } = acknowledged[Math.floor(Math.random() * acknowledged.length)] ?? { receipt: "" };
      const answer = await fetch(`${server.origin}/api/v1/receipts/${receipt}`);
      expect(await answer.json()).toMatchObject({ receipt, state: "RECEIVED" });
    }

    await server.kill("SIGKILL");
    await withDataOf(server.dataDir, async (pool) => {
      expect(await auditSubmissions(pool, acknowledged)).toEqual(nothingWrong);

      // The audit itself: a lost row and a doubled one are noticed.
      const [lost, doubled] = acknowledged;
      await pool.query("delete from submission where id = $1", [lost?.id]);
      await pool.query("update submission set text = $1 where id = $2", [doubled?.text, acknowledged[2]?.id]);
      expect(await auditSubmissions(pool, acknowledged)).toEqual({
        lost: [lost?.text, acknowledged[2]?.text],
        doubled: [doubled?.text],
        unacknowledged: [],
      });
    });
  },
);

test("a server that is asked to stop answers what it has stored, and leaves a database that needs no recovery", async () => {
  const server = await openServer();
  const finished: Acknowledged[] = [];
  for (let round = 1; round <= 5; round++) {
    const clients = fourClients(server.origin, `第 ${round} 轮`);
    await pause(500);
    await server.kill("SIGTERM");
    await withDataOf(server.dataDir, async (pool) => {
      const acknowledged = [...finished, ...clients.flatMap((client) => client.acknowledged)];
      expect(acknowledged.length).toBeGreaterThan(finished.length);
      expect(await auditSubmissions(pool, acknowledged)).toEqual(nothingWrong);
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
