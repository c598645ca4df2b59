import { processesOfCluster } from "#server/db/embedded/processes.ts";
import { becomesReady, buildOnce, freePort, launchServer } from "#tests/support/server-process.ts";
import type { ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** A built server whose processes, its PostgreSQL's included, can be killed at any moment of their lives. */
export interface KillableServer {
  readonly origin: string;
  readonly dataDir: string;
  logs(): string;
  /** Starts it and does not wait. */
  launch(): void;
  ready(): Promise<void>;
  /** SIGKILL to the server and to every process that it has started, at once; gives how many there were. */
  killAll(): Promise<number>;
  /** SIGKILL to the server alone: its database is to stop by itself. */
  killServer(): Promise<number>;
  /** SIGKILL to its database alone, which it starts again by itself. */
  killDatabase(): Promise<number>;
  /** Ends everything and removes the data. */
  discard(): Promise<void>;
}

export const openKillableServer = async (
  env: Readonly<Record<string, string>>,
  givenDataDir?: string,
): Promise<KillableServer> => {
  buildOnce();
  const port = await freePort();
  const dataDir = await realpath(givenDataDir ?? (await mkdtemp(join(tmpdir(), "lvzhi-kill-"))));
  const origin = `http://localhost:${port}`;
  const cluster = `lvzhi-${createHash("sha256")
    .update(join(dataDir, "postgres-18", "cluster"))
    .digest("hex")
    .slice(0, 16)}`;
  let logs = "";
  let child: ChildProcess | undefined;

  const killAll = async (): Promise<number> => {
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return 0;
    const ended = once(child, "exit");
    const all = [child.pid, ...(await descendantsOf(child.pid))];
    for (const { pid } of await processesOfCluster(cluster)) if (!all.includes(pid)) all.push(pid);
    for (const pid of all) kill(pid);
    await ended;
    return all.length;
  };
  return {
    origin,
    dataDir,
    logs: () => logs,
    launch: () => {
      child = launchServer({ port, dataDir, env, hear: (words) => (logs += words) });
      children.add(child);
      const launched = child;
      launched.once("exit", () => children.delete(launched));
    },
    ready: async () => {
      if (child) await becomesReady(child, origin, () => logs);
    },
    killAll,
    killServer: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return 0;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
      return 1;
    },
    killDatabase: async () => {
      const database = await processesOfCluster(cluster);
      for (const { pid } of database) kill(pid);
      return database.length;
    },
    discard: async () => {
      await killAll();
      for (;;) {
        const left = await processesOfCluster(cluster);
        if (left.length === 0) break;
        for (const { pid } of left) kill(pid);
        await pause(50);
      }
      await rm(dataDir, { recursive: true, force: true, maxRetries: 50 });
    },
  };
};

/** None outlives the tests. */
const children = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of children) child.kill("SIGKILL");
});

const kill = (pid: number): void => {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself in between.
  }
};

/** Everything below a process; initdb's servers too, which carry no name of a cluster. */
const descendantsOf = async (ancestor: number): Promise<number[]> => {
  const parents = new Map<number, number>();
  for (const name of await readdir("/proc").catch(() => [])) {
    const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, "utf8").catch(() => "") : "";
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    if (parent) parents.set(Number(name), parent);
  }
  const found = [ancestor];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found.slice(1);
};
