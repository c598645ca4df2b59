import { processesOfCluster, type RunningProcess } from "#server/db/embedded/processes.ts";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** When which signal is due, in ms: a fast shutdown, an immediate one, and what cannot be ignored. */
const ESCALATION = [
  { after: 0, signal: "SIGINT" },
  { after: 20_000, signal: "SIGQUIT" },
  { after: 25_000, signal: "SIGKILL" },
] as const;
const GIVEN_UP_AFTER = 40_000;

/**
 * Stops what an earlier, killed server left running on a cluster, waits until the last of its backends has left, and only then
 * removes its lock files: PostgreSQL itself goes by the process number alone, which somebody else may have by now.
 */
export const stopLeftovers = async (clusterName: string, clusterFolder: string): Promise<void> => {
  const started = Date.now();
  let sent = 0;
  for (;;) {
    const left = await processesOfCluster(clusterName);
    if (left.length === 0) break;
    const waited = Date.now() - started;
    if (waited > GIVEN_UP_AFTER) throw new Error(`An earlier database does not stop: process ${left[0]?.pid}.`);
    const due = ESCALATION[sent];
    if (due && waited >= due.after) {
      for (const target of due.signal === "SIGKILL" ? left : postmastersOf(left)) signal(target, due.signal);
      sent++;
    }
    await pause(50);
  }
  for (const file of ["postmaster.pid", ".s.PGSQL.5432", ".s.PGSQL.5432.lock"]) {
    await rm(join(clusterFolder, file), { force: true });
  }
};

/** Backends whose postmaster is gone leave by themselves. */
const postmastersOf = (left: readonly RunningProcess[]) =>
  left.filter(({ command }) => !command.startsWith("postgres: "));

const signal = ({ pid }: RunningProcess, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
};
