import { databaseEnvironment, pathFromInside } from "#server/db/embedded/environment.ts";
import { dieWithParent } from "#server/db/embedded/die-with-parent.ts";
import { type Listening, serverSettings } from "#server/db/embedded/server-settings.ts";
import type { SystemUser } from "#server/db/embedded/unprivileged-user.ts";
import type { ChildProcess } from "node:child_process";
import { open } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { Client, type ClientConfig } from "pg";

export interface Postmaster {
  readonly process: ChildProcess;
  /** Resolves when the server process has ended, however it did. */
  readonly ended: Promise<void>;
}

interface Launch {
  readonly program: string;
  readonly clusterFolder: string;
  readonly clusterName: string;
  readonly logFile: string;
  readonly listening: Listening;
  readonly user: SystemUser | undefined;
}

/** Starts the server process, detached from the terminal (Ctrl-C is ours to handle) and bound to our life. */
export const launchPostmaster = async (launch: Launch): Promise<Postmaster> => {
  const log = await open(launch.logFile, "a", 0o600);
  try {
    const args = ["-D", pathFromInside(launch.clusterFolder), ...serverSettings(launch.clusterName, launch.listening)];
    const child = await dieWithParent(launch.program, args, {
      ...launch.user,
      cwd: launch.clusterFolder,
      env: databaseEnvironment(),
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
    });
    const ended = new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
      child.once("error", () => resolve());
    });
    child.unref();
    return { process: child, ended };
  } finally {
    await log.close();
  }
};

/** Waits until the server answers queries; false when it ended instead. Recovery after a crash may take its time. */
export const becomesReady = async (postmaster: Postmaster, connection: ClientConfig): Promise<boolean> => {
  const { process: server } = postmaster;
  while (server.pid !== undefined && server.exitCode === null && server.signalCode === null) {
    const client = new Client({ ...connection, connectionTimeoutMillis: 5000 });
    // A connection that breaks after it was opened: the next round tells.
    client.on("error", () => undefined);
    try {
      await client.connect();
      return true;
    } catch {
      await pause(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
};

/** A fast shutdown: open transactions are rolled back, everything is written. An immediate one if that takes too long; either is safe. */
export const stopPostmaster = async (postmaster: Postmaster): Promise<void> => {
  postmaster.process.ref();
  postmaster.process.kill("SIGINT");
  const impatience = setTimeout(() => postmaster.process.kill("SIGQUIT"), 30_000);
  await postmaster.ended;
  clearTimeout(impatience);
};
