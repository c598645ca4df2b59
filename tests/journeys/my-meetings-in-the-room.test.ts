import { formDocx } from "#domain/document/form-docx.ts";
import { roomCodeOf, roomLink, SLOT_MS, slotAt } from "#domain/meeting/room-code.ts";
import { signBy } from "#server/meetings/sign-code.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { chinesePdf } from "#tests/support/chinese-pdf.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { connectionOf } from "#tests/support/database-of-server.ts";
import { fakeCamera } from "#tests/support/fake-camera.ts";
import { halfDaysAt, openMeetingOffice } from "#tests/support/meeting-office.ts";
import { isInstalled, openPhone, readDemo, signInMember } from "#tests/support/member-phone.ts";
import { pictureOfCode } from "#tests/support/picture-of-code.ts";
import { keptPlaceOf, partsAreKept } from "#tests/support/reading-place.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import { sayOnline } from "#tests/support/two-phones.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const PATIENCE = { timeout: 60_000, interval: 250 };
/** A clock that is wrong by so many milliseconds, from the next page on. */
const CLOCK = "test-clock-shift";

let server: RunningServer;
let browser: Browser;
let folder: string;
let office: Awaited<ReturnType<typeof openMeetingOffice>>;
let context: BrowserContext;
let page: Page;
let memberId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "room-"));
  server = await startServer({ env: { DEMO: "on" } });
  // The camera's file is drawn anew before it is looked at: a room's code is good for a minute and a half.
  browser = await launchChromium(await cameraBefore(server.origin));
  office = await openMeetingOffice(server.origin);
  context = await openPhone(browser, server);
  await context.grantPermissions(["camera"]);
  await context.addInitScript(shiftClock, CLOCK);
  page = await signInMember(context, await readDemo(server));
  memberId = await page.evaluate(async () => {
    const session = (await (await fetch("/api/v1/session")).json()) as { member: { id: string } };
    return session.member.id;
  });
  await isInstalled(page);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const cameraBefore = async (text: string): Promise<string[]> =>
  fakeCamera(join(folder, "camera.y4m"), await pictureOfCode(text), 0.8);

const shiftClock = (key: string): void => {
  const RealDate = Date;
  const now = () => RealDate.now() + Number(localStorage.getItem(key) ?? 0);
  globalThis.Date = class extends RealDate {
    constructor(...parts: []) {
      super(...((parts.length > 0 ? parts : [now()]) as []));
    }
    static override now = now;
  } as DateConstructor;
};

/** Opens it again and again until the phone has heard of what the office did. */
const openUntil = (path: string, words: string): Promise<void> =>
  expect
    .poll(async () => {
      await page.goto(path);
      const seen = page.getByText(words).first().waitFor({ timeout: 3_000 });
      return seen.then(
        () => true,
        () => false,
      );
    }, PATIENCE)
    .toBe(true);

const report = formDocx({
  title: "工作报告",
  author: "演示",
  blocks: [
    { kind: "title", text: "演示：工作报告" },
    ...Array.from({ length: 60 }, (_, at) => ({
      kind: "text" as const,
      text: `第 ${at + 1} 段。${"演示文字，说的是一年来的工作。".repeat(4)}`,
    })),
  ],
});

test("a meeting's pack is read with the server down after a reload, each document where it was left", async () => {
  const [session] = halfDaysAt(120);
  const title = "演示：材料会前已备";
  const id = await office.hold(memberId, { title, sessions: session ? [session] : [] });
  const word = await office.addDocument(id, "工作报告.docx", report);
  const plan = await office.addDocument(id, "日程.pdf", chinesePdf(["会议日程第一天", "会议日程第二天", "注意事项"]));
  await openUntil(`/meetings/${id}`, "会议材料 2 份");
  await expect.poll(() => page.getByText("已存本机", { exact: true }).count(), PATIENCE).toBe(2);

  await page.goto(`/meetings/${id}/documents/${plan}`);
  await page.getByRole("button", { name: "下一页" }).click();
  await page.getByText("会议日程第二天").waitFor({ state: "attached" });
  await expect.poll(() => partsAreKept(page), PATIENCE).toBe(true);
  await expect.poll(() => keptPlaceOf(page, plan), PATIENCE).toBe(2);

  await page.goto(`/meetings/${id}/documents/${word}`);
  await page.getByText(/^第 1 段。/).waitFor();
  await page.getByText(/^第 40 段。/).evaluate((part) => part.scrollIntoView());
  await expect.poll(() => keptPlaceOf(page, word), PATIENCE).toBeGreaterThan(35);
  const left = await keptPlaceOf(page, word);

  await server.kill();
  try {
    await page.reload();
    const paragraph = page.locator(`[data-block="${left}"]`);
    await paragraph.waitFor();
    await expect.poll(async () => (await paragraph.boundingBox())?.y ?? -1, PATIENCE).toBeGreaterThanOrEqual(-200);
    expect((await paragraph.boundingBox())?.y).toBeLessThan(600);

    await page.goto(`/meetings/${id}/documents/${plan}`);
    await page.getByText("第 2 页，共 3 页").waitFor();
    await page.getByText("会议日程第二天").waitFor({ state: "attached" });
    await page.reload();
    await page.getByText("会议日程第二天").waitFor({ state: "attached" });
  } finally {
    await server.restart();
  }
});

test.each([
  ["the whole link", (link: string) => link],
  ["the link from its path on", (link: string) => new URL(link).pathname],
])("the app's scanner reads %s from the room's screen by the camera and checks in", async (_, textOf) => {
  const [session] = halfDaysAt(-10);
  const id = await office.hold(memberId, { title: "演示：扫码签到", sessions: session ? [session] : [] });
  await cameraBefore(textOf(await office.roomLink(id, session?.id ?? "")));
  await page.goto("/");
  await page.getByRole("link", { name: "扫码反映" }).click();
  await page.getByText("已签到", { exact: true }).waitFor({ timeout: 60_000 });
  expect(await office.attendanceOf(id, memberId)).toMatchObject([{ state: "CHECKED_IN", way: "ROOM_CODE" }]);
  await page.getByRole("link", { name: "看这个会议" }).click();
  await page.waitForURL(`**/meetings/${id}`);
});

/** The letters that the room showed so many milliseconds ago. */
const roomLinkBefore = async (meetingId: string, sessionId: string, before: number): Promise<string> => {
  const client = new Client(await connectionOf(server.dataDir));
  await client.connect();
  const { rows } = await client.query<{ code_key: Buffer }>("select code_key from meeting where id = $1", [meetingId]);
  await client.end();
  const sign = signBy(rows[0]?.code_key ?? Buffer.alloc(0));
  return roomLink(roomCodeOf(sessionId, slotAt(new Date(Date.now() - before)), sign));
};

test("a code that was read without a network minutes ago checks in as of then, and says 离线补传", async () => {
  const [session] = halfDaysAt(-10);
  const id = await office.hold(memberId, { title: "演示：会场没有信号", sessions: session ? [session] : [] });
  await openUntil("/meetings", "演示：会场没有信号");
  const before = 8 * SLOT_MS;
  const link = await roomLinkBefore(id, session?.id ?? "", before);
  await server.kill();
  try {
    await context.setOffline(true);
    // Four minutes ago.
    await page.evaluate(([key, shift]) => localStorage.setItem(key, shift), [CLOCK, String(-before)] as const);
    await page.goto(link);
    await page.getByText("已存本机，待联网送出").waitFor();
  } finally {
    await page.evaluate((key) => localStorage.removeItem(key), CLOCK);
    await server.restart();
    await context.setOffline(false);
  }
  await page.goto(`/meetings/${id}`);
  await sayOnline(page);
  const atOffice = () => office.attendanceOf(id, memberId);
  await expect.poll(atOffice, PATIENCE).toMatchObject([{ state: "CHECKED_IN", offlineSynced: true }]);
  await openUntil(`/meetings/${id}`, "离线补传");
});

test("axe finds nothing in 长辈 on the list, a meeting, a check-in, the own code and the documents", async () => {
  const [session] = halfDaysAt(-10);
  const title = "演示：长辈版";
  const id = await office.hold(memberId, { title, sessions: session ? [session] : [] });
  const word = await office.addDocument(id, "工作报告.docx", report);
  const plan = await office.addDocument(id, "日程.pdf", chinesePdf(["会议日程", "注意事项"]));
  await page.evaluate(() => localStorage.setItem("appearance", JSON.stringify({ size: 1, theme: "auto" })));
  await openUntil(`/meetings/${id}`, "会议材料 2 份");
  const link = new URL(await office.roomLink(id, session?.id ?? "")).pathname;
  const screens: readonly (readonly [path: string, fact: string])[] = [
    ["/meetings", title],
    [`/meetings/${id}`, "会议材料 2 份"],
    [`/meetings/${id}/documents/${word}`, "第 1 段。"],
    [`/meetings/${id}/documents/${plan}`, "第 1 页，共 2 页"],
    [link, "看这个会议"],
    [`${link.slice(0, -1)}${link.endsWith("0") ? "1" : "0"}`, title],
    ["/meetings/code", "本人码"],
  ];
  const found: [string, string[]][] = [];
  for (const [path, fact] of screens) {
    await page.goto(path);
    await page.getByText(fact).first().waitFor();
    found.push([path, await axeFindings(page)]);
  }
  expect(await page.evaluate(() => document.documentElement.dataset.mode)).toBe("elder");
  expect(found.filter(([, findings]) => findings.length > 0)).toEqual([]);
});
