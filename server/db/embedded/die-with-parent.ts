import { execFile, spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

let hasSetpriv: Promise<boolean> | undefined;

/** util-linux has the option, BusyBox has not. */
const canUseSetpriv = (): Promise<boolean> => {
  hasSetpriv ??=
    process.platform === "linux"
      ? run("setpriv", ["--pdeathsig", "INT", "true"]).then(
          () => true,
          () => false,
        )
      : Promise.resolve(false);
  return hasSetpriv;
};

/** Starts a program that gets SIGINT when this process dies, even by SIGKILL: by the kernel, or else by a shell that reads from us. */
export const dieWithParent = async (program: string, args: string[], options: SpawnOptions): Promise<ChildProcess> => {
  if (await canUseSetpriv()) return spawn("setpriv", ["--pdeathsig", "INT", program, ...args], options);
  const child = spawn(program, args, options);
  if (process.platform !== "win32" && child.pid !== undefined) guard(child, child.pid);
  return child;
};

/** The pipe closes with our death: `read` returns, the shell sends the signal. */
const guard = (child: ChildProcess, pid: number): void => {
  const guardian = spawn("/bin/sh", ["-c", `read _; kill -INT ${pid}`], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guardian.on("error", () => undefined);
  guardian.unref();
  child.once("exit", () => guardian.kill("SIGKILL"));
};
