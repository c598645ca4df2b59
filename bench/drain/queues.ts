import { bundle, measureIn, openProfile, type Drained } from "#bench/drain/chromium.ts";
import { durableKeeper, forgetfulKeeper, pouchKeeper } from "#bench/drain/couch-keepers.ts";
import { startCouchServer } from "#bench/drain/couch-server.ts";
import { startLine } from "#bench/drain/line.ts";
import { installPeers } from "#bench/drain/peers.ts";
import type { Setting } from "#bench/drain/setting.ts";
import { median, rounded, type Report } from "#bench/report.ts";

const ITEMS = 1_000;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
/** There the line takes the time, and it is the same each time. */
const SLOW_ROUNDS = Math.min(ROUNDS, 3);
const SLOW = { oneWayMs: 50, bitsPerSecond: 4_000_000 };

interface Run {
  readonly peer: string;
  /** Ends the metric's name; ours has none. */
  readonly suffix: string;
  go(): Promise<Drained>;
}

/** 1,000 queued items to accepted, in a real Chromium: ours, PouchDB and RxDB take turns; medians, and ratios of those. */
export const measureQueues = async (report: Report, { origin, member, pointCode, folder }: Setting): Promise<void> => {
  installPeers();
  const couches = await Promise.all(
    [forgetfulKeeper(), await durableKeeper(folder), pouchKeeper()].map(startCouchServer),
  );
  const [forgetful, durable, itself] = couches;
  if (!forgetful || !durable || !itself) return;
  const lines = await Promise.all([Number(new URL(origin).port), forgetful.port].map((port) => startLine(port, SLOW)));
  const browser = await openProfile(`${folder}/queues`);
  const [ours, rx, pouch] = await Promise.all(
    ["our", "rx", "pouch"].map((name) => bundle(`bench/drain/${name}-page.ts`)),
  );

  const here = (script: string | undefined, at: string) => () =>
    measureIn(browser, `${at}/healthz`, script ?? "", [ITEMS, member, pointCode]);
  const pouchTo = (couch: typeof forgetful, at: string) => async () => {
    const drained = await measureIn(browser, `${at}/page`, pouch ?? "", [ITEMS, `${at}/bench`]);
    const { documents, requests } = await couch.take();
    return { ...drained, arrived: documents, requests };
  };
  const [ourLine = "", couchLine = ""] = lines.map((line) => line.origin);
  try {
    const loopback: Run[] = [
      { peer: "", suffix: "", go: here(ours, origin) },
      { peer: "PouchDB 9, a server that keeps nothing", suffix: "", go: pouchTo(forgetful, forgetful.origin) },
      {
        peer: "PouchDB 9, a server that flushes each batch",
        suffix: "-pouchdb-durable",
        go: pouchTo(durable, durable.origin),
      },
      {
        peer: "PouchDB 9, its own server store in memory",
        suffix: "-pouchdb-itself",
        go: pouchTo(itself, itself.origin),
      },
      { peer: "RxDB 17, our server", suffix: "-rxdb", go: here(rx, origin) },
    ];
    const slow: Run[] = [
      { peer: "", suffix: "", go: here(ours, ourLine) },
      { peer: "PouchDB 9, a server that keeps nothing", suffix: "", go: pouchTo(forgetful, couchLine) },
      { peer: "RxDB 17, our server", suffix: "-rxdb", go: here(rx, ourLine) },
    ];
    await compare(report, "1000-items-loopback", loopback, ROUNDS);
    await compare(report, "1000-items-100ms-4mbit", slow, SLOW_ROUNDS);
  } finally {
    await browser.close();
    for (const one of [...lines, ...couches]) one.stop();
  }
};

const compare = async (report: Report, metric: string, runs: readonly Run[], rounds: number): Promise<void> => {
  const times = runs.map((): number[] => []);
  const requests = runs.map(() => 0);
  for (let round = 0; round < rounds; round++)
    for (const [index, run] of runs.entries()) {
      const drained = await run.go();
      if (drained.arrived !== ITEMS) throw new Error(`${drained.arrived} of ${ITEMS} arrived: ${metric}, ${run.peer}`);
      times[index]?.push(drained.milliseconds);
      requests[index] = drained.requests;
    }
  const [value = NaN, ...others] = times.map((some) => rounded(median(some), 0));
  others.forEach((peerValue, index) => {
    const { peer, suffix } = runs[index + 1] ?? { peer: "", suffix: "" };
    const ratio = rounded(peerValue / value);
    report({ suite: "drain", metric: `${metric}${suffix}`, value, unit: "ms", peer, peerValue, ratio });
  });
  if (metric.endsWith("loopback"))
    for (const index of [1, runs.length - 1])
      report({
        suite: "drain",
        metric: `requests-for-1000${index === 1 ? "" : "-rxdb"}`,
        value: requests[0] ?? NaN,
        unit: "requests",
        peer: runs[index]?.peer,
        peerValue: requests[index],
      });
};
