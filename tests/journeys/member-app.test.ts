import { pointCodeFromBytes } from "#domain/liaison-point/point-code.ts";
import { receiptFromBytes } from "#domain/submission/receipt.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import { createServer } from "node:http";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let server: RunningServer;
let browser: Browser;
let point: { code: string; name: string };

interface Account {
  readonly role: string;
  readonly name: string;
  readonly phone: string;
  readonly password: string;
}
let accounts: readonly Account[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { DEMO: "on" } }), launchChromium()]);
  const demo = (await (await fetch(`${server.origin}/api/v1/demo`)).json()) as {
    points: (typeof point)[];
    accounts: Account[];
  };
  point = demo.points[0] ?? { code: "", name: "" };
  accounts = demo.accounts;
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const phone = (size = 0): Promise<BrowserContext> =>
  browser
    .newContext({ baseURL: server.origin, viewport: { width: 375, height: 812 }, locale: "zh-CN" })
    .then(async (context) => {
      context.setDefaultTimeout(20_000);
      await context.addInitScript((size) => localStorage.setItem("appearance", JSON.stringify({ size })), size);
      return context;
    });

const signInOn = async (page: Page): Promise<void> => {
  const member = accounts.find((account) => account.role === "member");
  await page.getByLabel("手机号").fill(member?.phone ?? "");
  await page.getByLabel("密码").fill(member?.password ?? "");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByRole("link", { name: "扫码反映" }).waitFor();
};

const signInAsMember = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  await page.goto("/");
  await signInOn(page);
  return page;
};

/** The app shell and the directory of points are on this phone. */
const isReadyForOffline = async (page: Page): Promise<void> => {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.getByText("最近同步").waitFor({ timeout: 60_000 });
};

const compose = async (page: Page, code: string, text: string): Promise<string> => {
  await page.goto(`/submit/${code}`);
  await page.getByLabel("您要反映什么").fill(text);
  await page.getByRole("button", { name: "一键提交" }).click();
  await page.getByRole("heading", { name: "已记下" }).waitFor();
  return (await page.locator(".receipt__code").textContent()) ?? "";
};

/** A call as the office makes it. */
const atOffice = async (path: string, body?: unknown): Promise<unknown> => {
  const office = accounts.find((account) => account.role === "office");
  const headers = { "content-type": "application/json", origin: server.origin };
  const signedIn = await fetch(`${server.origin}/api/v1/session`, {
    method: "POST",
    headers,
    body: JSON.stringify({ phone: office?.phone, password: office?.password }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const answer = await fetch(`${server.origin}/api/v1/office/${path}`, {
    method: body ? "POST" : "GET",
    headers: { ...headers, cookie },
    body: body ? JSON.stringify(body) : undefined,
  });
  expect(answer.status).toBe(200);
  return answer.json();
};

const countAtOffice = async (text: string): Promise<number> =>
  ((await atOffice(`submissions?q=${encodeURIComponent(text)}`)) as { items: unknown[] }).items.length;

/** A new submission that the office hands to the signed-in member: none of the demo's own need be open on the day of the test. */
const sendToMember = async (): Promise<string> => {
  const id = crypto.randomUUID();
  const receipt = receiptFromBytes(crypto.getRandomValues(new Uint8Array(15)));
  const text = `请委员答复的一条 ${id}`;
  const sent = await fetch(`${server.origin}/api/v1/submissions/${id}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ pointCode: point.code, receipt, text, writtenAt: new Date().toISOString() }),
  });
  expect(sent.status).toBe(201);
  const { members } = (await atOffice("assignees")) as { members: { id: string; name: string }[] };
  const me = members.find((one) => one.name === accounts.find((account) => account.role === "member")?.name);
  await atOffice(`submissions/${id}/moves`, { move: "triage" });
  await atOffice(`submissions/${id}/moves`, { move: "transferToMember", memberId: me?.id });
  return id;
};

/** As a phone with a faulty release would have left it: a text longer than the server takes. Runs in the page. */
const damageTheOnlyQueuedOp = async (): Promise<void> => {
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

describe("the member's app", () => {
  test("what is submitted while the server is dead is delivered once, under the receipt shown at the tap", async () => {
    const context = await phone();
    const signedIn = await signInAsMember(context);
    await isReadyForOffline(signedIn);
    await server.kill();
    await signedIn.close();

    const text = `断网时写的一条 ${Date.now()}`;
    const offline = await context.newPage();
    const receipt = await compose(offline, point.code, text);
    expect(receipt).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    await offline.getByText(/已存本机|正在确认/).waitFor();
    await expect(offline.getByText("已送达").count()).resolves.toBe(0);
    await offline.close();

    const reopened = await context.newPage();
    await reopened.goto("/submissions");
    await reopened.getByText(text).waitFor();
    await server.restart();
    await reopened.evaluate(() => window.dispatchEvent(new Event("online")));
    await reopened.getByText(text).click();
    await reopened.getByText("待受理").first().waitFor({ timeout: 90_000 });
    await expect(reopened.locator(".receipt__code").textContent()).resolves.toBe(receipt);

    const told = await fetch(`${server.origin}/api/v1/receipts/${receipt}`);
    expect(told.status).toBe(200);
    await expect(countAtOffice(text)).resolves.toBe(1);
    await context.close();
  });

  test("a half-written text is there again after the tab was closed, with its point", async () => {
    const context = await phone();
    const page = await signInAsMember(context);
    await isReadyForOffline(page);
    await page.goto(`/submit/${point.code}`);
    await page.getByText(point.name).first().waitFor();
    await page.getByLabel("您要反映什么").fill("写到一半");
    await page.getByText("已存本机").waitFor();
    await page.close();

    const again = await context.newPage();
    await again.goto("/submissions");
    await again.getByRole("link", { name: /写到一半/ }).click();
    await again.getByLabel("您要反映什么").waitFor();
    await expect.poll(() => again.getByLabel("您要反映什么").inputValue()).toBe("写到一半");
    await context.close();
  });

  test("a code that no directory knows is taken as 待核实 and delivered", async () => {
    const context = await phone();
    const page = await signInAsMember(context);
    await isReadyForOffline(page);
    const code = pointCodeFromBytes(new Uint8Array([9, 8, 7, 6, 5]));
    await page.goto(`/submit/${code}`);
    await page.getByText(`编号 ${code}，待核实`).waitFor();
    const text = "海报还没有登记的联系点";
    await compose(page, code, text);
    await page.getByText("已送达").waitFor({ timeout: 60_000 });
    await expect(countAtOffice(text)).resolves.toBe(1);
    await context.close();
  });

  test("what the server refuses says why, keeps its words, and goes again once it is mended", async () => {
    const context = await phone();
    const page = await signInAsMember(context);
    await isReadyForOffline(page);
    await page.goto(`/submit/${point.code}`);
    await context.setOffline(true);
    await page.getByLabel("您要反映什么").fill("要修改的一条");
    await page.getByRole("button", { name: "一键提交" }).click();
    const receipt = await page.locator(".receipt__code").textContent();
    await page.evaluate(damageTheOnlyQueuedOp);
    await context.setOffline(false);
    await page.getByText("未送达：").waitFor({ timeout: 60_000 });
    await page.getByRole("link", { name: "看这一条" }).click();
    await page.getByLabel("修改文字").fill("修改好的一条");
    await page.getByRole("button", { name: "修改后重发" }).click();
    await page.getByText("已送达").waitFor({ timeout: 60_000 });
    await expect(page.locator(".receipt__code").textContent()).resolves.toBe(receipt);
    await expect(countAtOffice("修改好的一条")).resolves.toBe(1);
    await context.close();
  });

  test("the scanner opens without a network before it was ever used", async () => {
    const context = await phone();
    const page = await signInAsMember(context);
    await isReadyForOffline(page);
    const keptFiles = () =>
      page.evaluate(async () => (await (await caches.open("later")).keys()).map((one) => new URL(one.url).pathname));
    await expect.poll(keptFiles, { timeout: 60_000 }).toContainEqual(expect.stringMatching(/scan-scan-screen-.*\.js$/));
    await expect.poll(keptFiles, { timeout: 60_000 }).toContainEqual(expect.stringMatching(/scan-.*\.css$/));
    await server.kill();
    await page.goto("/scan");
    await page.getByLabel("输入海报上的编号").fill(point.code.toLowerCase());
    await page.getByRole("button", { name: "确定" }).click();
    await page.getByText(point.name).first().waitFor();
    expect(new URL(page.url()).pathname).toBe(`/submit/${point.code}`);
    await server.restart();
    await context.close();
  });

  test("signing out leaves nothing of the person on the phone", async () => {
    const context = await phone();
    const page = await signInAsMember(context);
    await isReadyForOffline(page);
    await page.getByRole("link", { name: "我的", exact: true }).click();
    await page.getByRole("button", { name: "退出登录" }).click();
    await page.getByRole("button", { name: "退出", exact: true }).click();
    await page.getByLabel("手机号").waitFor();
    expect(new URL(page.url()).search).toBe("");
    await expect.poll(() => page.evaluate(() => indexedDB.databases())).toEqual([]);
    await expect.poll(async () => (await context.cookies()).length).toBe(0);
    await context.close();
  });

  test("a hotel's sign-in page, which answers everything with 200, is neither believed nor kept", async () => {
    const context = await phone();
    const page = await signInAsMember(context);
    await isReadyForOffline(page);
    await server.kill();
    const portal = createServer((_, answer) => {
      answer.writeHead(200, { "content-type": "text/html" });
      answer.end("<h1>欢迎使用酒店网络</h1>");
    });
    await new Promise<void>((resolve) => portal.listen(Number(new URL(server.origin).port), resolve));
    try {
      await page.reload();
      await page.getByRole("link", { name: "扫码反映" }).waitFor();
      const receipt = await compose(page, point.code, "在酒店网络里写的");
      await page.getByText(/已存本机|正在确认/).waitFor();
      await page.waitForTimeout(3_000);
      await expect(page.getByText("已送达").count()).resolves.toBe(0);
      portal.closeAllConnections();
      await new Promise((resolve) => portal.close(resolve));
      await server.restart();
      await page.reload();
      await page.getByText("已送达").waitFor({ timeout: 90_000 });
      await expect(page.locator(".receipt__code").textContent()).resolves.toBe(receipt);
    } finally {
      portal.close();
      await server.restart();
      await context.close();
    }
  });

  test("a session that ended keeps the words here and sends them after the next sign-in", async () => {
    const context = await phone();
    const page = await signInAsMember(context);
    await isReadyForOffline(page);
    await context.clearCookies();
    const text = `登录过期时写的 ${Date.now()}`;
    const receipt = await compose(page, point.code, text);
    await page.getByText("已存本机，重新登录后送出").waitFor({ timeout: 60_000 });
    await page.goto("/");
    await page.getByRole("link", { name: "重新登录" }).click();
    await signInOn(page);
    await expect
      .poll(async () => (await fetch(`${server.origin}/api/v1/receipts/${receipt}`)).status, { timeout: 60_000 })
      .toBe(200);
    await expect(countAtOffice(text)).resolves.toBe(1);
    await context.close();
  });

  test("an answer goes to the office; where the office was first, the member is told and keeps the words", async () => {
    const context = await phone();
    const page = await signInAsMember(context);
    await isReadyForOffline(page);
    const open = async () => {
      const id = await sendToMember();
      await page.goto("/assigned");
      await page.locator(`a[href$="/assigned/${id}"]`).click();
      await page.getByLabel("您的答复").waitFor();
      return id;
    };
    const answered = await open();
    await page.getByLabel("您的答复").fill("已到现场看过，下周修好。");
    await page.getByRole("button", { name: "提交答复" }).click();
    await page.getByText("我的答复").waitFor();
    await expect
      .poll(async () => ((await atOffice(`submissions/${answered}`)) as { answer: string }).answer, { timeout: 60_000 })
      .toBe("已到现场看过，下周修好。");

    const late = await open();
    await page.getByLabel("您的答复").fill("晚了一步的答复。");
    await context.setOffline(true);
    await page.getByRole("button", { name: "提交答复" }).click();
    await page.getByText("已存本机，待联网送出").waitFor();
    await atOffice(`submissions/${late}/moves`, { move: "answer", note: "办公室先答复了。" });
    await context.setOffline(false);
    await page.getByText("答复没有送达").waitFor({ timeout: 60_000 });
    await page.getByText("晚了一步的答复。").waitFor();
    await context.close();
  });

  test("an address of another site after sign-in is not followed", async () => {
    const context = await phone();
    const page = await signInAsMember(context);
    await page.goto("/sign-in?next=//evil.example/");
    await page.getByRole("link", { name: "扫码反映" }).waitFor();
    expect(new URL(page.url()).origin).toBe(server.origin);
    await context.close();
  });
});

describe.each([
  ["标准", 0],
  ["长辈", 1],
])("axe in %s mode finds nothing on", (_, size) => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    context = await phone(size);
    page = await context.newPage();
  });
  afterAll(() => context?.close());

  const screens = ["/sign-in", "/activate?token=x"];
  test.each(screens)("%s, signed out", async (path) => {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    if (path === "/sign-in") await page.getByText("演示账号").waitFor();
    await expect(axeFindings(page)).resolves.toEqual([]);
  });

  test("the screens of a member", async () => {
    page = await signInAsMember(context);
    await isReadyForOffline(page);
    await compose(page, point.code, "无障碍检查");
    const receipt = page.url();
    const found: Record<string, string[]> = { receipt: await axeFindings(page) };
    const paths = ["/", "/points", `/submit/${point.code}`, "/submissions", "/assigned", "/settings", "/nowhere"];
    for (const path of [...paths, "/settings/complaint", "/scan", receipt.replace("/receipt", "")]) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForTimeout(400);
      found[path] = await axeFindings(page);
    }
    await page.goto(`/submit/${point.code}`);
    await page.getByRole("button", { name: "一键提交" }).click();
    await page.getByText("请写下要反映的事").waitFor();
    found["/submit with a fault"] = await axeFindings(page);
    expect(Object.entries(found).filter(([, findings]) => findings.length > 0)).toEqual([]);
  });
});
