import { DEMO_PASSWORD } from "#server/demo/demo-accounts.ts";
import { drawPosters } from "#server/posters/draw-posters.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { fakeCamera } from "#tests/support/fake-camera.ts";
import { rasterize } from "#tests/support/raster.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import QRCode from "qrcode";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const MEMBER = "13800001001";
const OFFICE = "13800000001";

let server: RunningServer;
let browser: Browser;
let folder: string;
let point: { code: string; name: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "scan-"));
  server = await startServer({ env: { DEMO: "on" } });
  const demo = (await (await fetch(`${server.origin}/api/v1/demo`)).json()) as { points: (typeof point)[] };
  point = demo.points[0] ?? { code: "", name: "" };
  browser = await launchChromium(await cameraBefore(point));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The flags of a camera that looks at this point's poster, as this project prints it. */
const cameraBefore = async ({ code, name }: typeof point): Promise<string[]> => {
  const pdf = await drawPosters({
    tenantName: "中国人民政治协商会议云澜区委员会",
    origin: server.origin,
    format: "A4",
    points: [{ code, name, kindLabel: "村（社区）", address: "" }],
  });
  const [poster] = await rasterize(pdf, 100, 1, 1);
  if (!poster) throw new Error("no page was drawn");
  return fakeCamera(join(folder, "camera.y4m"), poster);
};

const phone = (): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: server.origin,
    viewport: { width: 375, height: 812 },
    locale: "zh-CN",
    permissions: ["camera"],
  });

const signIn = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  await page.goto("/");
  await page.getByLabel("手机号").fill(MEMBER);
  await page.getByLabel("密码").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByRole("link", { name: "扫码反映" }).waitFor();
  return page;
};

const countAtOffice = async (text: string): Promise<number> => {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ phone: OFFICE, password: DEMO_PASSWORD });
  const signedIn = await fetch(`${server.origin}/api/v1/session`, { method: "POST", headers, body });
  const cookie = signedIn.headers.getSetCookie().map((one) => one.split(";")[0]);
  const path = `/api/v1/office/submissions?q=${encodeURIComponent(text)}`;
  const found = await fetch(server.origin + path, { headers: { cookie: cookie.join("; ") } });
  return ((await found.json()) as { items: unknown[] }).items.length;
};

describe("scanning", () => {
  test("a poster of this project, scanned with the server down and the tab closed in between, is one submission with one receipt", async () => {
    const context = await phone();
    const first = await signIn(context);
    await first.evaluate(() => navigator.serviceWorker.ready);
    await first.getByText("最近同步").waitFor({ timeout: 60_000 });
    await first.goto("/scan");
    await first.waitForURL(`**/submit/${point.code}`, { timeout: 30_000 });

    await server.kill();
    await first.goto("/scan");
    await first.waitForURL(`**/submit/${point.code}`, { timeout: 30_000 });
    await first.getByText(point.name).waitFor();
    const text = `演示：楼道灯坏了，老人夜里上下楼看不见 ${randomUUID()}`;
    await first.getByLabel("您要反映什么").fill(text);
    await first.getByRole("button", { name: "一键提交" }).click();
    await first.getByRole("heading", { name: "已记下" }).waitFor();
    const receipt = await first.locator(".receipt__code").textContent();
    await first.close();

    await server.restart();
    const second = await context.newPage();
    await second.goto("/submissions");
    await expect.poll(() => countAtOffice(text), { timeout: 60_000, interval: 500 }).toBe(1);
    await second.getByText(text).click();
    // 已送达 until the pull has brought how it stands at the office, which takes its place.
    await second
      .getByText(/^已送达/)
      .or(second.getByRole("heading", { name: "办理进展" }))
      .first()
      .waitFor();
    expect(await second.locator("main").textContent()).toContain(receipt);
    const answer = await fetch(`${server.origin}/api/v1/receipts/${receipt?.trim()}`);
    expect(await answer.json()).toMatchObject({ state: "RECEIVED", point: { code: point.code } });
    await context.close();
  });
});

/** Nothing to see for the camera: a browser of its own. */
describe.each([
  ["denied", "没有使用摄像头的权限", ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream=deny"]],
  ["absent", "没有找到摄像头", ["--use-fake-device-for-media-stream=device-count=0", "--use-fake-ui-for-media-stream"]],
])("with the camera %s", (_, words, flags) => {
  test("the reason is said, a mistyped code is told, a typed one is forgiven its case and look-alikes", async () => {
    const { page, close } = await blindPhone(flags);
    await page.goto("/scan");
    await page.getByText(words).waitFor();
    const field = page.getByLabel("输入海报上的编号");
    await field.fill(withOneWrongLetter(point.code));
    await page.getByRole("button", { name: "确定" }).click();
    await page.getByText("编号有误").waitFor();
    await field.fill(asTypedInHaste(point.code));
    await page.getByRole("button", { name: "确定" }).click();
    await page.waitForURL(`**/submit/${point.code}`);
    await page.getByRole("heading", { name: "反映情况" }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/submit/${point.code}`);
    await close();
  });

  test("a photo of a poster leads to its form; a foreign code is shown to the letter and never opened", async () => {
    const { page, close } = await blindPhone(flags);
    await page.goto("/scan");
    const foreign = "https://evil.example/p/K7Q2MX?<b>x</b>";
    await page.locator("input[type=file]:not([capture])").setInputFiles(await photoOf(foreign));
    await page.getByRole("alert").getByText(foreign, { exact: true }).waitFor();
    expect(await page.locator("a[href*='evil.example']").count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe("/scan");
    await page.locator("input[capture]").setInputFiles(await photoOf(`${server.origin}/p/${point.code}`));
    await page.waitForURL(`**/submit/${point.code}`);
    await close();
  });
});

const blindPhone = async (flags: readonly string[]) => {
  const blind = await launchChromium(flags);
  const page = await signIn(await blind.newContext({ baseURL: server.origin, locale: "zh-CN" }));
  return { page, close: () => blind.close() };
};

const photoOf = async (text: string) => {
  const buffer = await QRCode.toBuffer(text, { scale: 10, margin: 6 });
  return { name: "photo.png", mimeType: "image/png", buffer };
};

const withOneWrongLetter = (code: string): string => (code.startsWith("7") ? "8" : "7") + code.slice(1);

const asTypedInHaste = (code: string): string =>
  ` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)} `.replaceAll("0", "o").replaceAll("1", "l");
