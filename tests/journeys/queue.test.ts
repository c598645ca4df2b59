import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { isInstalled, openPhone, readDemo, signInMember, type DemoFacts } from "#tests/support/member-phone.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import { compose, countAtOffice, OTHER_MEMBER, sayOnline, withImpostor } from "#tests/support/two-phones.ts";
import type { RequestListener } from "node:http";
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

const phone = async (who: DemoFacts = demo): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await openPhone(browser, server);
  const page = await signInMember(context, who);
  await isInstalled(page);
  return { context, page };
};

const badge = (page: Page) => page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: /待发送/ });

/** As a phone with a faulty release would have left it: a text longer than the server takes. Runs in the page. */
const damageTheQueuedOp = async (): Promise<void> => {
  const name = (await indexedDB.databases()).find((one) => one.name?.startsWith("wy-u-"))?.name ?? "";
  const opening = indexedDB.open(name);
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const outbox = opening.result.transaction("outbox", "readwrite").objectStore("outbox");
  const reading = outbox.getAll();
  await new Promise((resolve) => reading.addEventListener("success", resolve));
  const [entry] = reading.result.filter((one: { state: string }) => one.state === "QUEUED");
  entry.op.payload.text = "长".repeat(9000);
  const writing = outbox.put(entry);
  await new Promise((resolve) => writing.addEventListener("success", resolve));
  opening.result.close();
};

describe("the queue explains itself", () => {
  test("with the server dead it says why, when it is tried next and how many; once it is back all goes and nothing is left", async () => {
    const { context, page } = await phone();
    await page.goto("/unsent");
    await page.getByText("没有待发送的内容，写过的都已送达。").waitFor();
    await server.kill();
    const texts = [1, 2].map((n) => `演示：待发送第 ${n} 件 ${Date.now()}`);
    for (const text of texts) await compose(page, demo, text);
    await page.goto("/unsent");
    await page.getByText("2 条待发送", { exact: false }).first().waitFor();
    await page
      .getByText(/可能已经送达，正在向服务器确认|服务器没有回应/)
      .first()
      .waitFor();
    await page
      .getByText(/秒后再试|马上再试/)
      .first()
      .waitFor();
    await expect.poll(() => badge(page).textContent()).toContain("2 条没有送达");
    for (const text of texts) await page.getByRole("link", { name: text }).waitFor();

    await server.restart();
    await page.getByRole("button", { name: "立即同步" }).click();
    await page.getByText("没有待发送的内容，写过的都已送达。").waitFor({ timeout: 90_000 });
    for (const text of texts) await expect(countAtOffice(server, demo, text)).resolves.toBe(1);
    await context.close();
  });

  test("a portal that answers for the server, and a server that asks for patience, are told apart", async () => {
    const { context, page } = await phone();
    const portal: RequestListener = (_, answer) =>
      answer.writeHead(200, { "content-type": "text/html" }).end("<h1>欢迎使用酒店网络</h1>");
    const text = `演示：酒店里写的 ${Date.now()}`;
    await withImpostor(server, portal, async () => {
      await compose(page, demo, text);
      await page.goto("/unsent");
      await page.getByText("回应的不是本系统").first().waitFor({ timeout: 60_000 });
    });
    const busy: RequestListener = (_, answer) =>
      answer
        .writeHead(503, { "content-type": "application/problem+json", "retry-after": "120" })
        .end(JSON.stringify({ code: "busy", detail: "服务器繁忙。" }));
    await withImpostor(server, busy, async () => {
      const second = `演示：繁忙时写的 ${Date.now()}`;
      await compose(page, demo, second);
      await page.goto("/unsent");
      await page.getByText("服务器繁忙，要求稍后再送。").first().waitFor({ timeout: 60_000 });
      await page
        .getByText(/约 [12] 分钟后再试/)
        .first()
        .waitFor();
    });
    await page.reload();
    await expect.poll(() => countAtOffice(server, demo, text), { timeout: 60_000 }).toBe(1);
    await context.close();
  });

  test("what the server refuses is said, given up after a question, and comes back by one press", async () => {
    const { context, page } = await phone();
    await server.kill();
    await compose(page, demo, "演示：要放弃的一条");
    await page.evaluate(damageTheQueuedOp);
    await server.restart();
    await page.goto("/unsent");
    await page.getByText("需要您处理 1 条").waitFor({ timeout: 60_000 });
    await page.getByRole("link", { name: /未通过/ }).click();
    await page.getByRole("link", { name: "修改后重发" }).waitFor();
    await page.getByRole("button", { name: "放弃", exact: true }).click();
    await page.getByText("离开「待发送」之前可以撤销").waitFor();
    await page.getByRole("button", { name: "放弃这一条" }).click();
    await page.getByText("没有待发送的内容").waitFor();
    await page.getByRole("button", { name: "撤销放弃" }).click();
    await page.getByText("需要您处理 1 条").waitFor();
    await expect.poll(() => badge(page).textContent()).toContain("1 条没有送达");
    await context.close();
  });

  test("what may have arrived is not deleted: a withdrawal follows, and says so before", async () => {
    const { context, page } = await phone();
    await server.kill();
    const text = `演示：发出过的 ${Date.now()}`;
    await compose(page, demo, text);
    await page.goto("/unsent");
    await page.getByText("正在确认").first().waitFor({ timeout: 60_000 });
    await page.getByRole("link", { name: text }).click();
    await page.getByRole("button", { name: "放弃", exact: true }).click();
    await page.getByText("放弃后会跟着送出一条撤回").waitFor();
    await page.getByRole("button", { name: "放弃这一条" }).click();
    await page.getByText("已放弃，撤回会跟着送出").waitFor();
    await page.getByRole("link", { name: text }).waitFor();
    await server.restart();
    await sayOnline(page);
    await page.getByText("没有待发送的内容").waitFor({ timeout: 90_000 });
    await expect.poll(() => badge(page).textContent()).not.toContain("没有送达");
    await context.close();
  });
});

/** Both phones have the same thing; the office has it once. */
describe("handing over", () => {
  const exportAll = async (page: Page): Promise<string> => {
    await page.goto("/unsent");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出全部" }).click();
    return (await download).path();
  };

  test("a file goes to another phone of the same account, to no other account, and out once although both send", async () => {
    const [first, second] = [await phone(), await phone()];
    const other = await phone({ ...demo, phone: OTHER_MEMBER });
    await server.kill();
    const text = `演示：两部手机都送的 ${Date.now()}`;
    await compose(first.page, demo, text);
    const file = await exportAll(first.page);

    await other.page.goto("/unsent/receive");
    await other.page.getByLabel("选择导出的文件").setInputFiles(file);
    await other.page.getByText("这个文件是另一位使用者导出的").waitFor();

    await second.page.goto("/unsent/receive");
    await second.page.getByLabel("选择导出的文件").setInputFiles(file);
    await second.page.getByText(text).waitFor();
    await second.page.getByRole("button", { name: "收进待发送" }).click();
    await second.page.getByText("已收进 1 条").waitFor();
    await server.restart();
    for (const { page } of [second, first]) {
      await page.goto("/unsent");
      await page.getByText("没有待发送的内容").waitFor({ timeout: 90_000 });
    }
    await expect(countAtOffice(server, demo, text)).resolves.toBe(1);
    for (const { context } of [first, second, other]) await context.close();
  });

  test("a code on the screen is read by the scanner: the same account takes it over, another one may copy the words", async () => {
    const [first, second] = [await phone(), await phone()];
    const other = await phone({ ...demo, phone: OTHER_MEMBER });
    const scan = async (page: Page, name: string, photo: Buffer) => {
      await page.goto("/scan");
      const file = { name, mimeType: "image/png", buffer: photo };
      await page.locator("input[type=file]:not([capture])").setInputFiles(file);
    };
    // The scanner is on these phones before the network goes.
    for (const { page } of [second, other]) {
      await scan(page, "nothing.png", await first.page.screenshot());
      await page.getByText("照片里没有找到二维码").waitFor({ timeout: 60_000 });
    }
    await server.kill();
    const mark = String(Date.now());
    const text = `演示：从旧手机扫过来的一条，楼道灯坏了半个月，老人夜里上下楼看不见台阶，${"请尽快派人来看一看。".repeat(12)}${mark}`;
    await compose(first.page, demo, text);
    await first.page.goto("/unsent");
    await first.page.getByRole("link", { name: /楼道灯坏了/ }).click();
    await first.page.getByRole("link", { name: "给另一部手机扫" }).click();
    const code = first.page.getByRole("img", { name: "这一条的二维码" });
    await code.waitFor();
    const photo = await code.screenshot();

    await scan(other.page, "code.png", photo);
    await other.page.getByText("这是另一位使用者的内容").waitFor({ timeout: 60_000 });
    await other.page.getByText(text).waitFor();
    await expect(other.page.getByRole("button", { name: "收进待发送" }).count()).resolves.toBe(0);

    await scan(second.page, "code.png", photo);
    await second.page.getByRole("button", { name: "收进待发送" }).click();
    await second.page.getByText("已收进 1 条").waitFor();
    await server.restart();
    for (const { page } of [second, first]) {
      await page.goto("/unsent");
      await page.getByText("没有待发送的内容").waitFor({ timeout: 90_000 });
    }
    await expect(countAtOffice(server, demo, mark)).resolves.toBe(1);
    for (const { context } of [first, second, other]) await context.close();
  });

  test("a code that was not read whole gives a sentence", async () => {
    const { context, page } = await phone();
    await page.goto("/unsent/receive");
    await page.evaluate(() => history.replaceState({ usr: { code: "LVZHI1:ABC" }, key: "x", idx: 0 }, ""));
    await page.reload();
    await page.getByText("二维码没有读全").waitFor();
    await expect(page.getByRole("button", { name: "收进待发送" }).count()).resolves.toBe(0);
    await context.close();
  });
});

describe.each([
  ["标准", 0],
  ["长辈", 1],
])("axe in %s mode finds nothing on", (_, size) => {
  test("the queue, empty and full, an item, its code, receiving and the sign-out that counts", async () => {
    const { context, page } = await phone();
    await context.addInitScript((size) => localStorage.setItem("appearance", JSON.stringify({ size })), size);
    const found: Record<string, string[]> = {};
    const look = async (name: string) => void (found[name] = await axeFindings(page));
    await page.goto("/unsent");
    await page.getByText("没有待发送的内容").waitFor();
    await look("empty");
    await server.kill();
    await compose(page, demo, "演示：无障碍检查");
    await page.goto("/unsent");
    await page.getByText("等待送出 1 条").waitFor();
    await look("full");
    await page.getByRole("link", { name: /无障碍检查/ }).click();
    await page.getByRole("link", { name: "给另一部手机扫" }).waitFor();
    await look("item");
    await page.getByRole("link", { name: "给另一部手机扫" }).click();
    await page.getByRole("img", { name: "这一条的二维码" }).waitFor();
    await look("code");
    await page.goto("/unsent/receive");
    await page.getByText("两部手机要用同一个账号登录").waitFor();
    await look("receive");
    await page.goto("/settings");
    await page.getByRole("button", { name: "退出登录" }).click();
    await page.getByText("还有 1 项只在本机").waitFor();
    await look("sign-out");
    await server.restart();
    await context.close();
    expect(Object.entries(found).filter(([, findings]) => findings.length > 0)).toEqual([]);
  });
});
