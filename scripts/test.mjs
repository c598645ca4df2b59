// npm test: everything, from nothing; the last line counts. `npm test -- api faults` runs only these projects.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { installPackages } from "./packages.mjs";
import { root } from "./run.mjs";
import { installSystemPackages } from "./system-packages.mjs";

const chosen = process.argv.slice(2);
const projects = chosen.length > 0 ? chosen : ["unit", "architecture", "documents", "api", "journeys", "faults"];

installPackages();
installSystemPackages();
const { buildIfNeeded } = await import("./build.mjs");
await buildIfNeeded();
mkdirSync(`${root}.cache`, { recursive: true });

// One after the other: each of the slow ones has a database or a browser to itself.
const counts = projects.map(runProject);
const passed = sum(counts.map((count) => count.passed));
const failed = sum(counts.map((count) => count.failed));
for (const name of counts.flatMap((count) => count.stumbled)) console.log(`passed at the second try only: ${name}`);
for (const name of counts.flatMap((count) => count.broken)) console.log(`failed: ${name}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function runProject(project) {
  const report = `.cache/tests-${project}.json`;
  rmSync(root + report, { force: true });
  const vitest = `${root}node_modules/vitest/vitest.mjs`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { status } = spawnSync(
    process.execPath,
    [vitest, "run", "--project", project, "--passWithNoTests", ...reporters],
    {
      cwd: root,
      stdio: "inherit",
    },
  );
  return countsOf(root + report, status === 0);
}

/** A file that does not load, or an error outside of any test, is a failure too. */
function countsOf(report, hasSucceeded) {
  if (!existsSync(report)) return { passed: 0, failed: hasSucceeded ? 0 : 1, stumbled: [], broken: [] };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const unloaded = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  const failed = numFailedTests + unloaded;
  return {
    passed: numPassedTests,
    failed: failed === 0 && !hasSucceeded ? 1 : failed,
    stumbled: stumbledIn(testResults),
    broken: brokenIn(testResults),
  };
}

/** File and name of what failed, with the first line of why. */
function brokenIn(testResults) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = name.replace(root, "");
    const tests = assertionResults.filter((test) => test.status === "failed");
    if (status === "failed" && tests.length === 0) return [`${file}: ${firstLine(message)}`];
    return tests.map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
  });
}

function firstLine(message = "") {
  return message.split("\n", 1)[0];
}

/** Tests that passed, though a try of theirs had failed. */
function stumbledIn(testResults) {
  return testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => test.status === "passed" && test.failureMessages.length > 0)
    .map((test) => test.fullName);
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
