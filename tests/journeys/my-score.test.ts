import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { isInstalled, openPhone, readDemo, signInMember, type DemoFacts } from "#tests/support/member-phone.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import { sayOnline } from "#tests/support/two-phones.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const PATIENCE = { timeout: 60_000, interval: 250 };

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

interface ServersDuty {
  readonly years: readonly { readonly total: string; readonly year: string }[];
  readonly appeals: readonly { readonly words: string; readonly state: string }[];
}

/** What the server says to whoever is signed in on this page. */
const askDuty = (page: Page): Promise<ServersDuty> =>
  page.evaluate(async () => (await (await fetch("/api/v1/my-duty")).json()) as ServersDuty);

const total = (page: Page) => page.getByRole("region", { name: "年度总分" });

/** Half-typed words that are on this phone's disk. */
const keptWords = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const name = (await indexedDB.databases()).find((one) => one.name?.startsWith("wy-u-"))?.name ?? "";
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error));
    });
    const rows = await new Promise<{ content: { text: string } }[]>((resolve) => {
      const request = database.transaction("drafts").objectStore("drafts").getAll();
      request.addEventListener("success", () => resolve(request.result));
    });
    database.close();
    return rows.map(({ content }) => content.text);
  });

/** The grounds of the first line that there are. */
const openFirstLine = async (page: Page): Promise<void> => {
  const group = page.getByRole("group").filter({ hasText: "依据" }).first();
  await group.waitFor({ state: "attached" });
  if ((await group.getAttribute("open")) === null) await group.locator("summary").click();
  await group.getByRole("link", { name: /依据/ }).first().click();
  await page.getByRole("heading", { name: "得分依据", level: 1 }).waitFor();
};

test("the year is explained, is read without a network, and a question about a line arrives by itself", async () => {
  const context = await openPhone(browser, server);
  const page = await signInMember(context, demo);
  await page.getByRole("link", { name: "我的履职" }).click();
  await page.getByText("分数构成").waitFor();
  const [year] = (await askDuty(page)).years;
  if (!year) throw new Error("no scoring year in the demo");
  const shown = `${year.total} 分`;
  await total(page).getByText(shown, { exact: true }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.locator("main").innerText()).not.toMatch(/名次|第 ?\d+ ?名|排行|超过了|位次/);

  // The chart says in words what the table says in figures.
  const words = await page.getByRole("img", { name: /^各项得分：/ }).getAttribute("aria-label");
  await page.getByRole("radio", { name: "表格" }).click();
  const table = page.getByRole("table", { name: `${year.year} 年度各项得分` });
  const [name = "", points = ""] = await table.getByRole("row").nth(1).locator("th, td").allInnerTexts();
  expect(words).toContain(`${name} ${points} 分`);
  expect(await table.getByRole("row", { name: /^合计/ }).innerText()).toContain(year.total);
  expect(await axeFindings(page)).toEqual([]);

  await isInstalled(page);
  await server.kill();
  await page.reload();
  await total(page).getByText(shown, { exact: true }).waitFor();
  await openFirstLine(page);
  await page.getByText("怎么算的").waitFor();
  await page.getByText("依据的条款").waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole("link", { name: "有疑问" }).click();
  await page.getByRole("button", { name: "提出疑问" }).click();
  await page.getByText("请写明情况。").waitFor();
  const field = page.getByRole("textbox", { name: "哪里不对" });
  await field.fill("演示：这一条的日期不对，应为前一天。");
  await expect.poll(() => keptWords(page), PATIENCE).toEqual(["演示：这一条的日期不对，应为前一天。"]);
  await page.reload();
  await expect.poll(() => field.inputValue(), PATIENCE).toBe("演示：这一条的日期不对，应为前一天。");
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "提出疑问" }).click();
  await page.getByRole("heading", { name: "我的疑问", level: 1 }).waitFor();
  await page
    .getByText(/^已存本机|^正在/)
    .first()
    .waitFor();

  await page.goto("/unsent");
  await page
    .getByText(/^申诉：/)
    .first()
    .waitFor();
  await page.goBack();

  await server.restart();
  await sayOnline(page);
  await expect
    .poll(async () => (await askDuty(page)).appeals, PATIENCE)
    .toMatchObject([{ words: "演示：这一条的日期不对，应为前一天。", state: "OPENED" }]);
  await page.goto("/my-score");
  await page.getByText("待答复").first().waitFor();
  await total(page).getByText(shown, { exact: true }).waitFor();

  await page.getByRole("button", { name: "大字" }).click();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("link", { name: "赋分办法" }).click();
  await page.getByText("的履职计入本年度").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
});

test("the record comes as a file, and without a network the screen says so instead", async () => {
  const context = await openPhone(browser, server);
  const page = await signInMember(context, demo);
  await page.goto("/my-score");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载 PDF" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^履职档案-\d{4}-\d\d-\d\d\.pdf$/);
  await context.setOffline(true);
  await page.getByText("下载需要网络，联网后再点。").waitFor();
  expect(await page.getByRole("button", { name: "下载 PDF" }).isDisabled()).toBe(true);
  await context.close();
});
