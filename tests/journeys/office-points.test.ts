import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { ADMIN, OFFICE, openDesk } from "#tests/support/desk.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import { readFile } from "node:fs/promises";
import { PDFDocument } from "pdf-lib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

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

const rows = (page: Page) => page.locator("tbody tr");
const publicPoint = async (code: string) =>
  (await (await fetch(`${server.origin}/api/v1/points/${code}`)).json()) as {
    status: string;
    successor: string | null;
  };

const create = async (page: Page, name: string): Promise<string> => {
  await page.getByRole("button", { name: "新建联系点" }).click();
  await page.getByLabel("名称").fill(name);
  await page.getByLabel("镇街", { exact: true }).last().selectOption({ index: 1 });
  await page.locator("form").getByRole("button", { name: "新建联系点" }).click();
  await page.getByRole("heading", { name }).waitFor();
  await page.getByRole("button", { name: "保存修改" }).waitFor();
  return page.locator(".points-panel .ui-code").innerText();
};

describe("points", () => {
  test("one is created with a code, edited, and found by its code", async () => {
    const { page } = await openDesk(browser, server.origin, OFFICE);
    await page.goto("/office/points");
    await expect.poll(() => rows(page).count()).toBe(411);
    const code = await create(page, "演示新建联系点");
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
    await page.getByLabel("地址").fill("演示路 88 号");
    await page.getByRole("button", { name: "保存修改" }).click();
    await page.getByText("已保存").waitFor();

    await page.goto(`/office/points?q=${code}`);
    await expect.poll(() => rows(page).count()).toBe(1);
    await rows(page).first().click();
    expect(await page.getByLabel("地址").inputValue()).toBe("演示路 88 号");
    await page.context().close();
  });

  test("a moved one leads its old code to the successor; a retired one says so and can be opened again", async () => {
    const { page } = await openDesk(browser, server.origin, OFFICE);
    await page.goto("/office/points");
    const to = await create(page, "演示迁入处");
    const from = await create(page, "演示迁出处");
    await page.getByRole("button", { name: "迁移到别处" }).click();
    await page.getByRole("combobox", { name: "迁到哪个联系点" }).fill(to);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "确认迁移" }).click();
    await page.getByText(/旧海报上的编号 .* 会把人带到/).waitFor();
    expect(await publicPoint(from)).toMatchObject({ status: "MOVED" });

    await page.goto(`/office/points?q=${to}`);
    await rows(page).first().click();
    await page.getByRole("button", { name: "停用", exact: true }).click();
    await page.getByRole("button", { name: "确认停用" }).click();
    await page.getByRole("button", { name: "重新启用" }).click();
    await page.getByRole("button", { name: "迁移到别处" }).waitFor();
    expect((await publicPoint(to)).status).toBe("ACTIVE");
    await page.context().close();
  });

  test("the tree opens what a search finds", async () => {
    const { page } = await openDesk(browser, server.origin, OFFICE);
    await page.goto("/office/points?view=tree");
    await page.getByText("20 个下级", { exact: false }).first().waitFor();
    await page.getByLabel("搜索").fill("图书馆");
    await expect.poll(() => page.locator(".points-leaf .points-line:visible").count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test("a file is looked at row by row before it is written", async () => {
    const { page } = await openDesk(browser, server.origin, OFFICE);
    await page.goto("/office/points?panel=import");
    const template = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载模板" }).click();
    const head = (await readFile(await (await template).path(), "utf8")).split("\r\n")[0];
    const csv = `${head}\r\n,演示导入甲,站点,学校,,,演示路 1 号,,\r\n,,站点,学校,,,,,\r\n`;
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: "联系点.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await page.getByText("新增 1，更新 0，不变 0，有误 1").waitFor();
    expect((await rows(page).allInnerTexts()).join()).toContain("演示导入甲");
    await page.getByRole("button", { name: "写入 1 行" }).click();
    await page.getByText("已写入：").waitFor();
    await page.getByRole("button", { name: "回到列表" }).click();
    await page.getByLabel("搜索").fill("演示导入甲");
    await expect.poll(() => rows(page).count()).toBe(1);
    await page.context().close();
  });

  test("posters of selected points come as one file", async () => {
    const { page } = await openDesk(browser, server.origin, OFFICE);
    await page.goto("/office/points");
    for (const row of [2, 3, 4]) await rows(page).nth(row).getByRole("checkbox").check();
    await page.getByRole("button", { name: "打印所选 3 个的海报" }).click();
    await page.getByLabel(/A5 海报/).check();
    await page.getByRole("button", { name: "生成 3 张海报" }).click();
    await page.getByText("已生成", { exact: true }).waitFor();
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载 PDF" }).click();
    const file = await PDFDocument.load(await readFile(await (await coming).path()));
    expect(file.getPageCount()).toBe(3);
    await page.context().close();
  });
});

describe("accounts", () => {
  test("an administrator sees no submissions, opens an account, and its person sets the password", async () => {
    const { page } = await openDesk(browser, server.origin, ADMIN);
    await page.waitForURL("**/office/points");
    expect(await page.getByRole("link", { name: "收件箱" }).count()).toBe(0);
    await page.goto("/office/triage");
    await page.waitForURL("**/office/points");

    await page.getByRole("link", { name: "账号" }).click();
    await page.getByRole("button", { name: "新建账号" }).click();
    await page.getByLabel("姓名", { exact: true }).fill("演示新人");
    await page.getByLabel("手机号", { exact: true }).fill("13900007777");
    await page.getByRole("form").getByRole("button", { name: "新建账号" }).click();
    const code = await page.locator(".accounts__code").innerText();

    const person = await (await browser.newContext({ baseURL: server.origin, locale: "zh-CN" })).newPage();
    await person.goto("/set-password");
    await person.getByLabel("手机号").fill("139 0000 7777");
    await person.getByLabel("启用码").fill(code.toLowerCase());
    await person.getByLabel("新密码").fill("一句好记的话就够了呀");
    await person.getByRole("button", { name: "设置密码" }).click();
    await person.getByRole("link", { name: "去登录" }).click();
    await person.getByLabel("手机号").fill("13900007777");
    await person.getByLabel("密码", { exact: true }).fill("一句好记的话就够了呀");
    await person.getByRole("button", { name: "登录", exact: true }).click();
    await person.waitForURL("**/office/triage?state=RECEIVED");
    await person.context().close();
    await page.context().close();
  });
});

describe.each([
  { name: "标准 light", size: 0, theme: "light" },
  { name: "长辈 dark", size: 1, theme: "dark" },
] as const)("axe finds nothing in $name", (look) => {
  test("on points, posters and accounts", async () => {
    const { page } = await openDesk(browser, server.origin, ADMIN, look);
    for (const path of [
      "points?q=社区&town=",
      "points?view=tree",
      "points?panel=new",
      "points?panel=import",
      "posters",
    ]) {
      await page.goto(`/office/${path}`);
      await page
        .locator("main :is(tbody, .points-tree, .points-form, .points-file, .posters-format)")
        .first()
        .waitFor();
      expect({ path, faults: await axeFindings(page) }).toEqual({ path, faults: [] });
    }
    await page.goto("/office/accounts");
    await page.getByLabel("查找账号").fill("1380000000");
    await page.getByRole("button", { name: "新建账号" }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto("/set-password");
    await page.getByRole("button", { name: "设置密码" }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  test("at 375 px nothing is wider than the screen", async () => {
    const { page } = await openDesk(browser, server.origin, ADMIN, { ...look, width: 375, height: 812 });
    for (const path of ["points?q=图书馆", "points?view=tree", "points?panel=new", "posters", "accounts"]) {
      await page.goto(`/office/${path}`);
      await page.locator("main h2:visible, main h1:visible").first().waitFor();
      await page.waitForTimeout(300);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ path, width }).toEqual({ path, width: 375 });
    }
    await page.context().close();
  });
});
