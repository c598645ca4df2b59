import { lighthouseOf } from "#bench/page/lighthouse-of.ts";
import { weightOf } from "#bench/page/weight-of.ts";
import type { Report } from "#bench/report.ts";
import { DEMO_PASSWORD } from "#server/demo/demo-accounts.ts";
import { MEMBER } from "#tests/support/desk.ts";
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
    const { js, requests } = await signedIn(server.origin);
    figure("app-signed-in-js", js, "bytes gzip");
    figure("app-signed-in-requests", requests, "requests");
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

/** The member's home screen with an empty cache and a session. */
const signedIn = async (origin: string): Promise<{ js: number; requests: number }> => {
  const weight = await weightOf(`${origin}/`, async (page) => {
    await page.goto(`${origin}/sign-in`);
    await page.getByLabel("手机号").fill(MEMBER);
    await page.getByLabel("密码", { exact: true }).fill(DEMO_PASSWORD);
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await page.getByRole("link", { name: "扫码反映" }).waitFor();
  });
  return { js: weight.scripts.gzip, requests: weight.requests };
};
