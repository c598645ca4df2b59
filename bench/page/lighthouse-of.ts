import { median, rounded } from "#bench/report.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import lighthouse, { type Flags } from "lighthouse";
import { createServer } from "node:net";

export interface Scores {
  /** Of 100, median over the runs. */
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  /** Milliseconds on a simulated slow phone. */
  readonly firstContentfulPaint: number;
  readonly largestContentfulPaint: number;
  readonly totalBlockingTime: number;
  readonly layoutShift: number;
  /** How fast the machine was while measuring: below 800 it was busy with other things. */
  readonly benchmarkIndex: number;
}

const CALM = 800;
const FEWEST_CALM_RUNS = 3;

/** Lighthouse's mobile scores of a page, each run in a fresh browser; runs on a busy machine count only where too few calm ones are left. */
export const lighthouseOf = async (url: string, runs: number): Promise<Scores> => {
  const all: Scores[] = [];
  for (let run = 0; run < runs; run++) all.push(await runUntilTraced(url));
  const calm = all.filter(({ benchmarkIndex }) => benchmarkIndex >= CALM);
  const counted = calm.length >= FEWEST_CALM_RUNS ? calm : all;
  const middle = (name: keyof Scores) => rounded(median(counted.map((scores) => scores[name])), 3);
  return {
    performance: middle("performance"),
    accessibility: middle("accessibility"),
    bestPractices: middle("bestPractices"),
    firstContentfulPaint: middle("firstContentfulPaint"),
    largestContentfulPaint: middle("largestContentfulPaint"),
    totalBlockingTime: middle("totalBlockingTime"),
    layoutShift: middle("layoutShift"),
    benchmarkIndex: middle("benchmarkIndex"),
  };
};

/** A busy machine sometimes loses the trace of a run (NO_NAVSTART): such a run says nothing and is made again. */
const runUntilTraced = async (url: string, triesLeft = 2): Promise<Scores> => {
  try {
    return await runOnce(url);
  } catch (fault) {
    if (triesLeft === 0) throw fault;
    return runUntilTraced(url, triesLeft - 1);
  }
};

const runOnce = async (url: string): Promise<Scores> => {
  const port = await freePort();
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  try {
    const flags: Flags = {
      port,
      logLevel: "error",
      onlyCategories: ["performance", "accessibility", "best-practices"],
    };
    const lhr = (await lighthouse(url, flags))?.lhr;
    if (!lhr || lhr.runtimeError) throw new Error(`Lighthouse gave nothing: ${lhr?.runtimeError?.message ?? url}`);
    const score = (category: string) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
    const number = (audit: string) => rounded(lhr.audits[audit]?.numericValue ?? Number.NaN, 3);
    return {
      performance: score("performance"),
      accessibility: score("accessibility"),
      bestPractices: score("best-practices"),
      firstContentfulPaint: number("first-contentful-paint"),
      largestContentfulPaint: number("largest-contentful-paint"),
      totalBlockingTime: number("total-blocking-time"),
      layoutShift: number("cumulative-layout-shift"),
      benchmarkIndex: lhr.environment.benchmarkIndex,
    };
  } finally {
    await browser.close();
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
