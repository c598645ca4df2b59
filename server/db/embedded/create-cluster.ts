import type { Binaries } from "#server/db/embedded/binaries.ts";
import { dieWithParent } from "#server/db/embedded/die-with-parent.ts";
import { databaseEnvironment, pathFromInside } from "#server/db/embedded/environment.ts";
import type { SystemUser } from "#server/db/embedded/unprivileged-user.ts";
import { randomBytes } from "node:crypto";
import { chown, mkdir, mkdtemp, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Creates `home` with a new cluster (UTF-8, C locale, data checksums) and the password of its owner in it, unless it is there.
 * All is made in a folder beside and renamed when it is on the disk: a death on the way leaves nothing half-made.
 */
export const createCluster = async (home: string, binaries: Binaries, user: SystemUser | undefined): Promise<void> => {
  const prefix = `${basename(home)}.initializing-`;
  const parent = dirname(home);
  for (const name of await readdir(parent)) {
    if (name.startsWith(prefix)) await rm(join(parent, name), { recursive: true, force: true, maxRetries: 20 });
  }
  if (await stat(home).catch(() => undefined)) return;

  const draft = await mkdtemp(join(parent, prefix));
  const cluster = join(draft, "cluster");
  const password = join(draft, "password");
  await mkdir(cluster, { mode: 0o700 });
  await writeFile(password, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600, flush: true });
  if (user) for (const path of [draft, cluster, password]) await chown(path, user.uid, user.gid);
  await initialize(cluster, password, binaries.initdb, user);
  await syncFolder(draft);
  await rename(draft, home);
  await syncFolder(parent);
};

const initialize = async (cluster: string, passwordFile: string, initdb: string, user: SystemUser | undefined) => {
  const password = await open(passwordFile, "r");
  try {
    const child = await dieWithParent(initdb, argumentsOf(cluster, passwordFile), {
      ...user,
      cwd: cluster,
      env: databaseEnvironment(),
      stdio: ["ignore", "ignore", "pipe", password.fd],
    });
    let complaint = "";
    child.stderr?.on("data", (chunk) => (complaint += chunk));
    const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
    if (code !== 0)
      throw new Error(`The embedded PostgreSQL cannot be set up in ${cluster}:\n${complaint.slice(-2000)}`);
  } finally {
    await password.close();
  }
};

/** On Linux both paths are looked up through the process itself, see `pathFromInside`. */
const argumentsOf = (cluster: string, passwordFile: string): string[] => [
  `--pgdata=${pathFromInside(cluster)}`,
  `--pwfile=${process.platform === "linux" ? "/proc/self/fd/3" : passwordFile}`,
  "--username=postgres",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--no-locale",
  "--data-checksums",
];

const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
};
