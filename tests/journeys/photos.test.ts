import { launchChromium } from "#tests/support/chromium.ts";
import { isInstalled, openPhone, readDemo, signInMember, type DemoFacts } from "#tests/support/member-phone.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import { randomBytes, randomUUID } from "node:crypto";
import type { Browser, BrowserContext, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";

let server: RunningServer;
let browser: Browser;
let facts: DemoFacts;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { DEMO: "on" } }), launchChromium()]);
  facts = await readDemo(server);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const PLACE = {
  GPSLatitudeRef: "N",
  GPSLatitude: "29/1 44/1 0/1",
  GPSLongitudeRef: "E",
  GPSLongitude: "116/1 1/1 0/1",
};

/** As a phone's camera makes it: 12 million pixels, with camera, time and place. */
const cameraPhoto = (): Promise<Buffer> =>
  sharp({ create: { width: 4000, height: 3000, channels: 3, background: { r: 90, g: 120, b: 150 } } })
    .composite([{ input: randomBytes(64 * 64 * 3), raw: { width: 64, height: 64, channels: 3 }, tile: true }])
    .withExif({ IFD0: { Make: "CANARYMAKE" }, IFD3: PLACE })
    .jpeg({ quality: 70 })
    .toBuffer();

const jpegFile = (buffer: Buffer) => ({ name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer });

const write = async (page: Page, text: string): Promise<void> => {
  await page.goto(`/submit/${facts.point.code}`);
  await page.getByLabel("您要反映什么").fill(text);
};
const choose = (page: Page, file: { name: string; mimeType: string; buffer: Buffer }) =>
  page.locator('input[type="file"]').setInputFiles(file);
const submit = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "一键提交" }).click();
  await page.getByRole("heading", { name: "已记下" }).waitFor();
};

const signedInPhone = async (): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await openPhone(browser, server);
  const page = await signInMember(context, facts);
  await isInstalled(page);
  return { context, page };
};

interface AtOffice {
  readonly id: string;
  readonly photoHashes: readonly string[];
}

const officeCookie = async (): Promise<string> => {
  const demo = (await (await fetch(`${server.origin}/api/v1/demo`)).json()) as {
    accounts: { role: string; phone: string; password: string }[];
  };
  const clerk = demo.accounts.find(({ role }) => role === "office");
  const body = JSON.stringify({ phone: clerk?.phone, password: clerk?.password });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${server.origin}/api/v1/session`, { method: "POST", headers, body });
  return (answer.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
};

/** The submission with these words as the office sees it, once it is there. */
const atOffice = async (text: string): Promise<AtOffice | undefined> => {
  const headers = { cookie: await officeCookie() };
  const list = await fetch(`${server.origin}/api/v1/office/submissions?q=${encodeURIComponent(text)}`, { headers });
  const { items } = (await list.json()) as { items: { id: string }[] };
  const [item, ...more] = items;
  expect(more).toEqual([]);
  if (!item) return undefined;
  const detail = await fetch(`${server.origin}/api/v1/office/submissions/${item.id}`, { headers });
  return (await detail.json()) as AtOffice;
};

const photoAtOffice = async ({ id, photoHashes }: AtOffice): Promise<Buffer> => {
  const headers = { cookie: await officeCookie() };
  const path = `/api/v1/office/submissions/${id}/photos/${photoHashes[0]}`;
  return Buffer.from(await (await fetch(server.origin + path, { headers })).arrayBuffer());
};

test("a photo taken in a basement: shrunk in a worker without its place, kept with the words, sent after them, once", async () => {
  const { context, page } = await signedInPhone();
  const text = `演示：地下车库积水 ${randomUUID()}`;
  const uploads: Buffer[] = [];
  let isPhotoLineDown = true;
  await context.route("**/photos/*", async (route) => {
    if (route.request().method() !== "PUT") return route.continue();
    if (isPhotoLineDown) return route.abort("connectionreset");
    uploads.push(route.request().postDataBuffer() ?? Buffer.alloc(0));
    return route.continue();
  });

  await write(page, text);
  await context.setOffline(true);
  const shrinking = page.waitForEvent("worker", (worker) => worker.url().includes("photo-worker"));
  await choose(page, jpegFile(await cameraPhoto()));
  await shrinking;
  await page.getByAltText("照片 1").waitFor();
  await submit(page);
  // The page is gone before anything was sent: words and photo are on the disk.
  await page.close();

  const later = await context.newPage();
  await later.goto("/submissions");
  await later.getByText(text).waitFor();
  await context.setOffline(false);
  await later.getByText("照片 0/1").waitFor();
  expect((await atOffice(text))?.photoHashes).toEqual([]);
  await later.getByText(text).click();
  await later.getByText("文字已送达，照片 0/1").waitFor();

  isPhotoLineDown = false;
  await later.reload();
  await later.getByText("1 张，已送达 1 张").waitFor();
  expect((await atOffice(text))?.photoHashes.length).toBe(1);

  expect(uploads).toHaveLength(1);
  const sent = uploads[0] ?? Buffer.alloc(0);
  expect(await sharp(sent).metadata()).toMatchObject({ format: "jpeg", width: 1600, height: 1200 });
  const stored = await photoAtOffice((await atOffice(text)) ?? { id: "", photoHashes: [] });
  for (const bytes of [sent, stored]) {
    const { exif, width = 0, height = 0 } = await sharp(bytes).metadata();
    expect([exif, Math.max(width, height)]).toEqual([undefined, 1600]);
    expect(bytes.toString("latin1")).not.toMatch(/Exif|GPS|CANARY/);
  }
  await context.close();
});

test("what no phone could use is refused with a sentence, and the words stay", async () => {
  const { context, page } = await signedInPhone();
  const text = `演示：路面破损 ${randomUUID()}`;
  await write(page, text);
  const huge = await sharp({ create: { width: 8000, height: 6000, channels: 3, background: "#456" } })
    .jpeg()
    .toBuffer();
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic"), randomBytes(4000)]);
  const cut = (await cameraPhoto()).subarray(0, 3000);
  const refusals = [
    [jpegFile(huge), "这张照片超过 4,000 万像素"],
    [{ name: "IMG_0002.HEIC", mimeType: "image/heic", buffer: heic }, "这张照片是 HEIC 格式，本机浏览器打不开"],
    [jpegFile(heic), "这张照片是 HEIC 格式"],
    [jpegFile(cut), "这张照片打不开，可能已损坏"],
    [{ name: "通知.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") }, "这个文件不是图片"],
  ] as const;
  for (const [file, sentence] of refusals) {
    await choose(page, file);
    await page.getByText(sentence).waitFor();
    expect(await page.getByAltText("照片 1").count()).toBe(0);
  }
  await choose(page, jpegFile(await cameraPhoto()));
  await page.getByAltText("照片 1").waitFor();
  expect(await page.getByLabel("您要反映什么").inputValue()).toBe(text);
  await submit(page);
  await expect.poll(async () => (await atOffice(text))?.photoHashes.length).toBe(1);
  await context.close();
});
