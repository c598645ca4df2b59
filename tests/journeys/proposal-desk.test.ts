import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { openDesk } from "#tests/support/desk.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Two of the demo's 提案委. */
const [STAFF, COLLEAGUE] = ["13800000011", "13800000012"];

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

const desk = async (page: Page, search: string) => {
  await page.goto(`/office/proposals${search}`);
  await page.locator(".ui-listrow").first().waitFor();
};
const moves = (page: Page) => page.getByRole("group", { name: "办理", exact: true });
const rowMark = (page: Page, words: string | RegExp) => page.locator(".ui-listrow__mark", { hasText: words }).first();

test("a proposal is reviewed and filed by keyboard under the number that was shown, and that is undone", async () => {
  const { page, complaints } = await openDesk(browser, server.origin, STAFF);
  await page.waitForURL("**/office/proposals?state=SUBMITTED");
  await page.locator(".ui-listrow").first().waitFor();
  await page.keyboard.press("j");
  await page.locator(".desk-words").first().waitFor();
  await page.getByRole("heading", { name: "结构检查" }).waitFor();
  const title = await page.locator(".desk-sheet__head h2").innerText();
  await moves(page)
    .getByRole("button", { name: /^开始审查/ })
    .waitFor();
  await page.keyboard.press("1");
  await moves(page)
    .getByRole("button", { name: /^预审通过/ })
    .waitFor();
  await page.keyboard.press("1");
  await rowMark(page, "复审中").waitFor();

  await desk(page, `?state=RE_REVIEW&q=${encodeURIComponent(title)}`);
  await page.keyboard.press("j");
  const file = moves(page).getByRole("button", { name: /^立案（第 \d+ 号）/ });
  const number = /第 (\d+) 号/.exec(await file.innerText())?.[1];
  await page.keyboard.press("1");
  await rowMark(page, `已立案，第 ${number} 号`).waitFor();
  await page.keyboard.press("u");
  await page.getByText("已撤销，恢复为复审中").waitFor();
  await expect.poll(() => file.innerText(), { timeout: 20_000 }).toContain(`第 ${number} 号`);
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("many are filed at once; what a colleague took meanwhile is told with its reason", async () => {
  const { page } = await openDesk(browser, server.origin, STAFF);
  const other = await openDesk(browser, server.origin, COLLEAGUE);
  await desk(page, "?state=RE_REVIEW");
  const count = await page.locator(".ui-listrow").count();
  const address = await page.locator(".ui-listrow__link").first().getAttribute("href");
  const id = new URLSearchParams(address?.split("?")[1]).get("id");
  await page.getByLabel(/^全选/).check();
  const returned = await other.page.request.post(`${server.origin}/api/v1/office/proposals/${id}/moves`, {
    data: { move: "return", note: "请补充数据。" },
  });
  expect(returned.status()).toBe(200);
  await page.getByRole("button", { name: /^立案，自第 \d+ 号起/ }).click();
  await page.getByText("没有办理的 1 件").waitFor();
  await page.locator(".ui-undobar > span", { hasText: `立案 ${count - 1} 件` }).waitFor();
  await page.getByRole("button", { name: "知道了" }).click();
  await page.keyboard.press("u");
  await page.locator(".ui-undobar > span", { hasText: `撤销 ${count - 1} 件` }).waitFor();
  await page.context().close();
  await other.page.context().close();
});

test("one goes into another and comes out again; a refusal asks for its reason", async () => {
  const { page } = await openDesk(browser, server.origin, STAFF);
  await desk(page, "?state=FILED");
  await page.keyboard.press("j");
  await moves(page).getByRole("button", { name: /^并案/ }).click();
  await page.locator(".desk-targets input").first().check();
  await page.getByRole("form", { name: "并案" }).getByRole("button", { name: "并案" }).click();
  await rowMark(page, /^已并入第 \d+ 号/).waitFor();
  await page.keyboard.press("u");
  await page.getByText("已撤销，恢复为已立案").waitFor();

  await desk(page, "?state=PRE_REVIEW");
  await page.keyboard.press("j");
  await moves(page)
    .getByRole("button", { name: /^不予立案/ })
    .click();
  const form = page.getByRole("form", { name: "不予立案" });
  expect(await form.getByRole("button", { name: "不予立案" }).isDisabled()).toBe(true);
  await form.getByLabel("内容空泛、没有具体建议").check();
  await page.keyboard.press("Control+Enter");
  await rowMark(page, "不予立案").waitFor();
  await page.context().close();
});

test("a proposal from paper is entered, survives a reload while it is typed, and waits for its author", async () => {
  const { page } = await openDesk(browser, server.origin, STAFF);
  await page.goto("/office/proposals?enter=new");
  const form = page.getByRole("form", { name: "代录提案" });
  await form.getByLabel("案由").fill("关于增设演示镇老年食堂的建议");
  await form.getByLabel("情况与问题").fill("独居老人吃饭难。");
  await page.reload();
  expect(await form.getByLabel("案由").inputValue()).toBe("关于增设演示镇老年食堂的建议");
  await form.getByLabel("建议", { exact: true }).fill("一、由镇里增设两处，年底前开办。");
  await form.getByRole("combobox", { name: "第一提案人" }).click();
  await form.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await form.getByRole("option").first().dispatchEvent("mousedown");
  await form.getByRole("button", { name: "录入" }).click();
  await page.getByText(/代录，等 .+ 在手机上确认/).waitFor();
  await moves(page)
    .getByRole("button", { name: /^撤销代录/ })
    .waitFor();
  await page.context().close();
});
