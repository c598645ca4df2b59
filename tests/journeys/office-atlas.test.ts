import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { OFFICE, openDesk } from "#tests/support/desk.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import { readFile } from "node:fs/promises";
import type { Browser, Download, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";

const SECRETARY = "13800000031";
const PATIENCE = { timeout: 30_000, interval: 250 };

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

const topicsOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { items } = (await (await fetch("/api/v1/office/hot-topics")).json()) as { items: unknown[] };
    return items.length;
  });

test("the job gathers what the demo's residents said into topics", async () => {
  const { page } = await openDesk(browser, server.origin, OFFICE);
  await expect.poll(() => topicsOf(page), { timeout: 280_000, interval: 1000 }).toBeGreaterThan(5);
  await page.context().close();
}, 300_000);

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

const downloadBy = async (page: Page, name: string): Promise<Download> => {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  return coming;
};

test("a town, one of its topics, and what people said: two clicks, and the item opens at the intake desk", async () => {
  const { page, complaints } = await openDesk(browser, server.origin, OFFICE);
  await page.goto("/office/atlas");
  const map = page.getByRole("group", { name: "各镇街人数" });
  const tile = map.getByRole("button", { name: /^青箬镇/ });
  await tile.click();
  await expect.poll(() => new URL(page.url()).searchParams.get("town"), PATIENCE).toBe("T09");
  await page.getByRole("heading", { name: "所选范围的话题" }).waitFor();

  await page.locator(".atlas-topic").first().click();
  const items = page.getByRole("region", { name: "话题的来件" });
  await items.getByRole("link").first().waitFor();
  expect(await items.locator("li .ui-meta").allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining("青箬镇")]),
  );
  await page.reload();
  await items.getByRole("link").first().click();
  await page.waitForURL(/\/office\/triage\?.*id=/);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("by keyboard as by hand; the table says what the tiles say; people and items change without a question to the server", async () => {
  const { page } = await openDesk(browser, server.origin, OFFICE);
  await page.goto("/office/atlas");
  const tiles = page.getByRole("group", { name: "各镇街人数" }).getByRole("button");
  await tiles.first().waitFor();
  const drawn = await tiles.evaluateAll((all) => all.map((tile) => tile.getAttribute("aria-label") ?? ""));
  expect(drawn.length).toBe(20);

  const asked: string[] = [];
  page.on("request", (request) => request.url().includes("/api/") && asked.push(request.url()));
  await page.getByRole("radio", { name: "按件数", exact: true }).check();
  const byItems = page.getByRole("group", { name: "各镇街件数" }).getByRole("button");
  await byItems.first().waitFor();
  expect(asked).toEqual([]);

  await page.getByRole("radio", { name: "表格", exact: true }).check();
  const table = page.getByRole("table", { name: "各镇街件数" });
  await table.waitFor();
  const rows = await table
    .locator("tbody tr")
    .evaluateAll((all) => all.map((row) => [...row.children].map(({ textContent }) => textContent ?? "")));
  expect(rows.map(([town, people]) => `${town} ${people} 人`).toSorted()).toEqual(drawn.toSorted());
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole("radio", { name: "图", exact: true }).check();
  await byItems.first().focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => new URL(page.url()).searchParams.has("town"), PATIENCE).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

test("the map leaves as a picture that is not blank, and as a CSV", async () => {
  const { page } = await openDesk(browser, server.origin, OFFICE);
  await page.goto("/office/atlas");
  await page.getByRole("group", { name: "各镇街人数" }).waitFor();
  const picture = await downloadBy(page, "各镇街人数导出图片");
  expect(picture.suggestedFilename()).toBe("各镇街人数.png");
  const bytes = await bytesOf(picture);
  const { width, height } = await sharp(bytes).metadata();
  expect([Number(width) >= 1400, Number(height) >= 1000]).toEqual([true, true]);
  const { channels } = await sharp(bytes).stats();
  // A blank page has no spread; this one is of tiles and letters.
  expect(Math.min(...channels.slice(0, 3).map(({ stdev }) => stdev))).toBeGreaterThan(20);

  const csv = (await bytesOf(await downloadBy(page, "各镇街人数导出 CSV"))).toString("utf8");
  expect(csv).toContain('"镇街","人数","件数"');
  expect(csv.trim().split("\r\n").length).toBe(21);
  await page.context().close();
});

test("on a phone in 长辈版 the five hottest topics come first, then what is overdue; nothing is wider than the screen", async () => {
  const { page } = await openDesk(browser, server.origin, SECRETARY, { width: 375, height: 812, size: 1 });
  await page.goto("/office/atlas");
  await page.getByRole("heading", { name: "最热话题" }).waitFor();
  expect(await page.locator(".atlas-topic").count()).toBe(5);
  const topOf = async (name: RegExp) => (await page.getByRole("heading", { name }).first().boundingBox())?.y ?? 0;
  await page.getByRole("heading", { name: /^今日逾期/ }).waitFor();
  const tops = [await topOf(/^最热话题/), await topOf(/^今日逾期/), await topOf(/^各镇街/), await topOf(/^按月/)];
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

test("a topic is renamed, and that is taken back; whoever only reads is offered nothing", async () => {
  const { page } = await openDesk(browser, server.origin, OFFICE);
  await page.goto("/office/hot-topics");
  const first = page.locator(".hot-topics__list button").first();
  const name = (await first.locator("strong").textContent()) ?? "";
  await first.click();
  await page.getByRole("button", { name: "改名", exact: true }).click();
  await page.getByLabel("新名称").fill("演示话题甲");
  await page.locator("form").getByRole("button", { name: "改名", exact: true }).click();
  await page.getByText("已改名为「演示话题甲」").waitFor();
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await page.getByRole("heading", { name, exact: true }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();

  const reader = await openDesk(browser, server.origin, SECRETARY);
  await reader.page.goto("/office/hot-topics");
  await reader.page.locator(".hot-topics__list button").first().click();
  await reader.page.getByRole("heading", { name, exact: true }).waitFor();
  expect(await reader.page.getByRole("button", { name: "改名", exact: true }).count()).toBe(0);
  await reader.page.context().close();
});

test("工作综述: a figure opens its items, the sentence says its numbers, one is entered by hand, and the workbook comes", async () => {
  const { page, complaints } = await openDesk(browser, server.origin, OFFICE);
  await page.goto("/office/work-review?from=2025-01-01&to=2025-12-31");
  const number = page.getByRole("button", { name: /^提交提案 \d+ 件，查看明细$/ });
  await number.waitFor();
  const count = (await number.textContent())?.replace(/\D/g, "") ?? "";
  await page.getByText(`2025年，共提交提案${count}件`).waitFor();
  await number.click();
  await page
    .getByRole("dialog")
    .getByRole("heading", { name: `提交提案 ${count} 件` })
    .waitFor();
  expect(await page.getByRole("dialog").locator("li").count()).toBe(Math.min(200, Number(count)));
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "填报：民生议事堂", exact: true }).click();
  await page.getByLabel(/^数量/).fill("20");
  await page.getByLabel(/^数据来源/).fill("镇街月报（演示）");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText(/手工填报 · .*镇街月报（演示）/).waitFor();
  await page.getByText("民生议事堂20个，以上为手工填报。").waitFor();
  expect(await axeFindings(page)).toEqual([]);

  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "导出 xlsx", exact: true }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe("工作综述-2025年.xlsx");
  expect((await bytesOf(file)).subarray(0, 2).toString()).toBe("PK");
  expect(complaints).toEqual([]);
  await page.context().close();
});
