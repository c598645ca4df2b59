import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { openPhone, readDemo, signInMember, type DemoFacts } from "#tests/support/member-phone.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

const WECHAT =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN";

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
beforeEach(async () => {
  context = await openPhone(browser, server, WECHAT);
  // As in WeChat on an iPhone: there is no such thing.
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "serviceWorker"));
});
afterEach(() => context.close());

describe("inside WeChat, without a service worker", () => {
  test("a member writes on without a network, on every screen of the open page, and it is delivered when the network is back", async () => {
    const page = await signInMember(context, demo);
    expect(await page.evaluate(() => "serviceWorker" in navigator)).toBe(false);
    await page.waitForFunction(
      () =>
        performance.getEntriesByType("resource").filter((one) => /assets\/(scan-scan|settings|queue)/.test(one.name))
          .length >= 3,
    );
    // Steps inside the page: without a service worker a load anew would need the network.
    await page.getByRole("link", { name: "直接写一条" }).click();
    await page.getByLabel("找联系点").fill(demo.point.code);
    await page.getByRole("link", { name: `用编号 ${demo.point.code} 反映` }).click();
    await page.getByLabel("您要反映什么").waitFor();
    await server.kill();
    const text = `在微信里断网写的 ${Date.now()}`;
    await page.getByLabel("您要反映什么").fill(text);
    await page.getByRole("button", { name: "一键提交" }).click();
    await page.getByRole("heading", { name: "已记下" }).waitFor();
    await page.getByText(/已存本机|正在确认/).waitFor();
    await page.getByRole("link", { name: "首页" }).click();
    for (const [tab, fact] of [
      ["待发送", text],
      ["我的", "当前版本"],
      ["反映", text],
    ] as const) {
      await page.getByRole("navigation", { name: "主导航" }).getByText(tab).click();
      await page.getByText(fact).first().waitFor();
    }
    await server.restart();
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await page.getByText(text).first().click();
    await page.getByText("待受理").first().waitFor({ timeout: 60_000 });
  });

  test("what was stored is there when the page is opened again, and the phone's own list of points with it", async () => {
    const page = await signInMember(context, demo);
    await page.goto(`/submit/${demo.point.code}`);
    await page.getByLabel("您要反映什么").fill("在微信里写到一半");
    await page.getByText("已存本机").waitFor();
    await page.close();
    const again = await context.newPage();
    await again.goto(`/submit/${demo.point.code}`);
    await again.getByText(demo.point.name).first().waitFor();
    await expect.poll(() => again.getByLabel("您要反映什么").inputValue()).toBe("在微信里写到一半");
  });

  test("a line tells what persists; the link can be copied, the way to a browser is shown, and once read it is gone", async () => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await signInMember(context, demo);
    await page.getByText("清理微信时可能被清除；没有网络时打不开本页。").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "复制链接" }).click();
    await page.getByText("已复制。").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(server.origin);
    await page.getByRole("button", { name: "在浏览器打开" }).click();
    await page.getByText("选「在浏览器打开」").waitFor();
    await page.getByRole("button", { name: "关闭" }).click();
    await page.getByRole("button", { name: "知道了" }).click();
    await page.reload();
    await page.getByText("最近同步").waitFor();
    await expect(page.getByText("清理微信时").count()).resolves.toBe(0);
  });

  test("a resident is told that clearing WeChat clears what has not gone, and only while it has not", async () => {
    const page = await context.newPage();
    await page.goto(`/p/${demo.point.code}`);
    await page.locator("html.js").waitFor();
    await page.fill("#text", "居民在微信里断网写的");
    await expect(page.getByText("清理微信会清除").isVisible()).resolves.toBe(false);
    await server.kill();
    await page.click("text=提交反映");
    await page.getByText("清理微信会清除还没有送出的内容").waitFor();
    await server.restart();
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await page.locator("#delivery[data-tone=green]").waitFor({ timeout: 60_000 });
    await page.getByText("清理微信会清除").waitFor({ state: "hidden" });
  });

  test("a resident's browser of its own is not told anything", async () => {
    const page = await (await fetch(`${server.origin}/p/${demo.point.code}`)).text();
    expect(page).not.toContain('class="in-app"');
  });
});
