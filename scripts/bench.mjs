// npm run bench -- <suite> [--json]: measures bench/<suite>.ts; with --json one line of JSON per figure and nothing else.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { runnerImport } from "vite";
import { root } from "./run.mjs";

const isJson = process.argv.includes("--json");
const [suite] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const suites = readdirSync(`${root}bench`)
  .filter((name) => name.endsWith(".ts") && name !== "report.ts")
  .map((name) => name.slice(0, -".ts".length));
if (!suites.includes(suite)) {
  console.error(`npm run bench -- <${suites.join(" | ")}> [--json]`);
  process.exit(1);
}

process.chdir(root);
execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: ["ignore", 2, 2] });
const { module } = await runnerImport(`${root}bench/${suite}.ts`, { root, configFile: false, logLevel: "error" });
await module.run((figure) => console.log(isJson ? JSON.stringify(figure) : wordsOf(figure)));
process.exit(0);

function wordsOf({ metric, value, unit, peer, peerValue, ratio }) {
  const besides = peer === undefined ? "" : `, ${peer} ${peerValue} ${unit}`;
  return `${metric}: ${value} ${unit}${besides}${ratio === undefined ? "" : `, ratio ${ratio}`}`;
}
