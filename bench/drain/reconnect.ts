import { startLine } from "#bench/drain/line.ts";
import { compose, openMemberPage, untilAccepted } from "#bench/drain/member-phone.ts";
import type { Setting } from "#bench/drain/setting.ts";
import { median, rounded, type Report } from "#bench/report.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import type { Browser } from "playwright-core";
import { setTimeout as pause } from "node:timers/promises";

const ROUNDS = 5;
const PHONES = 4;
const OUTAGE_MS = 20_000;

/** In the app: from the network's return to the server's answer for the first waiting op; where the phone is told of it, and where nobody tells it. */
export const measureReconnect = async (report: Report, setting: Setting): Promise<void> => {
  const browser = await launchChromium();
  try {
    const told = await toldTimes(browser, setting);
    report({ suite: "drain", metric: "reconnect-with-event", value: rounded(median(told), 0), unit: "ms" });
    const untold = await untoldTimes(browser, setting);
    const slowest = rounded(Math.max(...untold), 0);
    report({ suite: "drain", metric: "reconnect-without-event-slowest-of-4", value: slowest, unit: "ms" });
  } finally {
    await browser.close();
  }
};

const toldTimes = async (browser: Browser, { origin, member, pointCode }: Setting): Promise<number[]> => {
  const context = await browser.newContext();
  const page = await openMemberPage(context, origin, member);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await context.setOffline(true);
    await compose(page, origin, pointCode, `演示：第 ${round} 次断网时写的。`);
    const accepted = untilAccepted(page);
    await context.setOffline(false);
    times.push(await accepted);
  }
  await context.close();
  return times;
};

/** The radio is on all the time, the server cannot be reached for a while: only the engine's own back-off brings it back. */
const untoldTimes = async (browser: Browser, { origin, member, pointCode }: Setting): Promise<number[]> => {
  const line = await startLine(Number(new URL(origin).port), { oneWayMs: 0 });
  const contexts = await Promise.all(Array.from({ length: PHONES }, () => browser.newContext()));
  try {
    const pages = await Promise.all(contexts.map((context) => openMemberPage(context, line.origin, member)));
    line.cut();
    await Promise.all(pages.map((page) => compose(page, line.origin, pointCode, "演示：服务器不通时写的。")));
    await pause(OUTAGE_MS);
    line.mend();
    return await Promise.all(pages.map(untilAccepted));
  } finally {
    for (const context of contexts) await context.close();
    line.stop();
  }
};
