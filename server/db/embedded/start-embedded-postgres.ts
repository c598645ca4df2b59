import { findBinaries } from "#server/db/embedded/binaries.ts";
import { createCluster } from "#server/db/embedded/create-cluster.ts";
import { lockData } from "#server/db/embedded/data-lock.ts";
import { becomesReady, launchPostmaster, type Postmaster, stopPostmaster } from "#server/db/embedded/postmaster.ts";
import { type Listening, SOCKET_PORT } from "#server/db/embedded/server-settings.ts";
import { shortSocketFolder } from "#server/db/embedded/socket-path.ts";
import { stopLeftovers } from "#server/db/embedded/stop-leftovers.ts";
import { unprivilegedUser } from "#server/db/embedded/unprivileged-user.ts";
import { createHash } from "node:crypto";
import { mkdir, readFile, realpath, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import type { ClientConfig } from "pg";

export interface EmbeddedPostgres {
  /** For `pg`: a client or a pool of the database `postgres`. */
  readonly connection: ClientConfig;
  stop(): Promise<void>;
}

const LOG_LIMIT = 8 * 1024 * 1024;

/** Starts the PostgreSQL that npm ships on `dataDir`, creating its cluster at the first start; starts it again should it ever die. */
export const startEmbeddedPostgres = async ({ dataDir }: { dataDir: string }): Promise<EmbeddedPostgres> => {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const home = join(await realpath(dataDir), "postgres-18");
  const unlock = await lockData(`${home}.lock`);
  try {
    return await startLocked(home, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
};

const startLocked = async (home: string, unlock: () => Promise<void>): Promise<EmbeddedPostgres> => {
  const clusterFolder = join(home, "cluster");
  const clusterName = `lvzhi-${createHash("sha256").update(clusterFolder).digest("hex").slice(0, 16)}`;
  const user = await unprivilegedUser(clusterFolder);
  const binaries = await findBinaries(join(home, ".."), user);
  await createCluster(home, binaries, user);

  const logFile = join(home, "postgres.log");
  const listening: Listening =
    process.platform === "win32" ? { kind: "port", port: await freePort() } : { kind: "socket" };
  const socket = await shortSocketFolder(clusterFolder);
  const password = (await readFile(join(home, "password"), "utf8")).trim();
  const connection: ClientConfig = {
    ...(listening.kind === "socket"
      ? { host: socket.path, port: SOCKET_PORT }
      : { host: "127.0.0.1", port: listening.port }),
    user: "postgres",
    password,
    database: "postgres",
  };
  const launch = async (isLastTry = false): Promise<Postmaster> => {
    await stopLeftovers(clusterName, clusterFolder);
    if (((await stat(logFile).catch(() => undefined))?.size ?? 0) > LOG_LIMIT) await rm(logFile);
    const started = await launchPostmaster({
      program: binaries.postgres,
      clusterFolder,
      clusterName,
      logFile,
      listening,
      user,
    });
    if (await becomesReady(started, connection)) return started;
    // Killed from outside (for memory, say), it is worth another try; what gave up by itself would do so again.
    if (started.process.signalCode !== null && !isLastTry) return launch(true);
    throw new Error(`The embedded PostgreSQL did not start. The end of ${logFile}:\n${await endOf(logFile)}`);
  };

  const supervised = await keepRunning(launch);
  const stop = async () => {
    await supervised.stop();
    await socket.remove();
    await unlock();
  };
  return { connection, stop };
};

/** A server that ends without being told (killed for memory, say) is started again; connections come back through the pool. */
const keepRunning = async (launch: () => Promise<Postmaster>): Promise<{ stop(): Promise<void> }> => {
  let current = await launch();
  let isStopping = false;
  const watch = async (): Promise<void> => {
    for (;;) {
      await current.ended;
      if (isStopping) return;
      current = await launch();
      if (isStopping) await stopPostmaster(current);
    }
  };
  const watching = watch();
  const stop = async () => {
    isStopping = true;
    await stopPostmaster(current);
    await watching;
  };
  return { stop };
};

const endOf = async (logFile: string): Promise<string> =>
  (await readFile(logFile, "utf8").catch(() => "")).split("\n").slice(-15).join("\n");

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
