import { lighthouseOf } from "#bench/page/lighthouse-of.ts";
import { weightOf } from "#bench/page/weight-of.ts";
import type { Report } from "#bench/report.ts";
import { startServer } from "#tests/support/running-server.ts";

const RUNS = 5;

/** What a first visit costs: bytes and requests of the resident's page and of the member's app, and Lighthouse's mobile scores of both. */
export const run = async (report: Report): Promise<void> => {
  const server = await startServer({ env: { DEMO: "on" } });
  const figure = (metric: string, value: number, unit: string) => report({ suite: "page", metric, value, unit });
  try {
    const { points } = (await (await fetch(`${server.origin}/api/v1/demo`)).json()) as { points: { code: string }[] };
    const pages = { resident: `${server.origin}/p/${points[0]?.code}`, app: `${server.origin}/` };

    const resident = await weightOf(pages.resident);
    figure("resident-first-visit", resident.all.br, "bytes");
    figure("resident-first-visit-gzip", resident.all.gzip, "bytes");
    figure("resident-requests", resident.requests, "requests");
    const app = await weightOf(pages.app);
    figure("app-first-load-js", app.scripts.gzip, "bytes gzip");
    figure("app-first-load", app.all.br, "bytes");
    figure("app-requests", app.requests, "requests");

    for (const [name, url] of Object.entries(pages)) {
      const scores = await lighthouseOf(url, RUNS);
      figure(`${name}-lighthouse-performance`, scores.performance, "of 100");
      figure(`${name}-lighthouse-accessibility`, scores.accessibility, "of 100");
      figure(`${name}-lighthouse-best-practices`, scores.bestPractices, "of 100");
      figure(`${name}-first-contentful-paint`, scores.firstContentfulPaint, "ms");
      figure(`${name}-largest-contentful-paint`, scores.largestContentfulPaint, "ms");
      figure(`${name}-total-blocking-time`, scores.totalBlockingTime, "ms");
      figure(`${name}-layout-shift`, scores.layoutShift, "");
      figure(`${name}-machine`, scores.benchmarkIndex, "Lighthouse benchmark index");
    }
  } finally {
    await server.stop();
  }
};
