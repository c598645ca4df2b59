import { openProfile } from "#bench/drain/chromium.ts";
import { startLine } from "#bench/drain/line.ts";
import { compose, openMemberPage, untilAccepted } from "#bench/drain/member-phone.ts";
import type { Setting } from "#bench/drain/setting.ts";
import { median, rounded, type Report } from "#bench/report.ts";

const ROUNDS = 5;
const TEXT = "演示：断网时从链接打开的一条。";

/** In the app: the browser has just started, nothing can be reached, and a link to a submission of one's own is opened; until its words stand on the screen. */
export const measureColdStart = async (
  report: Report,
  { origin, member, pointCode, folder }: Setting,
): Promise<void> => {
  const line = await startLine(Number(new URL(origin).port), { oneWayMs: 0 });
  const profile = `${folder}/cold`;
  try {
    const first = await openProfile(profile);
    const page = await openMemberPage(first, line.origin, member);
    const accepted = untilAccepted(page);
    await compose(page, line.origin, pointCode, TEXT);
    await accepted;
    await page.goto(`${line.origin}/submissions`);
    await page.getByText(TEXT).click();
    await page.waitForURL(/\/submissions\/.+/);
    const link = page.url();
    await first.close();
    line.cut();

    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await openOffline(profile, link));
    report({ suite: "drain", metric: "offline-cold-start", value: rounded(median(times), 0), unit: "ms" });
  } finally {
    line.stop();
  }
};

const openOffline = async (profile: string, link: string): Promise<number> => {
  const context = await openProfile(profile);
  try {
    await context.addInitScript(watchFor, TEXT);
    const page = await context.newPage();
    await page.goto(link);
    await page.waitForFunction(() => window.shownAt !== undefined);
    return await page.evaluate(() => window.shownAt ?? NaN);
  } finally {
    await context.close();
  }
};

declare global {
  interface Window {
    shownAt?: number;
  }
}

/** Runs in the page: milliseconds from the navigation to the first frame with these words. */
const watchFor = (words: string): void => {
  const look = (): void => {
    if (document.body?.innerText.includes(words)) window.shownAt = performance.now();
    else requestAnimationFrame(look);
  };
  look();
};
