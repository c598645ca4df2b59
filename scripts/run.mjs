import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a tool of node_modules/.bin (or of PATH) in the project's root; ends this process with its code if it fails. */
export function run(tool, ...args) {
  const started = Date.now();
  const path = `${root}node_modules/.bin:${process.env.PATH}`;
  const done = spawnSync(tool, args, { cwd: root, stdio: "inherit", env: { ...process.env, PATH: path } });
  if (done.error) throw done.error;
  if (done.status !== 0) {
    console.error(`${tool} failed (exit ${done.status ?? done.signal})`);
    process.exit(done.status ?? 1);
  }
  console.log(`${tool} ${args.join(" ")} — ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
