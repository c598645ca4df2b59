import { launchChromium } from "#tests/support/chromium.ts";
import { openPhone, readDemo, signInMember, type DemoFacts } from "#tests/support/member-phone.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

const DAY_MS = 86_400_000;

let server: RunningServer;
let browser: Browser;
let demo: DemoFacts;
let context: BrowserContext;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { DEMO: "on" } }), launchChromium()]);
  demo = await readDemo(server);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});
afterEach(() => context.close());

/** Runs in the page before anything else: its clock goes, but is wrong by so many milliseconds. */
const shiftClock = (shift: number): void => {
  const RealDate = Date;
  const now = () => RealDate.now() + shift;
  globalThis.Date = class extends RealDate {
    constructor(...parts: []) {
      super(...((parts.length > 0 ? parts : [now()]) as []));
    }
    static override now = now;
  } as DateConstructor;
};

const openWrongPhone = async (shift: number): Promise<Page> => {
  context = await openPhone(browser, server);
  await context.addInitScript(shiftClock, shift);
  return signInMember(context, demo);
};

const compose = async (page: Page, text: string): Promise<void> => {
  await page.goto(`/submit/${demo.point.code}`);
  await page.getByLabel("您要反映什么").fill(text);
  await page.getByRole("button", { name: "一键提交" }).click();
  await page.getByRole("heading", { name: "已记下" }).waitFor();
  await page.getByText("已送达").first().waitFor({ timeout: 60_000 });
};

const onList = (page: Page, mark: string) => page.locator("main a", { hasText: mark }).allInnerTexts();

describe.each([
  ["three days ahead", 3 * DAY_MS],
  ["three days behind", -3 * DAY_MS],
])("a phone whose clock is %s", (_, shift) => {
  test("delivers, shows the server's time, keeps the order in which the server received, and says in 设置 that nothing changes", async () => {
    const mark = `钟差${shift / DAY_MS}`;
    const page = await openWrongPhone(shift);
    for (const nth of ["甲", "乙", "丙"]) await compose(page, `${mark}${nth}`);

    // By the server's clock it was just now; by the phone's it is three days away.
    const today = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", month: "numeric", day: "numeric" });
    const day = today.format(new Date()).replace("/", "月") + "日";
    await page.goto("/submissions");
    await page.getByText(`${mark}丙`).first().waitFor();
    await expect.poll(async () => (await onList(page, mark)).every((row) => row.includes(day))).toBe(true);
    expect((await onList(page, mark)).map((row) => row.match(/[甲乙丙]/)?.[0])).toEqual(["丙", "乙", "甲"]);

    await page.goto("/settings");
    await page.getByText("手机时间与服务器相差约 3 天。不影响送达先后和时限，都以服务器收到的时间为准。").waitFor();
  });
});
