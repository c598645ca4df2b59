import { identityOf } from "#server/db/embedded/processes.ts";
import { readFile, rm, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE_MS = 10_000;

/**
 * Makes this process the only one that runs the database of a folder, until the returned function is called or it dies.
 * An owner that is still alive is given ten seconds to leave (a restart), then the start fails.
 */
export const lockData = async (lockFile: string): Promise<() => Promise<void>> => {
  const mine = (await identityOf(process.pid)) ?? String(process.pid);
  const until = Date.now() + PATIENCE_MS;
  while (!(await take(lockFile, mine))) {
    const owner = (await readFile(lockFile, "utf8").catch(() => "")).trim();
    const isOver = Date.now() > until;
    // Empty: its owner is just writing it, or died at that.
    if (owner === "" ? isOver : !(await isAlive(owner))) await rm(lockFile, { force: true });
    else if (isOver || owner === mine)
      throw new Error(`Process ${Number.parseInt(owner, 10)} runs on this data folder.`);
    else await pause(100);
  }
  return () => rm(lockFile, { force: true });
};

const take = async (lockFile: string, mine: string): Promise<boolean> => {
  try {
    await writeFile(lockFile, mine, { mode: 0o600, flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
};

const isAlive = async (owner: string): Promise<boolean> => (await identityOf(Number.parseInt(owner, 10))) === owner;
