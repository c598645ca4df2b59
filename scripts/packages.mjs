import { existsSync, readFileSync } from "node:fs";
import { root, run } from "./run.mjs";

/** Installs the locked packages unless node_modules holds exactly them: npm keeps its own list of what it installed there. */
export function installPackages() {
  const wanted = packagesIn("package-lock.json");
  const present = packagesIn("node_modules/.package-lock.json");
  const isMissing = ([path, { version, optional }]) =>
    path !== "" && (present[path] ? present[path].version !== version : !optional);
  if (!Object.entries(wanted).some(isMissing)) return;
  // Not `npm ci`: it gives up where a registry does not carry the optional packages of every other platform (docs/gotchas.md).
  // With dev: in production the build needs them too.
  const flags = ["--no-save", "--include=dev", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
  run(process.platform === "win32" ? "npm.cmd" : "npm", "install", ...flags);
}

const packagesIn = (lock) =>
  existsSync(`${root}${lock}`) ? JSON.parse(readFileSync(`${root}${lock}`, "utf8")).packages : {};
