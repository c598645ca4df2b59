import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext } from "playwright-core";
import { build } from "vite";
import { startCouchServer } from "#bench/drain/couch-server.ts";
import { startDelayProxy } from "#bench/drain/delay-proxy.ts";
import { median, rounded, type Report } from "#bench/report.ts";
import { startServer } from "#tests/support/running-server.ts";

const ITEMS = 1_000;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const ONE_WAY_MS = 50;

/** 1,000 queued items to accepted, in a real Chromium: our outbox against our server, PouchDB against a server that does nothing; interleaved, medians. */
export const run = async (report: Report): Promise<void> => {
  const server = await startServer({ env: { DEMO: "on" } });
  const couch = await startCouchServer();
  const ourPort = Number(new URL(server.origin).port);
  const proxies = [await startDelayProxy(ourPort, ONE_WAY_MS), await startDelayProxy(couch.port, ONE_WAY_MS)] as const;
  const profile = await mkdtemp(join(tmpdir(), "lvzhi-bench-"));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: FLAGS,
    bypassCSP: true,
  });
  try {
    const ours = await bundle("bench/drain/our-page.ts");
    const pouch = await bundle("bench/drain/pouch-page.ts");
    const { account, pointCode } = await readDemo(server.origin);
    const couchOrigin = `http://127.0.0.1:${couch.port}`;
    const runOurs = (origin: string) => measureIn(browser, `${origin}/healthz`, ours, [ITEMS, account, pointCode]);
    const runPouch = async (origin: string) => {
      const time = await measureIn(browser, `${origin}/page`, pouch, [ITEMS, `${origin}/bench`]);
      if (couch.takeCount() !== ITEMS) throw new Error("PouchDB's documents did not all arrive");
      return time;
    };
    for (const [metric, ourOrigin, peerOrigin] of [
      ["1000-items-loopback", server.origin, couchOrigin],
      ["1000-items-100ms", proxies[0].origin, proxies[1].origin],
    ] as const) {
      const times: { ours: number; peer: number }[] = [];
      for (let round = 0; round < ROUNDS; round++)
        times.push({ ours: await runOurs(ourOrigin), peer: await runPouch(peerOrigin) });
      const value = rounded(median(times.map((time) => time.ours)), 0);
      const peerValue = rounded(median(times.map((time) => time.peer)), 0);
      report({
        suite: "drain",
        metric,
        value,
        unit: "ms",
        peer: "PouchDB 9",
        peerValue,
        ratio: rounded(peerValue / value),
      });
    }
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
    for (const proxy of proxies) proxy.stop();
    couch.stop();
    await server.stop();
  }
};

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const readDemo = async (origin: string) => {
  const answer = await fetch(`${origin}/api/v1/demo`);
  const demo = (await answer.json()) as {
    points: { code: string }[];
    accounts: { role: string; phone: string; password: string }[];
  };
  const member = demo.accounts.find((account) => account.role === "member");
  if (!member) throw new Error("the demo has no member");
  return { account: { phone: member.phone, password: member.password }, pointCode: demo.points[0]?.code ?? "" };
};

/** The page's script as one text; `bench.measure` is what it offers. */
const bundle = async (entry: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, lib: { entry, formats: ["iife"], name: "bench" } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !("output" in output)) throw new Error(`${entry} was not built`);
  const { code } = output.output[0];
  return `${code}\nwindow.bench = bench;`;
};

/** A fresh page of this address with the script in it; the milliseconds that its measure gives. */
const measureIn = async (
  browser: BrowserContext,
  address: string,
  script: string,
  given: readonly unknown[],
): Promise<number> => {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    await page.addScriptTag({ content: script });
    const call = `bench.measure(...${JSON.stringify(given)})`;
    const result = (await page.evaluate(call)) as { milliseconds: number; arrived: number };
    if (result.arrived !== ITEMS) throw new Error(`${result.arrived} of ${ITEMS} arrived at ${address}`);
    return result.milliseconds;
  } finally {
    await page.close();
  }
};
