import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";

const LISTED = "bench/drain/peers";
const HOME = resolve(".cache/bench-peers");

/** Installs what the benchmark measures us against, beside the app and as the lock file beside its list says; nothing of it is a dependency of the app. */
export const installPeers = (): void => {
  if (existsSync(join(HOME, "node_modules/rxdb/package.json"))) return;
  mkdirSync(HOME, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) copyFileSync(join(LISTED, name), join(HOME, name));
  copyFileSync(".npmrc", join(HOME, ".npmrc"));
  const told = ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", told, { cwd: HOME, stdio: ["ignore", 2, 2] });
};

/** A peer's module, loaded into this process. */
export const requirePeer = <T>(name: string): T => createRequire(join(HOME, "package.json"))(name) as T;

/** Lets a page's bundle find the peers where they are installed. */
export const peersForVite: Plugin = {
  name: "bench-peers",
  enforce: "pre",
  resolveId(source, importer) {
    return /^rx(db|js)(\/|$)/.test(source) && !importer?.includes("node_modules")
      ? this.resolve(source, join(HOME, "index.js"), { skipSelf: true })
      : undefined;
  },
};
