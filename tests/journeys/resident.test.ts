import { receiptFromBytes } from "#domain/submission/receipt.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { databaseOf } from "#tests/support/database-of.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import { storedSubmissions } from "#tests/support/stored-submissions.ts";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

let server: RunningServer;
let browser: Browser;
let context: BrowserContext | undefined;
let points: { open: string; moved: string; retired: string };

/** Well-formed, and nobody has it. */
const UNKNOWN = receiptFromBytes(new Uint8Array(15).fill(9));

const PHONE = { viewport: { width: 375, height: 812 } };

const openPage = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  context = await browser.newContext({ ...PHONE, ...options });
  const page = await context.newPage();
  await page.goto(server.origin + path);
  return page;
};

const photo = async (name: string, colour: string) => ({
  name,
  mimeType: "image/jpeg",
  buffer: await sharp({ create: { width: 2400, height: 1800, channels: 3, background: colour } })
    .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "30/1 52/1 0/1" } })
    .jpeg()
    .toBuffer(),
});

const delivery = (page: Page) => page.locator("#delivery");
const becomes = (page: Page, words: string) =>
  page.locator("#delivery", { hasText: words }).waitFor({ timeout: 60_000 });
const receiptOf = async (page: Page) => (await page.locator(".code").first().innerText()).replaceAll("\n", "");

beforeAll(async () => {
  server = await startServer({ env: { DEMO: "on" } });
  browser = await launchChromium();
  const database = await databaseOf(server);
  const { rows } = await database.pool.query<{ status: string; code: string }>(
    "select distinct on (status) status, code from liaison_point order by status, code",
  );
  await database.close();
  const codeOf = (status: string) => rows.find((row) => row.status === status)?.code ?? "";
  points = { open: codeOf("ACTIVE"), moved: codeOf("MOVED"), retired: codeOf("RETIRED") };
});

afterEach(async () => {
  await context?.close();
  context = undefined;
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe("a resident with the script", () => {
  test("says it, keeps a receipt, and it is stored to the letter with its photos", async () => {
    const text = "  楼道灯坏了😀👨‍👩‍👧，e\u0301cole 路 5 号。\n\n请尽快修好 [甲]。\t";
    const page = await openPage(`/p/${points.open}`);
    await page.fill("#text", text);
    await page.getByLabel("城市建设与管理").check();
    await page.getByText("留下联系方式").click();
    await page.fill("#name", "演示居民");
    await page.fill("#phone", "138 0000 0000");
    await page.setInputFiles("#photos", [await photo("a.jpg", "#446688"), await photo("b.jpg", "#aa4422")]);
    await page.locator("#strip li").nth(1).waitFor();
    await page.click("text=提交反映");
    const receipt = await receiptOf(page);
    await becomes(page, "已送达");
    await page.locator("#delivery[data-tone=green]").waitFor();
    expect(receipt).toMatch(/^.{4}-.{4}-.{4}-.{4}$/);

    const [stored, ...others] = await storedSubmissions(server, "[甲]");
    expect(others).toEqual([]);
    expect(stored).toMatchObject({ photosExpected: 2, photosArrived: 2, hasContact: true, held: null });
    expect(stored?.text).toBe(text.normalize("NFC"));

    await page.getByRole("link", { name: "查看办理情况" }).click();
    await page.waitForURL(`**/r/${receipt}`);
    expect(await page.innerText("main")).toContain("照片 2 张，已全部送达");
  });

  test("finds the half-typed words and photos again after the page was gone", async () => {
    const page = await openPage(`/p/${points.open}`);
    await page.fill("#text", "写到一半");
    await page.setInputFiles("#photos", [await photo("a.jpg", "#333333")]);
    await page.locator("#strip li").waitFor();
    await page.locator("#saved", { hasText: "已存本机" }).waitFor();
    await page.reload();
    await page.locator("#strip li").waitFor();
    expect(await page.inputValue("#text")).toBe("写到一半");
  });

  test("is given no cookie, asks no third party, and the first visit weighs at most 20 KB", async () => {
    context = await browser.newContext(PHONE);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    const urls: string[] = [];
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    let bytes = 0;
    session.on("Network.requestWillBeSent", ({ request }) => urls.push(request.url));
    session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(`${server.origin}/p/${points.open}`, { waitUntil: "networkidle" });
    expect(urls.filter((url) => !url.startsWith(server.origin) && !url.startsWith("data:"))).toEqual([]);
    expect(urls.filter((url) => url.startsWith(server.origin))).toHaveLength(2);
    expect(bytes).toBeGreaterThan(5000);
    expect(bytes).toBeLessThanOrEqual(20 * 1024);
    expect(await context.cookies()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("is told of an identity number once, and may send it all the same", async () => {
    const page = await openPage(`/p/${points.open}`);
    await page.fill("#text", "我的号码是 11010519491231002X，[证]");
    await page.click("text=提交反映");
    await page.getByText("内容里好像有身份证号").waitFor();
    await page.click("text=提交反映");
    await becomes(page, "已送达");
    expect(await storedSubmissions(server, "[证]")).toHaveLength(1);
  });
});

describe("a network that fails", () => {
  test("a server that is down while the person taps: kept on the phone, sent by itself, one row, the same receipt", async () => {
    const page = await openPage(`/p/${points.open}`);
    await page.fill("#text", "服务器没有醒着 [乙]");
    await server.kill();
    await page.click("text=提交反映");
    await becomes(page, "已存在本机，有网后自动发送");
    const receipt = await receiptOf(page);
    await server.restart();
    await becomes(page, "已送达");
    expect(await receiptOf(page)).toBe(receipt);
    expect(await storedSubmissions(server, "[乙]")).toHaveLength(1);
    await page.goto(`${server.origin}/r/${receipt}`);
    expect(await page.innerText("main")).toContain("已经收到");
  });

  test("a server killed after it stored the words and before it could say so: the same comes again, one row", async () => {
    const page = await openPage(`/p/${points.open}`);
    const sent: { url: string; body: string | null }[] = [];
    let isFirst = true;
    await page.route("**/api/v1/submissions/*", async (route) => {
      sent.push({ url: route.request().url(), body: route.request().postData() });
      if (!isFirst) return route.continue();
      isFirst = false;
      await route.fetch();
      await server.kill();
      return route.abort();
    });
    await page.fill("#text", "回执在路上丢了 [丙]");
    await page.click("text=提交反映");
    await becomes(page, "已存在本机");
    await server.restart();
    await becomes(page, "已送达");
    expect(sent.length).toBeGreaterThanOrEqual(2);
    expect(new Set(sent.map((one) => one.url + one.body)).size).toBe(1);
    expect(await storedSubmissions(server, "[丙]")).toHaveLength(1);
    await page.goto(`${server.origin}/r/${await receiptOf(page)}`);
    expect(await page.innerText("main")).toContain("已经收到");
  });

  test("a portal that answers 200 to everything is not believed", async () => {
    const page = await openPage(`/p/${points.open}`);
    await page.route("**/api/v1/submissions/*", (route) =>
      route.fulfill({ status: 200, contentType: "text/html", body: "<p>请登录无线网络</p>" }),
    );
    await page.fill("#text", "被门户挡住 [丁]");
    await page.click("text=提交反映");
    await becomes(page, "已存在本机");
    expect(await storedSubmissions(server, "[丁]")).toEqual([]);
    await page.unroute("**/api/v1/submissions/*");
    await becomes(page, "已送达");
    expect(await storedSubmissions(server, "[丁]")).toHaveLength(1);
  });

  test("closed before it could go, it goes when its receipt is opened", async () => {
    const page = await openPage(`/p/${points.open}`);
    await page.fill("#text", "关了再开 [戊]");
    await server.kill();
    await page.click("text=提交反映");
    await becomes(page, "已存在本机");
    const receipt = await receiptOf(page);
    await page.close();
    await server.restart();
    const later = await context?.newPage();
    await later?.goto(`${server.origin}/r/${receipt}`);
    await later?.getByText("已经收到").first().waitFor();
    expect(await storedSubmissions(server, "[戊]")).toHaveLength(1);
  });

  test("a server that is busy says when, and the page comes again by itself", async () => {
    const page = await openPage(`/p/${points.open}`);
    await page.route("**/api/v1/submissions/*", (route) =>
      route.fulfill({
        status: 429,
        contentType: "application/problem+json",
        headers: { "retry-after": "2" },
        body: JSON.stringify({ code: "too-many-requests", detail: "提交过于频繁，请稍后再试。内容仍保存在本机。" }),
      }),
    );
    await page.fill("#text", "人很多 [己]");
    await page.click("text=提交反映");
    await becomes(page, "再自动发送");
    expect(await delivery(page).innerText()).toMatch(/\d\d:\d\d 再自动发送/);
    await page.unroute("**/api/v1/submissions/*");
    await becomes(page, "已送达");
  });

  test("a refusal keeps the words and says what to change", async () => {
    const page = await openPage(`/p/${points.open}`);
    await page.route("**/api/v1/submissions/*", (route) =>
      route.fulfill({
        status: 422,
        contentType: "application/problem+json",
        body: JSON.stringify({ code: "invalid-fields", detail: "有内容没有填对，请按提示修改。" }),
      }),
    );
    await page.fill("#text", "被退回的话 [庚]");
    await page.click("text=提交反映");
    await becomes(page, "未送达");
    await page.unroute("**/api/v1/submissions/*");
    await page.click("text=修改后再提交");
    expect(await page.inputValue("#text")).toBe("被退回的话 [庚]");
    await page.click("text=提交反映");
    await becomes(page, "已送达");
    expect(await storedSubmissions(server, "[庚]")).toHaveLength(1);
  });
});

describe("a resident without the script", () => {
  test("posts the form with photos and reads the receipt; posting it twice is one submission", async () => {
    const page = await openPage(`/p/${points.open}`, { javaScriptEnabled: false });
    const text = "没有脚本 😀\n  第二行 [辛]";
    await page.fill("#text", text);
    const photos = [await photo("a.jpg", "#227744"), await photo("b.jpg", "#772244")];
    await page.setInputFiles("#photos", photos);
    const form = { id: await page.inputValue("[name=id]"), stamp: await page.inputValue("[name=stamp]"), text };
    await page.click("text=提交反映");
    await page.waitForURL("**/r/**");
    const receipt = await receiptOf(page);
    expect(await page.innerText("main")).toContain("请记下查询码");
    const again = new FormData();
    for (const [name, value] of Object.entries(form)) again.set(name, value);
    for (const { name, buffer } of photos) again.append("photos", new Blob([new Uint8Array(buffer)]), name);
    const replay = await fetch(`${server.origin}/p/${points.open}`, {
      method: "POST",
      body: again,
      redirect: "manual",
    });
    expect(replay.headers.get("location")).toContain(receipt);
    const stored = await storedSubmissions(server, "[辛]");
    expect(stored).toMatchObject([{ text, photosExpected: 2, photosArrived: 2 }]);
  });

  test("gets everything back with a sentence by the field that is wrong", async () => {
    const page = await openPage(`/p/${points.open}`, { javaScriptEnabled: false });
    await page.fill("#text", "\n  电话写错了 <b>&amp; [壬]");
    await page.getByLabel("教科文卫体").check();
    await page.getByText("留下联系方式").click();
    await page.fill("#phone", "不知道");
    await page.setInputFiles("#photos", [{ name: "x.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no photo") }]);
    await page.click("text=提交反映");
    expect(await page.innerText("#phone-wrong")).toContain("电话只能有数字");
    expect(await page.inputValue("#text")).toBe("\n  电话写错了 <b>&amp; [壬]");
    expect(await page.inputValue("#phone")).toBe("不知道");
    expect(await page.locator("[name=category][value=SOCIETY]").isChecked()).toBe(true);
    await page.fill("#phone", "");
    await page.setInputFiles("#photos", [{ name: "x.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no photo") }]);
    await page.click("text=提交反映");
    expect(await page.innerText("#photos-wrong")).toContain("第 1 张读不出来");
    expect(await storedSubmissions(server, "[壬]")).toEqual([]);
  });

  test("makes letters and targets larger by 长辈版 alone", async () => {
    const page = await openPage(`/p/${points.open}`, { javaScriptEnabled: false });
    await page.getByLabel("长辈版").check();
    const size = await page.locator("#text").evaluate((area) => Number.parseFloat(getComputedStyle(area).fontSize));
    expect(size).toBeGreaterThanOrEqual(21);
    expect((await page.getByText("提交反映").boundingBox())?.height).toBeGreaterThanOrEqual(72);
  });
});

describe("points and receipts that are not there", () => {
  test("a moved point takes submissions for its successor and says so", async () => {
    const page = await openPage(`/p/${points.moved}`);
    expect(await page.innerText("main")).toContain("已迁到这里");
    expect(await page.getAttribute("#opinion", "action")).not.toContain(points.moved);
  });

  test("a closed point names open ones", async () => {
    const page = await openPage(`/p/${points.retired}`);
    expect(await page.innerText("main")).toContain("已经停用");
    await page.locator(".rows a").first().click();
    await page.locator("#opinion").waitFor();
  });

  test("a mistyped code is told from an unknown one", async () => {
    const page = await openPage("/p");
    const wrongLetter = points.open.endsWith("0") ? "1" : "0";
    await page.fill("#code", points.open.slice(0, 5) + wrongLetter);
    await page.click("text=打开联系点");
    await page.locator("#code-wrong", { hasText: "编号有误" }).waitFor();
    await page.fill("#code", points.open.toLowerCase());
    await page.click("text=打开联系点");
    await page.locator("#opinion").waitFor();
    expect(new URL(page.url()).pathname).toBe(`/p/${points.open}`);
  });

  test("a mistyped receipt is told from one that has not arrived", async () => {
    const page = await openPage("/r");
    await page.fill(
      "#receipt",
      UNKNOWN.replace(/.$/, (letter) => (letter === "Z" ? "Y" : "Z")),
    );
    await page.getByRole("button", { name: "查看办理情况" }).click();
    await page.locator("#receipt-wrong", { hasText: "查询码有误" }).waitFor();
    await page.fill("#receipt", UNKNOWN.toLowerCase());
    await page.getByRole("button", { name: "查看办理情况" }).click();
    await page.getByRole("heading", { name: "还没有收到" }).waitFor();
    expect(await receiptOf(page)).toBe(UNKNOWN);
  });
});

describe("everybody can read it", () => {
  test.each([
    ["标准", "light", 375],
    ["标准", "dark", 1280],
    ["长辈", "light", 320],
    ["长辈", "dark", 375],
  ] as const)("axe finds nothing: %s, %s, %i px", async (look, colorScheme, width) => {
    const page = await openPage(`/p/${points.open}`, { colorScheme, viewport: { width, height: 800 } });
    if (look === "长辈") await page.getByLabel("长辈版").check();
    const looksRight = async (place: string) => {
      expect({ place, found: await axeFindings(page) }).toEqual({ place, found: [] });
      const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect({ place, over: await page.evaluate(over) }).toEqual({ place, over: 0 });
    };
    await page.getByText("留下联系方式").click();
    await looksRight("form");
    await page.click("text=提交反映");
    await looksRight("form with a fault");
    await page.fill("#text", `可以读 [${look}${width}]`);
    await page.click("text=提交反映");
    await page.locator("#delivery[data-tone=green]").waitFor();
    await looksRight("receipt in place");
    await page.getByRole("link", { name: "查看办理情况" }).click();
    await page.waitForURL("**/r/**");
    await looksRight("receipt");
    for (const path of ["/r", `/p/${points.retired}`, `/p/${points.moved}`, `/r/${UNKNOWN}`]) {
      await page.goto(server.origin + path);
      await looksRight(path);
    }
  });
});
