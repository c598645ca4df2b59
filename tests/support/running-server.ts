import { becomesReady, buildOnce, freePort, launchServer } from "#tests/support/server-process.ts";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface RunningServer {
  readonly origin: string;
  readonly dataDir: string;
  /** All that it wrote since the first start. */
  logs(): string;
  /** Ends the process by a signal (SIGKILL unless told) and waits until it is gone; its data stay. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it, or another release of it, again on the same port and data; a running one is ended by SIGTERM first. */
  restart(program?: string, env?: Readonly<Record<string, string>>): Promise<void>;
  /** Ends it and removes the data that were made for it. */
  stop(): Promise<void>;
}

interface ServerOptions {
  readonly port?: number;
  /** Kept after `stop`; without it a fresh folder is made and removed. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The built server as a process of its own, ready; without demo data and without rate limits unless `env` says otherwise. */
export const startServer = async (options: ServerOptions = {}): Promise<RunningServer> => {
  buildOnce();
  const port = options.port ?? (await freePort());
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "lvzhi-server-")));
  const origin = `http://localhost:${port}`;
  let logs = "";
  let child: ChildProcess | undefined;

  const start = async (program?: string, env: Readonly<Record<string, string>> = {}) => {
    child = launchServer({ port, dataDir, env: { ...options.env, ...env }, program, hear: (words) => (logs += words) });
    await becomesReady(child, origin, () => logs);
  };
  const kill = async (signal: NodeJS.Signals = "SIGKILL") => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  process.once("exit", () => child?.kill("SIGKILL"));
  await start();
  return {
    origin,
    dataDir,
    logs: () => logs,
    kill,
    restart: async (program, env) => {
      await kill("SIGTERM");
      await start(program, env);
    },
    stop: async () => {
      await kill("SIGTERM");
      if (!options.dataDir) await rm(dataDir, { recursive: true, force: true, maxRetries: 50 });
    },
  };
};
