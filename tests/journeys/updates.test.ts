import { launchChromium } from "#tests/support/chromium.ts";
import { isInstalled, openPhone, readDemo, signInMember, type DemoFacts } from "#tests/support/member-phone.ts";
import { buildRelease } from "#tests/support/next-release.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

const NEXT = "9.9.9";
let browser: Browser;
let next: Awaited<ReturnType<typeof buildRelease>>;
let server: RunningServer;
let demo: DemoFacts;
let context: BrowserContext;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { DEMO: "on" } }), launchChromium()]);
  [next, demo] = await Promise.all([buildRelease(NEXT), readDemo(server)]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await next?.remove();
});
beforeEach(async () => {
  await server.restart();
  context = await openPhone(browser, server);
});
afterEach(() => context.close());

const isSamePage = (page: Page) => page.evaluate(() => "isOld" in window);
const markPage = (page: Page) => page.evaluate(() => void Object.assign(window, { isOld: true }));
const writeAt = async (page: Page, text: string) => {
  await page.goto(`/submit/${demo.point.code}`);
  await page.getByLabel("您要反映什么").fill(text);
};
/** Nothing but what the open page itself holds. */
const forgetTheRelease = (page: Page) =>
  page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
const versionOn = async (page: Page) => {
  await page.getByRole("link", { name: "我的", exact: true }).click();
  await page.getByText("当前版本").waitFor();
  return page.locator("dt:text-is('当前版本') + dd").textContent();
};

describe("a new release", () => {
  test("is offered, waits for who is writing, comes to every tab, and the words and the queue are still there", async () => {
    const home = await signInMember(context, demo);
    await isInstalled(home);
    const writer = await context.newPage();
    await writeAt(writer, "更新前写的一条");
    await server.kill();
    await writer.getByRole("button", { name: "一键提交" }).click();
    await writer.getByRole("heading", { name: "已记下" }).waitFor();
    await writeAt(writer, "正在写的一条");
    await markPage(writer);
    await markPage(home);

    await server.restart(next.program);
    const before = await versionOn(home);
    expect(before).not.toBe(NEXT);
    await home.getByRole("button", { name: "检查更新" }).click();
    await home.getByText("有新版本。").waitFor();
    await writer.getByText("新版本可用").waitFor();
    await home.getByRole("button", { name: "现在更新" }).first().click();
    await expect.poll(() => isSamePage(home).catch(() => false)).toBe(false);
    await expect.poll(() => versionOn(home).catch(() => "")).toBe(NEXT);

    // The cursor is still in the text: this tab runs on, on its own release, whose shell the phone still holds.
    const shells = await writer.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("shell-")));
    expect(shells).toHaveLength(2);
    await writer.getByLabel("您要反映什么").pressSequentially("，还没写完");
    expect(await isSamePage(writer)).toBe(true);
    await writer.getByLabel("您要反映什么").blur();
    await expect.poll(() => isSamePage(writer).catch(() => false)).toBe(false);
    await expect
      .poll(() =>
        writer
          .getByLabel("您要反映什么")
          .inputValue()
          .catch(() => ""),
      )
      .toBe("正在写的一条，还没写完");

    await home.goto("/submissions");
    await home.getByText("更新前写的一条").click();
    await home.getByText("待受理").first().waitFor({ timeout: 60_000 });
  });

  test("leaves a tab that nobody has updated whole: the parts of its own release are served on", async () => {
    const page = await signInMember(context, demo);
    await isInstalled(page);
    await markPage(page);
    await forgetTheRelease(page);
    await server.restart(next.program);
    const version = await versionOn(page);
    expect([version === NEXT, await isSamePage(page)]).toEqual([false, true]);
  });

  test("a part that is nowhere any more saves what is typed, and the page is loaded anew once", async () => {
    const page = await signInMember(context, demo);
    let asked = 0;
    let loads = 0;
    page.on("framenavigated", () => loads++);
    await context.route(/assets\/settings-screen-.*\.js/, (route) => {
      asked += 1;
      return route.fulfill({ status: 404, contentType: "application/problem+json", body: "{}" });
    });
    await forgetTheRelease(page);
    const before = loads;
    await page.getByRole("link", { name: "我的", exact: true }).click();
    await page.getByRole("heading", { name: "页面出了问题" }).waitFor();
    await expect.poll(() => asked).toBeGreaterThanOrEqual(2);
    await page.waitForTimeout(1_500);
    // One step inside the app, one load; the second failure is told.
    expect(loads - before).toBe(2);
    await page.getByText("都还在本机，没有丢失").waitFor();
  });

  test("a part that does not come while the server is away leaves the page as it is", async () => {
    const page = await signInMember(context, demo);
    await isInstalled(page);
    await context.route(/assets\/settings-screen-.*\.js/, (route) => route.abort());
    await forgetTheRelease(page);
    await markPage(page);
    await server.kill();
    await page.getByRole("link", { name: "我的", exact: true }).click();
    await page.getByRole("heading", { name: "页面出了问题" }).waitFor();
    const asked = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/healthz"));
    await page.evaluate(() => void dispatchEvent(new Event("vite:preloadError", { cancelable: true })));
    await asked;
    await page.getByText("都还在本机，没有丢失").waitFor();
    expect(await isSamePage(page)).toBe(true);
  });
});

describe("a server that asks for a newer app", () => {
  test("loses nothing: the old one says so and keeps the words, updates by one button, and what it wrote goes out", async () => {
    const page = await signInMember(context, demo);
    await isInstalled(page);
    await writeAt(page, "旧版应用写的一条");
    await server.kill();
    await page.getByRole("button", { name: "一键提交" }).click();
    await page.getByRole("heading", { name: "已记下" }).waitFor();
    // The release before it is still what this server has: there is nothing to update to yet.
    await server.restart(undefined, { LEAST_APP: NEXT });
    await page.goto("/");
    await page.getByRole("heading", { name: "需更新应用，内容已保存在本机" }).waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "更新应用" }).click();
    await page.getByText("服务器上还没有新版本，请稍后再试。内容不会丢失。").waitFor();

    await server.restart(next.program, { LEAST_APP: NEXT });
    await page.getByRole("button", { name: "更新应用" }).click();
    await expect.poll(() => versionOn(page).catch(() => ""), { timeout: 60_000 }).toBe(NEXT);
    await page.goto("/submissions");
    await page.getByText("旧版应用写的一条").click();
    await page.getByText("待受理").first().waitFor({ timeout: 60_000 });
    await page.goto("/");
    await page.getByText("最近同步").waitFor();
    await expect(page.getByText("需更新应用").count()).resolves.toBe(0);
  });
});
