import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { draftDevice, type DraftDevice } from "#tests/support/draft-device.ts";
import { isInstalled } from "#tests/support/member-phone.ts";
import { openOpinionOffice } from "#tests/support/opinion-office.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const PATIENCE = { timeout: 60_000, interval: 250 };
const LONG = { timeout: 60_000 };

let server: RunningServer;
let browser: Browser;
let phone: DraftDevice;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { DEMO: "on" } }), launchChromium()]);
  phone = await draftDevice(browser, server.origin, { name: "我的手机" });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const idOf = (page: Page): string => /([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";

/** The first member that the directory on the phone offers. */
const chooseCoAuthor = async (page: Page): Promise<string> => {
  const picker = page.getByRole("combobox", { name: "联名委员" });
  await picker.click();
  const option = page.getByRole("listbox").getByRole("option").first();
  await option.waitFor();
  const name = ((await option.textContent()) ?? "").split(" ")[0] ?? "";
  await option.click();
  await page.getByRole("list", { name: "联名委员" }).getByText(name).waitFor();
  return name;
};

const write = async (title: string): Promise<string> => {
  const { page } = phone;
  await phone.begin();
  await phone.write("标题", title);
  await phone.write("情况与问题", "演示：下雨后路口积水没过脚踝。");
  await phone.write("建议", "演示：建议由市政部门在汛期前疏通雨水口，并每月检查一次。");
  return idOf(page);
};

const handIn = async (again = false): Promise<void> => {
  const { page } = phone;
  await page.getByRole("button", { name: again ? "修改后再报" : "报送", exact: true }).click();
  await page.getByRole("button", { name: "确认报送" }).click();
  await page.waitForURL(/\/opinions\//);
};

/** Asks again, as a phone that comes back does, until the screen shows it: what was asked for a moment ago is not asked for anew. */
const hears = (wanted: Locator) =>
  expect
    .poll(async () => {
      await phone.wake();
      return wanted.count();
    }, PATIENCE)
    .toBeGreaterThan(0);

const line = (words: string | RegExp) => phone.page.locator(".opinion-line").filter({ hasText: words });

/** A report in the list with what rose since it was opened. */
const riseInList = (title: string) =>
  phone.page.getByRole("link", { name: title }).filter({ has: phone.page.locator(".opinion-news") });

test("written and signed along offline, handed in while the server is down, numbered once it is back", async () => {
  const { page } = phone;
  const title = `演示：关于翠苑路口积水的情况 ${Date.now()}`;
  await page.goto("/reports");
  await isInstalled(page);
  await phone.begin();
  await page.getByText("按先后顺序署名。").waitFor();
  await phone.offline(true);
  const id = await write(title);
  await page.getByRole("radio", { name: "城市建设与管理" }).check();
  const name = await chooseCoAuthor(page);
  await page.getByText("添加不是委员的作者").click();
  await page.getByLabel("姓名").fill("演示信息员");
  await page.getByLabel("单位").fill("翠苑社区");
  await page.getByRole("button", { name: "加为作者" }).click();
  await server.kill();
  await phone.offline(false);
  await handIn();
  await page.getByRole("status").filter({ hasText: "文字都在本机，不会丢" }).waitFor();
  expect(await page.getByText("编号", { exact: true }).count()).toBe(0);

  await page.goto("/unsent");
  await page
    .getByRole("link", { name: `报送《${title}》` })
    .first()
    .waitFor();
  await page.goto(`/opinions/${id}`);
  await server.restart();
  await phone.wake();
  await page.getByText("编号", { exact: true }).waitFor(LONG);
  const office = await openOpinionOffice(server);
  await page.getByText(await office.numberOf(id), { exact: true }).waitFor();
  const authors = page.getByRole("list", { name: "作者" });
  await authors.getByText(name).waitFor();
  await authors.getByText("演示信息员").waitFor();
  await phone.list();
  expect(await page.getByRole("link", { name: title }).count()).toBe(0);
});

test("taken back before it left it is a draft again, and goes once only", async () => {
  const { page } = phone;
  const title = `演示：关于公交站台的情况 ${Date.now()}`;
  const id = await write(title);
  await phone.offline(true);
  await handIn();
  await page.getByRole("button", { name: "改回草稿" }).click();
  await page.waitForURL(/\/reports\//);
  await expect.poll(() => phone.text("标题"), PATIENCE).toBe(title);
  await handIn();
  await phone.offline(false);
  await phone.wake();
  await page.getByText("编号", { exact: true }).waitFor(LONG);
  expect(idOf(page)).toBe(id);
});

test("every step and every rise is told: edited, signed, adopted by the city; heard at home, and read offline after a reload", async () => {
  const { page } = phone;
  const title = `演示：关于菜场雨棚的情况 ${Date.now()}`;
  const id = await write(title);
  await handIn();
  await page.getByText("编号", { exact: true }).waitFor(LONG);
  await page.getByRole("button", { name: "撤回这一篇" }).waitFor();
  const office = await openOpinionOffice(server);

  await office.take(id);
  await hears(line("编辑中"));
  expect(await page.getByRole("button", { name: "撤回这一篇" }).count()).toBe(0);

  const words = { title, situation: "演示：雨后积水。", suggestions: "演示：疏通雨水口。" };
  await office.edit(id, words);
  await office.sign(id);
  await hears(line(/第\d+期/));
  await page.getByRole("radio", { name: "改了哪里" }).check({ force: true });
  await page.locator(".opinion-diff del").first().waitFor();

  await page.goto("/");
  const news = page.getByRole("link", { name: /我的信息.*您的信息被市政协采用.*新进展/ });
  await page.getByRole("link", { name: /我的信息/ }).waitFor();
  await office.cityAdopts(id);
  await hears(news);
  await page.goto("/opinions");
  await riseInList(title).getByText("您的信息被市政协采用").waitFor();
  await page.getByRole("link", { name: title }).click();
  await line("市政协采用").waitFor(LONG);
  await page.goto("/opinions");
  await page.getByRole("link", { name: title }).waitFor();
  await expect.poll(() => riseInList(title).count(), PATIENCE).toBe(0);

  await phone.offline(true);
  await page.goto(`/opinions/${id}`);
  await line("市政协采用").waitFor();
  await page.getByText("当前没有网络").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await phone.offline(false);
});

test("returned with a reason it is mended under its own id and handed in again", async () => {
  const { page } = phone;
  const title = `演示：关于路灯的情况 ${Date.now()}`;
  const id = await write(title);
  await handIn();
  await page.getByText("编号", { exact: true }).waitFor(LONG);
  const office = await openOpinionOffice(server);
  const number = await office.numberOf(id);
  await office.giveBack(id, "演示：请补充时间和地点。");
  await hears(page.getByText("演示：请补充时间和地点。"));
  await page.getByRole("button", { name: "修改后再报" }).click();
  await page.waitForURL(/\/reports\//);
  await phone.write("情况与问题", "演示：十月八日夜里，翠苑路三号门前路灯不亮。");
  await handIn(true);
  await page.getByText("待审核").first().waitFor(LONG);
  await page.getByText(number, { exact: true }).waitFor();
  await page.getByText("演示：十月八日夜里").first().waitFor();
  expect(idOf(page)).toBe(id);
});
