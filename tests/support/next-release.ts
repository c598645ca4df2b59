import { cp, mkdtemp, rm } from "node:fs/promises";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "vite";

/** A release beside the built one, with this version: the app is truly built again, server and resident's script are copies. */
export const buildRelease = async (version: string): Promise<{ program: string; remove: () => Promise<void> }> => {
  mkdirSync(".cache", { recursive: true });
  // Below the project, so that its packages are found.
  const folder = await mkdtemp(join(resolve(".cache"), "release-"));
  for (const part of ["server", "resident"]) await cp(join("dist", part), join(folder, part), { recursive: true });
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  await build({
    logLevel: "error",
    define: { __APP_VERSION__: JSON.stringify(version) },
    build: { outDir: join(folder, "app"), emptyOutDir: true },
  });
  process.env.NODE_ENV = NODE_ENV;
  return { program: join(folder, "server/main.js"), remove: () => rm(folder, { recursive: true, force: true }) };
};
