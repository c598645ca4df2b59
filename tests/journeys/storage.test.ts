import { launchChromium } from "#tests/support/chromium.ts";
import { openPhone, readDemo, signInMember, type DemoFacts } from "#tests/support/member-phone.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

let server: RunningServer;
let browser: Browser;
let demo: DemoFacts;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { DEMO: "on" } }), launchChromium()]);
  demo = await readDemo(server);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});
beforeEach(async () => {
  context = await openPhone(browser, server);
  await context.addInitScript(holdConnections);
  page = await signInMember(context, demo);
});
afterEach(() => context.close());

declare global {
  interface Window {
    held: {
      readonly connections: IDBDatabase[];
      /** How many writes of a submission the browser is still to break off. */
      breakOff: number;
    };
  }
}

/** Runs in the page: its connections can be closed underneath it, and writes broken off in the middle, as WebKit does. */
const holdConnections = (): void => {
  const held: Window["held"] = { connections: [], breakOff: 0 };
  window.held = held;
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...names) {
    const request = open.apply(this, names);
    request.addEventListener("success", () => held.connections.push(request.result));
    return request;
  };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...values) {
    const request = put.apply(this, values);
    if (this.name === "submissions" && held.breakOff > 0) {
      held.breakOff -= 1;
      this.transaction.abort();
    }
    return request;
  };
};

/** Runs in the page: how a small write ends. */
const probe = async (): Promise<string> => {
  const opening = indexedDB.open("probe", 1);
  opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("rows"));
  const isOpen = await new Promise((resolve) => {
    opening.addEventListener("success", () => resolve(true));
    opening.addEventListener("error", () => resolve(false));
  });
  if (!isOpen) return opening.error?.name ?? "";
  const writing = opening.result.transaction("rows", "readwrite");
  writing.objectStore("rows").put("x".repeat(500), "row");
  const end = await new Promise<string>((resolve) => {
    writing.addEventListener("complete", () => resolve("complete"));
    writing.addEventListener("abort", () => resolve(writing.error?.name ?? "abort"));
  });
  opening.result.close();
  return end;
};

const text = () => page.getByLabel("您要反映什么");
const write = async (words: string) => {
  await page.goto(`/submit/${demo.point.code}`);
  await text().fill(words);
};
const submit = () => page.getByRole("button", { name: "一键提交" }).click();
const isWritten = () => page.getByRole("heading", { name: "已记下" }).waitFor();
const countOf = async (words: string) => {
  await page.goto("/submissions");
  await rowsOf(words).first().waitFor();
  return rowsOf(words).count();
};
const breakOff = (times: number) => page.evaluate((times) => void (window.held.breakOff = times), times);
const rowsOf = (words: string) => page.locator("main a", { hasText: words });
const isDelivered = async (words: string) => {
  await rowsOf(words).click();
  await page.getByText("待受理").first().waitFor({ timeout: 60_000 });
};

describe("a phone that", () => {
  test("has closed the connection underneath keeps the next tap, once", async () => {
    await write("连接断开后提交的");
    await page.getByText("已存本机").waitFor();
    await page.evaluate(() => window.held.connections.forEach((connection) => connection.close()));
    await submit();
    await isWritten();
    expect(await countOf("连接断开后提交的")).toBe(1);
    await isDelivered("连接断开后提交的");
  });

  test("breaks off the write in the middle keeps it at the second try, once", async () => {
    await write("写入中断一次的");
    await breakOff(1);
    await submit();
    await isWritten();
    expect(await countOf("写入中断一次的")).toBe(1);
    await isDelivered("写入中断一次的");
  });

  test("breaks off both tries says that nothing was saved, leaves the words where they are, and takes the next tap", async () => {
    await write("写入一直中断的");
    await breakOff(2);
    await submit();
    await page.getByRole("alert").getByText("没能保存到本机，请再试一次。文字仍在屏幕上。").waitFor();
    expect(await text().inputValue()).toBe("写入一直中断的");
    await expect(page.getByRole("heading", { name: "已记下" }).count()).resolves.toBe(0);
    await submit();
    await isWritten();
    expect(await countOf("写入一直中断的")).toBe(1);
    await isDelivered("写入一直中断的");
  });

  test("woke with a dead connection shows its lists all the same", async () => {
    await write("睡前写的");
    await submit();
    await isWritten();
    await page.getByRole("link", { name: "首页" }).click();
    await page.evaluate(() => window.held.connections.forEach((connection) => connection.close()));
    await page.getByRole("navigation", { name: "主导航" }).getByText("反映").click();
    await rowsOf("睡前写的").waitFor();
    await expect(page.getByText("页面出了问题").count()).resolves.toBe(0);
  });
});

describe("a full phone", () => {
  let session: CDPSession | undefined;
  afterEach(() => (session = undefined));

  /** Chromium remembers for half a minute how much room there was: it is full once a write of its own fails. */
  const becomesFull = async () => {
    // The session stays open: with it ends what it overrode.
    session = await context.newCDPSession(page);
    const { usage } = await session.send("Storage.getUsageAndQuota", { origin: server.origin });
    const quotaSize = Math.max(1, usage - 10_000_000);
    await session.send("Storage.overrideQuotaForOrigin", { origin: server.origin, quotaSize });
    await expect.poll(() => page.evaluate(probe), { timeout: 90_000, interval: 1_000 }).toBe("QuotaExceededError");
  };
  const getsRoom = () => session?.send("Storage.overrideQuotaForOrigin", { origin: server.origin });
  const long = "长".repeat(7_000);

  test("with room for nothing says so at once; the words stay on the screen and are kept once there is room", async () => {
    await write("");
    await becomesFull();
    await text().fill(long);
    await page.getByRole("status").getByText("手机存储空间不足，没有保存。").waitFor();
    await submit();
    await page.getByRole("alert").getByText("手机存储空间不足，没有保存。请清理空间后再试，文字仍在屏幕上。").waitFor();
    expect(await text().inputValue()).toBe(long);
    await getsRoom();
    await page.getByRole("button", { name: "再试" }).click();
    await page.getByText("已存本机").waitFor();
    await expect(page.getByRole("status").getByText("手机存储空间不足").count()).resolves.toBe(0);
    await submit();
    await isWritten();
  });
});
