import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { OFFICE, openDesk } from "#tests/support/desk.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const COMMITTEE = "13800000011";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ env: { DEMO: "on" } });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const openPart = async (page: Page, part: string) => {
  await page.goto(`/office/proposal-settings?part=${part}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
};
const save = async (page: Page) => {
  await page.getByRole("button", { name: "保存设置" }).click();
  await page.getByText("已保存").waitFor();
};
const day = (page: Page, words: RegExp) => page.getByRole("button", { name: words });

test("a term is changed, says when it would end and why, and is still so after a reload", async () => {
  const { page, complaints } = await openDesk(browser, server.origin, COMMITTEE);
  await openPart(page, "timers");
  const accept = page.getByLabel("签收：数目");
  const days = Number(await accept.inputValue()) + 6;
  await accept.fill(`${days}`);
  await page
    .getByText(new RegExp(`起 ${days} 个工作日，其间.*周末 \\d+ 天.*至 `))
    .first()
    .waitFor();
  await save(page);
  await page.reload();
  await expect.poll(() => accept.inputValue()).toBe(`${days}`);

  await accept.fill("0");
  await page.getByRole("button", { name: "保存设置" }).click();
  await page.getByText("请填 1 到 366 的整数。").waitFor();
  await expect.poll(() => accept.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a category is added, and what is typed outlives a look at another part", async () => {
  const { page } = await openDesk(browser, server.origin, COMMITTEE);
  await openPart(page, "writing");
  const category = `生态文明${Date.now()}`;
  await page.getByRole("button", { name: "增加分类" }).click();
  await page
    .getByLabel(/^分类 \d+$/)
    .last()
    .fill(category);
  await page.getByRole("link", { name: "办理结果" }).click();
  await page.getByLabel("C 类").fill(`留作参考${Date.now()}`);
  await page.getByRole("link", { name: "分类与字数" }).click();
  await page.getByText("未保存：分类与字数、办理结果").waitFor();
  await save(page);
  await page.reload();
  await expect
    .poll(() =>
      page
        .getByLabel(/^分类 \d+$/)
        .last()
        .inputValue(),
    )
    .toBe(category);
  await page.context().close();
});

test("whom a colleague has overtaken is told, and loses nothing by it", async () => {
  const [{ page: first }, { page: second }] = [
    await openDesk(browser, server.origin, COMMITTEE),
    await openDesk(browser, server.origin, COMMITTEE),
  ];
  for (const page of [first, second]) await openPart(page, "steps");
  await second.getByLabel("第 1 步").fill("选题与协商");
  const label = `交办${Date.now() % 1_000_000}`;
  await first.getByLabel("第 4 步").fill(label);
  await save(first);
  await second.getByRole("button", { name: "保存设置" }).click();
  await second.getByText("设置刚刚被另一位同事改过").waitFor();
  expect(await second.getByLabel("第 1 步").inputValue()).toBe("选题与协商");
  await second.getByRole("button", { name: "放弃我的改动，重新读取" }).click();
  await expect.poll(() => second.getByLabel("第 4 步").inputValue()).toBe(label);
  for (const page of [first, second]) await page.context().close();
});

test("a day is set to rest by keyboard, counts at once, and is listed with who did it", async () => {
  const { page, complaints } = await openDesk(browser, server.origin, COMMITTEE);
  await openPart(page, "calendar&year=2026");
  await page.getByText("248 个工作日").waitFor();
  await page.getByText("国办发明电〔2025〕7号").waitFor();
  await day(page, /^10月1日 周四，国庆节放假$/).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "2026年10月10日 周六" }).waitFor();
  await page.getByText("内置日历：调休上班").waitFor();
  await page.getByRole("radio", { name: "休息" }).check();
  await page.getByLabel("名称").fill("区庆");
  await page.getByRole("button", { name: "保存这一天" }).click();
  await page.getByText("247 个工作日").waitFor();
  await page.getByText("机关自定 1 天").waitFor();

  await day(page, /^10月10日 周六，休息（机关自定：区庆）$/).click();
  await page.getByRole("radio", { name: "按内置日历" }).check();
  await page.getByRole("button", { name: "保存这一天" }).click();
  await page.getByText("248 个工作日").waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a year without a notice says so until it is marked as checked", async () => {
  const { page } = await openDesk(browser, server.origin, COMMITTEE);
  const caveat = page.getByText("2027 年调休安排尚未核对，按法定节假日推算");
  await openPart(page, "calendar&year=2027");
  await caveat.waitFor();
  await page.getByRole("button", { name: "标记为已核对" }).click();
  await page.getByText("2027 年的安排已由机关对照通知核对。").waitFor();
  expect(await caveat.count()).toBe(0);
  await page.getByRole("button", { name: "取消核对" }).click();
  await expect.poll(() => caveat.count()).toBe(1);
  await page.context().close();
});

test("the desk is readable for everybody, light and dark, and is not for the general office", async () => {
  for (const theme of ["light", "dark"] as const) {
    const { page } = await openDesk(browser, server.origin, COMMITTEE, { theme });
    for (const part of ["meeting", "timers", "steps", "writing", "outcomes", "reasons", "calendar"]) {
      await openPart(page, part);
      expect(await axeFindings(page), `${theme} ${part}`).toEqual([]);
    }
    await page.context().close();
  }
  const { page } = await openDesk(browser, server.origin, OFFICE);
  await page.goto("/office/proposal-settings");
  await page.waitForURL((url) => url.pathname === "/office/triage");
  await page.context().close();
});
