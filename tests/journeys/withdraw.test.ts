import { launchChromium } from "#tests/support/chromium.ts";
import { openPhone, readDemo, signInMember, type DemoFacts } from "#tests/support/member-phone.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import { compose } from "#tests/support/two-phones.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

let server: RunningServer;
let browser: Browser;
let demo: DemoFacts;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { DEMO: "on" } }), launchChromium()]);
  demo = await readDemo(server);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test("a member takes back what has arrived and nobody has taken up; the office's answer says so", async () => {
  const context = await openPhone(browser, server);
  const page = await signInMember(context, demo);
  const text = `演示：要撤回的一条 ${Date.now()}`;
  await compose(page, demo, text);
  await page.goto("/submissions");
  await page.getByRole("link", { name: text }).click();
  await page.getByRole("button", { name: "撤回这一条" }).click();
  await page.getByText("办公室已经受理的，撤不回来。").waitFor();
  await page.getByRole("button", { name: "撤回", exact: true }).click();
  await page.getByText("撤回已存本机，待联网送出。").waitFor();
  await page.getByText("本人已撤回").first().waitFor({ timeout: 60_000 });
  expect(await page.getByRole("button", { name: "撤回这一条" }).count()).toBe(0);
  expect(await page.getByText("没有撤回").count()).toBe(0);
  await context.close();
});
