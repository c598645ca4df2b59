import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE_MS = 120_000;

interface Launch {
  readonly port: number;
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly program?: string | undefined;
  /** Hears all that it writes. */
  readonly hear: (words: string) => void;
}

/** Starts the built server as a process of its own and does not wait for it; without demo data and rate limits unless `env` says otherwise. */
export const launchServer = ({ port, dataDir, env, program = "dist/server/main.js", hear }: Launch): ChildProcess => {
  const child = spawn(process.execPath, [program], {
    env: { ...environment(), PORT: String(port), DATA_DIR: dataDir, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => hear(String(chunk)));
  return child;
};

/** Waits until it answers; throws with the end of its log where it ended instead. */
export const becomesReady = async (child: ChildProcess, origin: string, logs: () => string): Promise<void> => {
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

/** Builds what is started, unless it is built from these very files. */
export const buildOnce = (): void => {
  if (!isBuilt) execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
  isBuilt = true;
};

/** A port that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
