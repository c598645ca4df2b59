import { execFile } from "node:child_process";
import { readFile, readdir } from "node:fs/promises";
import { basename } from "node:path";
import { promisify } from "node:util";

export interface RunningProcess {
  readonly pid: number;
  /** The command line; what a server process of PostgreSQL writes over it ("postgres: name: …") included. */
  readonly command: string;
}

const run = promisify(execFile);

/** Tells a process from a later one with the same number (it adds when it was started); undefined when it has ended. */
export const identityOf = async (pid: number): Promise<string | undefined> => {
  if (process.platform !== "linux") return startedAt(pid);
  const [stat, boot] = await Promise.all([
    readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined),
    readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => ""),
  ]);
  // The name in parentheses may hold blanks: state is the first field after it, the start in clock ticks the twentieth.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (!fields || fields[0] === "Z" || fields[0] === "X") return undefined;
  return `${pid} ${fields[19]} ${boot.trim()}`;
};

const startedAt = async (pid: number): Promise<string | undefined> => {
  if (process.platform === "win32") return isRunning(pid) ? String(pid) : undefined;
  const listed = await run("ps", ["-o", "lstart=", "-p", String(pid)]).catch(() => undefined);
  const start = listed?.stdout.trim();
  return start ? `${pid} ${start}` : undefined;
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** The processes of the PostgreSQL cluster of this name: known by their command lines, which need no right to read. */
export const processesOfCluster = async (clusterName: string): Promise<readonly RunningProcess[]> => {
  if (process.platform === "win32") return [];
  const all = process.platform === "linux" ? await listProc() : await listPs();
  return all.filter(({ command }) => {
    if (command.startsWith("postgres: ")) return command.startsWith(`postgres: ${clusterName}: `);
    const program = basename(command.split(" ")[0] ?? "");
    return /^(postgres|setpriv)$/.test(program) && command.includes(`cluster_name=${clusterName}`);
  });
};

const listProc = async (): Promise<RunningProcess[]> => {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
  return pids.map((pid, at) => ({ pid: Number(pid), command: (commands[at] ?? "").replaceAll("\0", " ").trim() }));
};

const listPs = async (): Promise<RunningProcess[]> => {
  const { stdout } = await run("ps", ["-A", "-o", "pid=,args="], { maxBuffer: 64 * 1024 * 1024 });
  return stdout.split("\n").map((line) => {
    const [, pid = "0", command = ""] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    return { pid: Number(pid), command };
  });
};
