import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { MEMBER, OFFICE, openDesk, OTHER_OFFICE, submitAsResident } from "#tests/support/desk.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let server: RunningServer;
let browser: Browser;
let pointCode: string;

beforeAll(async () => {
  server = await startServer({ env: { DEMO: "on" } });
  const demo = (await (await fetch(`${server.origin}/api/v1/demo`)).json()) as { points: { code: string }[] };
  pointCode = demo.points[0]?.code ?? "";
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const submit = (text: string) => submitAsResident(server.origin, pointCode, text);
const rows = (page: Page) => page.locator(".ui-listrow");
const openRow = (page: Page) => page.locator('.ui-listrow__link[aria-current="true"]');
const inbox = async (page: Page, search: string) => {
  await page.goto(`/office/triage?${search}`);
  await rows(page).first().waitFor();
};

describe("one submission, by keyboard", () => {
  test("is triaged, answered, undone and answered again; the resident reads the answer", async () => {
    const { receipt } = await submit("演示路口的红绿灯坏了三天，希望修好。键盘一号。");
    const { page, complaints } = await openDesk(browser, server.origin, OFFICE);
    await page.waitForURL("**/office/triage?state=RECEIVED");
    await rows(page).first().waitFor();

    await page.keyboard.press("/");
    await page.keyboard.type("键盘一号");
    await page.keyboard.press("Enter");
    await page.waitForURL("**q=*");
    await page.keyboard.press("Escape");
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await page.getByRole("searchbox", { name: "搜索反映内容" }).inputValue()).toBe("键盘一号");
    await page.keyboard.press("j");
    await page.locator(".triage-text", { hasText: "键盘一号" }).waitFor();
    await page.keyboard.press("Shift+1");
    await page.getByRole("button", { name: "答复 1" }).waitFor();

    await page.keyboard.press("1");
    await page.getByLabel("答复内容").waitFor();
    await page.keyboard.type("已经派人修好。");
    await page.keyboard.press("Control+Enter");
    await page.locator(".ui-listrow__mark", { hasText: "已答复" }).waitFor();
    await page.keyboard.press("u");
    await page.getByText("已撤销，恢复为已受理").waitFor();
    expect(await receiptText(receipt)).not.toContain("已经派人修好");

    await page.getByRole("button", { name: "答复 1" }).waitFor();
    await page.keyboard.press("1");
    await page.getByLabel("答复内容").fill("信号灯昨晚已经修好。");
    await page.keyboard.press("Control+Enter");
    await page.locator(".ui-listrow__mark", { hasText: "已答复" }).waitFor();
    const read = await receiptText(receipt);
    expect(read).toContain("信号灯昨晚已经修好。");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  const receiptText = async (receipt: string): Promise<string> => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/r/${receipt}`);
    const text = await page.locator("main").innerText();
    await page.close();
    return text;
  };

  test("opens the next by itself after a move", async () => {
    await submit("连着办甲：楼道灯不亮。");
    await submit("连着办乙：井盖松了。");
    const { page } = await openDesk(browser, server.origin, OFFICE);
    await inbox(page, "state=RECEIVED&q=连着办");
    await page.keyboard.press("j");
    const first = await openRow(page).innerText();
    await page.locator(".triage-text").waitFor();
    await page.keyboard.press("1");
    await expect.poll(() => openRow(page).innerText()).not.toBe(first);
    await page.locator(".ui-listrow--moved").waitFor();
    await page.context().close();
  });

  test("a refused answer keeps what was typed, also over a reload", async () => {
    const { id } = await submit("撞车：河边护栏断了一截。");
    const { page } = await openDesk(browser, server.origin, OFFICE);
    const other = await openDesk(browser, server.origin, OTHER_OFFICE);
    await inbox(page, "q=撞车");
    await page.keyboard.press("j");
    await page.getByRole("button", { name: "受理并接着办" }).click();
    await page.getByRole("button", { name: "答复 1" }).click();
    await page.getByLabel("答复内容").fill("写到一半的答复。");
    const move = (body: object) =>
      other.page.request.post(`${server.origin}/api/v1/office/submissions/${id}/moves`, { data: body });
    expect((await move({ move: "reject", reason: "UNINTELLIGIBLE" })).status()).toBe(200);

    await page.keyboard.press("Control+Enter");
    await page.getByRole("alert").filter({ hasText: "当前状态下不能这样办理" }).waitFor();
    expect(await page.getByLabel("答复内容").inputValue()).toBe("写到一半的答复。");
    expect((await move({ move: "undo" })).status()).toBe(200);
    await page.reload();
    await page.getByRole("button", { name: /^答复（有草稿）/ }).click();
    expect(await page.getByLabel("答复内容").inputValue()).toBe("写到一半的答复。");
    await page.context().close();
    await other.page.context().close();
  });
});

describe("the list", () => {
  test("keeps filters and the open item over a reload, and loads older ones as one scrolls", async () => {
    const { page } = await openDesk(browser, server.origin, OFFICE);
    await inbox(page, "state=CLOSED&category=CITY&from=2026-01-01");
    await page.keyboard.press("j");
    await page.locator(".triage-text").first().waitFor();
    const before = [page.url(), await openRow(page).innerText()];
    await page.reload();
    await openRow(page).waitFor();
    expect([page.url(), await openRow(page).innerText()]).toEqual(before);
    const views = page.getByRole("navigation", { name: "视图" });
    expect(await views.getByLabel("类别").inputValue()).toBe("CITY");
    expect(await rows(page).count()).toBe(50);
    await page.locator(".ui-listdesk__scroll").evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
    await expect.poll(() => rows(page).count()).toBe(100);
    await page.context().close();
  });

  test("moves many at once, says what was refused, and takes it all back", async () => {
    const { id } = await submit("一起办甲：公园长椅缺板。");
    for (const name of ["乙", "丙"]) await submit(`一起办${name}：公园长椅缺板。`);
    const { page } = await openDesk(browser, server.origin, OFFICE);
    const other = await openDesk(browser, server.origin, OTHER_OFFICE);
    await inbox(page, "state=RECEIVED&q=一起办");
    const path = `${server.origin}/api/v1/office/submissions/${id}/moves`;
    expect((await other.page.request.post(path, { data: { move: "triage" } })).status()).toBe(200);
    await page.getByLabel(/^全选已列出的/).check();
    await page.getByRole("group", { name: "批量办理" }).getByRole("button", { name: "受理" }).click();
    await expect.poll(() => page.locator(".ui-listrow--moved").count()).toBe(2);
    expect(await page.locator(".ui-listrow--refused").innerText()).toContain("当前状态下不能这样办理");
    await page.getByText("2 条已完成，1 条未办理").waitFor();
    await page.keyboard.press("u");
    await expect.poll(() => page.locator(".ui-listrow--moved").count()).toBe(0);
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(2);
    await page.context().close();
    await other.page.context().close();
  });

  test("says what arrived since without moving a row", async () => {
    await submit("新到甲：路面有坑。");
    const { page } = await openDesk(browser, server.origin, OFFICE);
    await inbox(page, "state=RECEIVED&q=新到");
    await submit("新到乙：下水道堵了。");
    const bar = page.getByRole("button", { name: /有 1 条新的/ });
    await bar.waitFor({ timeout: 20_000 });
    expect(await rows(page).count()).toBe(1);
    await page.keyboard.press("n");
    await expect.poll(() => rows(page).count()).toBe(2);
    await page.context().close();
  });

  test("is exported as it is filtered", async () => {
    await submit("导出一号：=1+1 路灯");
    const { page } = await openDesk(browser, server.origin, OFFICE);
    await inbox(page, "q=导出一号");
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出 CSV" }).click();
    const file = await (await coming).path();
    const text = await readFile(file, "utf8");
    expect(text).toContain("导出一号");
    expect(text.trim().split("\n")).toHaveLength(2);
    await page.context().close();
  });
});

test("what a resident writes is shown to the letter and never runs", async () => {
  const vectors = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    '"><svg onload=alert(1)>',
    "javascript:alert(1)",
    "{{constructor.constructor('alert(1)')()}}",
  ];
  for (const vector of vectors) await submit(`原样显示 ${vector}`);
  const { page, complaints } = await openDesk(browser, server.origin, OFFICE);
  await inbox(page, "q=原样显示");
  for (const vector of vectors) {
    await page.locator(".triage-row__excerpt", { hasText: vector }).click();
    await page.locator(".triage-text", { hasText: vector }).waitFor();
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a member's phone never downloads the office", async () => {
  const { page } = await openDesk(browser, server.origin, MEMBER, { width: 375, height: 812 });
  const loaded: string[] = [];
  page.context().on("request", (request) => loaded.push(new URL(request.url()).pathname));
  await page.reload();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto("/office/triage");
  await page.waitForURL((url) => url.pathname === "/");
  await page.waitForLoadState("networkidle");
  const cached = await page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(cached.length).toBeGreaterThan(0);
  expect([...loaded, ...cached].filter((path) => path.includes("/office-"))).toEqual([]);
  await page.context().close();
});

describe.each([
  { name: "标准 light", size: 0, theme: "light" },
  { name: "长辈 dark", size: 1, theme: "dark" },
] as const)("axe finds nothing in $name", (look) => {
  const SCREENS = ["triage?state=TRIAGED", "triage?held=true", "triage?state=ANSWERED&q=没有这样的内容"] as const;

  test.each(SCREENS)("on %s", async (screen) => {
    const { page } = await openDesk(browser, server.origin, OFFICE, look);
    await page.goto(`/office/${screen}`);
    await page.locator(".ui-listrow, .ui-empty").first().waitFor();
    await page.keyboard.press("j");
    await page.waitForTimeout(500);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  test("with a form open, and with the table of keys", async () => {
    const { page } = await openDesk(browser, server.origin, OFFICE, look);
    await inbox(page, "state=TRIAGED");
    await page.keyboard.press("j");
    for (const key of ["1", "2", "7"]) {
      await page.getByRole("button", { name: /^答复/ }).waitFor();
      await page.keyboard.press(key);
      await page.locator(".ui-moveform").waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");
    }
    await page.keyboard.press("?");
    await page.getByRole("heading", { name: "快捷键" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  test("at 375 px, where nothing is wider than the screen", async () => {
    const { page } = await openDesk(browser, server.origin, OFFICE, { ...look, width: 375, height: 812 });
    await inbox(page, "state=TRIAGED");
    expect(await axeFindings(page)).toEqual([]);
    await rows(page).first().getByRole("link").click();
    await page.locator(".triage-text").first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    await page.context().close();
  });
});
