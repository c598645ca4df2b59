import { pointCodeFromBytes } from "#domain/liaison-point/point-code.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { connectionOf } from "#tests/support/database-of-server.ts";
import { isInstalled, openPhone, readDemo, signInMember, type DemoFacts } from "#tests/support/member-phone.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import { compose, countAtOffice, OTHER_MEMBER, sayOnline } from "#tests/support/two-phones.ts";
import pg from "pg";
import sharp from "sharp";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

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

const phone = async (): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await openPhone(browser, server);
  const page = await signInMember(context, demo);
  await isInstalled(page);
  return { context, page };
};

const fillSignIn = async (page: Page, who: string): Promise<void> => {
  await page.getByLabel("手机号").fill(who);
  await page.getByLabel("密码").fill(demo.password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
};

const databases = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? []).toSorted());

const photo = async () => {
  const buffer = await sharp({ create: { width: 320, height: 240, channels: 3, background: "#4477aa" } })
    .jpeg()
    .toBuffer();
  return { name: "photo.jpg", mimeType: "image/jpeg", buffer };
};

const startDraft = async (page: Page, text: string): Promise<void> => {
  await page.goto(`/submit/${demo.point.code}`);
  await page.locator("input[type=file]").setInputFiles(await photo());
  await page.getByRole("img").first().waitFor();
  await page.getByLabel("您要反映什么").fill(text);
  await page.getByText("已存本机").waitFor();
};

/** Ends all sessions of the phone, or takes the role away, as an administrator of the database would. */
const inDatabase = async (statement: string, values: unknown[]): Promise<void> => {
  const client = new pg.Client(await connectionOf(server.dataDir));
  await client.connect();
  try {
    await client.query(statement, values);
  } finally {
    await client.end();
  }
};

describe("a session that ends", () => {
  test("while there is no network: writing goes on, the form knows the phone number, and everything goes after signing in", async () => {
    const { context, page } = await phone();
    await server.kill();
    const text = `演示：登录过期前后写的 ${Date.now()}`;
    await compose(page, demo, text);
    await context.clearCookies();
    await server.restart();
    await page.goto("/");
    await page.getByText("登录已过期").waitFor({ timeout: 60_000 });
    const second = `${text} 第二条`;
    await compose(page, demo, second);
    await page.goto("/unsent");
    await page.getByText("登录已过期，内容已保存在本机").first().waitFor();
    await page.getByRole("link", { name: "重新登录", exact: true }).click();
    await expect(page.getByLabel("手机号").inputValue()).resolves.toBe(demo.phone);
    await fillSignIn(page, demo.phone);
    await page.getByText("没有待发送的内容").waitFor({ timeout: 90_000 });
    await expect(countAtOffice(server, demo, second)).resolves.toBe(1);
    await expect(countAtOffice(server, demo, text)).resolves.toBe(2);
    await context.close();
  });

  test("by a role that was taken away: it is said, the words stay in reach, and they go once it is given back", async () => {
    const { context, page } = await phone();
    const setRoles = (roles: string) =>
      inDatabase("update account set roles = $1::text[] where phone = $2", [roles, demo.phone]);
    await setRoles("{}");
    try {
      const text = `演示：没有权限时写的 ${Date.now()}`;
      await compose(page, demo, text);
      await page.goto("/unsent");
      await page.getByText("账号目前没有委员权限").first().waitFor({ timeout: 60_000 });
      await page.reload();
      await page.getByRole("link", { name: text }).click();
      await page.getByRole("button", { name: "复制文字" }).waitFor();
      await expect(countAtOffice(server, demo, text)).resolves.toBe(0);

      await setRoles("{MEMBER}");
      await page.goto("/unsent");
      await page.getByText("没有待发送的内容").waitFor({ timeout: 90_000 });
      await expect(countAtOffice(server, demo, text)).resolves.toBe(1);
    } finally {
      await setRoles("{MEMBER}");
      await context.close();
    }
  });
});

describe("two people on one phone", () => {
  test("the second neither sees nor sends what is the first one's; the first finds everything again", async () => {
    const { context, page } = await phone();
    const mark = String(Date.now());
    await startDraft(page, `演示：第一位没写完的 ${mark}`);
    await server.kill();
    const queued = `演示：第一位待发送的 ${mark}`;
    await writeElsewhere(page, queued);
    await context.clearCookies();
    await server.restart();
    await page.goto("/");
    await page.getByText("登录已过期").waitFor({ timeout: 60_000 });

    await page.goto("/sign-in");
    await fillSignIn(page, OTHER_MEMBER);
    await page.getByRole("link", { name: "扫码反映" }).waitFor();
    await page.getByText("最近同步").waitFor({ timeout: 60_000 });
    for (const path of ["/submissions", "/unsent", "/"]) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.getByText("待发送").first().waitFor();
      await expect(page.getByText(mark).count()).resolves.toBe(0);
    }
    await page.goto(`/submit/${demo.point.code}`);
    await expect(page.getByLabel("您要反映什么").inputValue()).resolves.toBe("");
    await compose(page, demo, `演示：第二位写的 ${Date.now()}`);
    await page.goto("/unsent");
    await page.getByText("没有待发送的内容").waitFor({ timeout: 60_000 });
    await expect(countAtOffice(server, demo, mark)).resolves.toBe(0);
    await expect(databases(page)).resolves.toHaveLength(2);

    await signOut(page);
    await expect.poll(() => databases(page)).toHaveLength(1);
    await fillSignIn(page, demo.phone);
    await page.getByRole("link", { name: "扫码反映" }).waitFor();
    await expect.poll(() => countAtOffice(server, demo, queued), { timeout: 60_000 }).toBe(1);
    await page.goto("/submissions");
    await page.getByRole("link", { name: new RegExp(`第一位没写完的 ${mark}`) }).click();
    await expect.poll(() => page.getByLabel("您要反映什么").inputValue()).toBe(`演示：第一位没写完的 ${mark}`);
    await page.getByRole("img").first().waitFor();
    await context.close();
  });
});

/** At another point, so that a draft stays; its poster is not in the directory yet. */
const writeElsewhere = (page: Page, text: string): Promise<string> =>
  compose(page, { ...demo, point: { code: pointCodeFromBytes(new Uint8Array([9, 8, 7, 6, 5])), name: "" } }, text);

const signOut = async (page: Page): Promise<void> => {
  await page.goto("/settings");
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.getByRole("button", { name: "退出", exact: true }).click();
  await page.getByLabel("手机号").waitFor();
};

describe("signing out", () => {
  test("counts what only this phone has, gives it out as a file, and then leaves nothing, in no tab; the server's session ends later", async () => {
    const { context, page } = await phone();
    const cookies = await context.cookies();
    const otherTab = await context.newPage();
    await otherTab.goto("/submissions");
    await otherTab.getByRole("heading", { name: "我的反映" }).waitFor();
    await startDraft(page, "演示：没有提交的草稿");
    await server.kill();
    const text = `演示：随退出放弃的 ${Date.now()}`;
    await writeElsewhere(page, text);
    await page.goto("/settings");
    await page.getByRole("button", { name: "退出登录" }).click();
    await page.getByText("还有 2 项只在本机").waitFor();
    for (const words of ["1 条", "1 份", "1 张"]) await page.getByText(words, { exact: true }).first().waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出全部" }).click();
    expect((await download).suggestedFilename()).toMatch(/^待发送-\d{4}-\d\d-\d\d\.txt$/);

    await page.getByRole("button", { name: "放弃 2 项并退出" }).click();
    await page.getByLabel("手机号").waitFor();
    await otherTab.getByLabel("手机号").waitFor();
    await expect.poll(() => databases(page)).toEqual([]);
    await expect(page.getByLabel("手机号").inputValue()).resolves.toBe("");

    await server.restart();
    await sayOnline(page);
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const isKnown = async () => (await fetch(`${server.origin}/api/v1/session`, { headers: { cookie } })).status;
    await expect.poll(isKnown, { timeout: 60_000 }).toBe(401);
    await expect(countAtOffice(server, demo, text)).resolves.toBe(0);
    await context.close();
  });

  test("a sync in the question sends what waits, and then nothing is asked any more", async () => {
    const { context, page } = await phone();
    await server.kill();
    const text = `演示：退出前同步的 ${Date.now()}`;
    await compose(page, demo, text);
    await page.goto("/settings");
    await page.getByRole("button", { name: "退出登录" }).click();
    await page.getByText("还有 1 项只在本机").waitFor();
    await server.restart();
    await page.getByRole("dialog").getByRole("button", { name: "立即同步" }).click();
    await page.getByText("写过的都已送达").waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "退出", exact: true }).click();
    await page.getByLabel("手机号").waitFor();
    await expect.poll(() => databases(page)).toEqual([]);
    await expect(countAtOffice(server, demo, text)).resolves.toBe(1);
    await context.close();
  });
});
