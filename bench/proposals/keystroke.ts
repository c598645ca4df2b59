import { openProfile } from "#bench/drain/chromium.ts";
import { openMemberPage } from "#bench/drain/member-phone.ts";
import type { Credentials } from "#bench/drain/sign-in.ts";
import { median, rounded, type Report } from "#bench/report.ts";
import type { Page } from "playwright-core";

const DRAFT_BYTES = 200 * 1024;
const SLOWER = 6;
const KEYS = 150;
/** A quick typist's: saving, and what follows from it, falls between the keys as it does in life. */
const PACE_MS = 120;

export interface Writer {
  readonly origin: string;
  readonly member: Credentials;
  /** A folder of ours, removed afterwards. */
  readonly folder: string;
}

/** In the real editor, with a draft of 200 KB of text and a CPU slowed down six times: from a key to the next paint. */
export const measureKeystrokes = async (report: Report, { origin, member, folder }: Writer): Promise<void> => {
  const context = await openProfile(`${folder}/keys`, { baseURL: origin });
  try {
    const page = await openMemberPage(context, origin, member);
    await page.goto("/proposals/drafts");
    await page.getByRole("button", { name: "写提案" }).click();
    await page.getByRole("textbox", { name: "情况与问题" }).fill(longText(DRAFT_BYTES));
    await page.locator(".draft-save").getByText("已同步").waitFor();
    const times = [...(await typeAt(page, 0.5)), ...(await typeAt(page, 1))].toSorted((a, b) => a - b);
    const p95 = times[Math.ceil(times.length * 0.95) - 1] ?? NaN;
    report({ suite: "proposals", metric: "keystroke-p50-ms", value: rounded(median(times), 1), unit: "ms" });
    report({ suite: "proposals", metric: "keystroke-p95-ms", value: rounded(p95, 1), unit: "ms" });
  } finally {
    await context.close();
  }
};

const PARAGRAPH = "演示：近年来，本地部分老旧小区的充电设施不足，居民反映集中，夜间排队时间较长，存在一定的安全隐患。";

const longText = (bytes: number): string => {
  const whole = `${PARAGRAPH.repeat(4)}\n`;
  return whole.repeat(Math.ceil(bytes / Buffer.byteLength(whole)));
};

/** Milliseconds from each key to the paint that shows it, with the cursor at this share of the text. */
const typeAt = async (page: Page, share: number): Promise<number[]> => {
  const field = page.getByRole("textbox", { name: "情况与问题" });
  await field.evaluate((area: HTMLTextAreaElement, part) => {
    area.focus();
    const at = Math.floor(area.textLength * part);
    area.setSelectionRange(at, at);
  }, share);
  await page.evaluate(watchKeys);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  for (let key = 0; key < KEYS; key++) {
    const next = page.waitForTimeout(PACE_MS);
    await page.keyboard.press("a");
    await next;
  }
  await page.waitForFunction((count) => window.keyTimes.length >= count, KEYS);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return page.evaluate(() => window.keyTimes.splice(0));
};

declare global {
  interface Window {
    keyTimes: number[];
  }
}

/** Runs in the page: from the moment at which the browser was given a key to the one after the frame that follows it. */
const watchKeys = (): void => {
  const isWatched = window.keyTimes !== undefined;
  window.keyTimes = [];
  if (isWatched) return;
  const note = (pressedAt: number) => {
    const painted = new MessageChannel();
    painted.port1.addEventListener("message", () => window.keyTimes.push(performance.now() - pressedAt));
    painted.port1.start();
    painted.port2.postMessage(null);
  };
  addEventListener("keydown", ({ timeStamp }) => requestAnimationFrame(() => note(timeStamp)), true);
};
