import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { databaseOf } from "#tests/support/database-of.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

let server: RunningServer;
let browser: Browser;
const PHONE = { viewport: { width: 375, height: 812 } };
const TITLE = "演示汛期排查";

beforeAll(async () => {
  server = await startServer({ env: { DEMO: "on" } });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const signIn = async (page: Page) => {
  await page.goto(`${server.origin}/sign-in`);
  await page.getByLabel(/手机号/).fill("13800000001");
  await page.getByLabel(/^密码/).fill("yunlan2026");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL(/\/office\//);
};

/** The row of whoever wrote these letters. */
const storedOf = async (letters: string) => {
  const database = await databaseOf(server);
  const { rows } = await database.pool.query(
    `select s.text, s.campaign_answers, t.name as town, c.title, s.category from submission s
     left join town t on t.tenant_id = s.tenant_id and t.id = s.town_id
     left join campaign c on c.tenant_id = s.tenant_id and c.id = s.campaign_id where s.text like $1`,
    [`%${letters}%`],
  );
  await database.close();
  return rows;
};

test("the office publishes a campaign; residents speak with and without the script; the desk counts them", async () => {
  const desk = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await signIn(desk);
  await desk.goto(`${server.origin}/office/campaigns`);
  await desk.getByRole("button", { name: "新建征集" }).click();
  await desk.getByRole("button", { name: "保存" }).click();
  await desk.getByText("请写主题。").waitFor();
  await desk.getByLabel("主题").fill(TITLE);
  await desk.getByLabel("填写提示").fill("哪里积水、多深");
  await desk.getByLabel("另外要问的问题").fill("积水多久了");
  await desk.reload();
  await desk.getByText("上次没有保存的内容已恢复").waitFor();
  expect(await desk.getByLabel("主题").inputValue()).toBe(TITLE);
  await desk.getByRole("button", { name: "保存" }).click();
  await desk.getByRole("heading", { name: TITLE, exact: true }).waitFor();
  await desk.getByText("未发布").waitFor();
  const path = await desk.locator("a[href^='/c/']").getAttribute("href");
  const early = await fetch(server.origin + path);
  expect(early.status).toBe(404);
  await desk.getByRole("button", { name: "发布", exact: true }).click();
  await desk.getByText("进行中").waitFor();

  const phone = await browser.newPage(PHONE);
  await phone.goto(server.origin + path);
  expect(await axeFindings(phone)).toEqual([]);
  await phone.fill("#text", "桥洞积水到膝盖 [甲]");
  await phone.selectOption("#town", { index: 1 });
  await phone.fill("#answer0", "三天");
  await phone.locator("#saved", { hasText: "已存本机" }).waitFor();
  await phone.reload();
  await phone.waitForFunction(() => document.querySelector<HTMLInputElement>("#answer0")?.value === "三天");
  await phone.getByRole("button", { name: "提交", exact: true }).click();
  await phone.locator("#delivery", { hasText: "已送达" }).waitFor({ timeout: 60_000 });

  const plain = await (await browser.newContext({ ...PHONE, javaScriptEnabled: false })).newPage();
  await plain.goto(server.origin + path);
  await plain.fill("#text", "巷口积水 [乙]");
  await plain.fill("#answer0", "一周");
  await plain.getByRole("button", { name: "提交", exact: true }).click();
  await plain.waitForURL("**/r/**");

  expect(await storedOf("[甲]")).toMatchObject([{ campaign_answers: ["三天", "", ""], title: TITLE }]);
  expect((await storedOf("[甲]"))[0]?.town).toEqual(expect.any(String));
  expect(await storedOf("[乙]")).toMatchObject([{ campaign_answers: ["一周", "", ""], town: null, title: TITLE }]);

  await desk.reload();
  const leads = desk.getByRole("listitem").filter({ hasText: "线索" }).first();
  await leads.getByText("2", { exact: true }).waitFor();
  await desk.getByRole("button", { name: "结束", exact: true }).click();
  await desk.getByText("已结束", { exact: true }).first().waitFor();
  const closed = await fetch(server.origin + path);
  expect(closed.status).toBe(410);
  expect(await closed.text()).toContain("征集已经结束");
});
