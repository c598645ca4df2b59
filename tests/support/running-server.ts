import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export interface RunningServer {
  readonly origin: string;
  readonly dataDir: string;
  /** All that it wrote since the first start. */
  logs(): string;
  /** Ends the process by a signal (SIGKILL unless told) and waits until it is gone; its data stay. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it, or another release of it, again on the same port and data; a running one is ended by SIGTERM first. */
  restart(program?: string): Promise<void>;
  /** Ends it and removes the data that were made for it. */
  stop(): Promise<void>;
}

interface ServerOptions {
  readonly port?: number;
  /** Kept after `stop`; without it a fresh folder is made and removed. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const PATIENCE_MS = 120_000;

/** The built server as a process of its own, ready; without demo data and without rate limits unless `env` says otherwise. */
export const startServer = async (options: ServerOptions = {}): Promise<RunningServer> => {
  buildOnce();
  const port = options.port ?? (await freePort());
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "lvzhi-server-")));
  const origin = `http://localhost:${port}`;
  let logs = "";
  let child: ChildProcess | undefined;

  const start = async (program = "dist/server/main.js") => {
    child = spawn(process.execPath, [program], {
      env: { ...environment(), PORT: String(port), DATA_DIR: dataDir, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (logs += chunk));
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
    restart: async (program) => {
      await kill("SIGTERM");
      await start(program);
    },
    stop: async () => {
      await kill("SIGTERM");
      if (!options.dataDir) await rm(dataDir, { recursive: true, force: true, maxRetries: 50 });
    },
  };
};

const becomesReady = async (child: ChildProcess, origin: string, logs: () => string): Promise<void> => {
  const until = Date.now() + PATIENCE_MS;
  while (child.exitCode === null && child.signalCode === null && Date.now() < until) {
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await pause(25);
  }
  child.kill("SIGKILL");
  throw new Error(`The server did not become ready:\n${logs().slice(-4000)}`);
};

/** Ours, without settings that would lead to somebody's real data. */
const environment = (): NodeJS.ProcessEnv => {
  const settings = /^(DATABASE_URL|PUBLIC_URL|NODE_ENV|NODE_OPTIONS|VITEST.*)$/;
  const kept = Object.entries(process.env).filter(([name]) => !settings.test(name));
  return { ...Object.fromEntries(kept), DEMO: "off", RATE_LIMITS: "off", LOG_LEVEL: "warn" };
};

let isBuilt = false;

const buildOnce = (): void => {
  if (!isBuilt) execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
  isBuilt = true;
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
