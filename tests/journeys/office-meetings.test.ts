import { shanghaiDay } from "#domain/time/shanghai.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { connectionOf } from "#tests/support/database-of-server.ts";
import { openDesk } from "#tests/support/desk.ts";
import { openMemberClient } from "#tests/support/member-client.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Client } from "pg";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const MEMBER_AFFAIRS = "13800000021";
const PATIENCE = { timeout: 20_000 };

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

const meetingOf = (page: Page): string => /\/office\/meetings\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";

/** 新建会议 with one half-day of today. */
const writeMeeting = async (page: Page, title: string) => {
  await page.goto("/office/meetings/new");
  await page.getByRole("radio", { name: "专题协商会" }).check();
  await page.getByLabel("会议名称").fill(title);
  await page.getByRole("radio", { name: "上午" }).check();
  await page.getByRole("button", { name: "添加时间" }).click();
  await page.getByRole("listitem").getByLabel("名称", { exact: true }).waitFor();
};

/** Its half-day began so many minutes ago and lasts until so many minutes from now. */
const moveTo = async (meetingId: string, began: number, ends: number): Promise<void> => {
  const client = new Client(await connectionOf(server.dataDir));
  await client.connect();
  await client.query(
    `update meeting_session set starts_at = now() - make_interval(mins => $2), ends_at = now() + make_interval(mins => $3) where meeting_id = $1`,
    [meetingId, began, ends],
  );
  await client.end();
};

const publish = async (page: Page) => {
  await page.getByRole("button", { name: "发布通知", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "发布通知" }).click();
  await page.getByText("已发布", { exact: true }).waitFor(PATIENCE);
};

test("a meeting is written, people are invited by a pasted list, marked by keys, booked in one action, and taken back", async () => {
  const { page, complaints } = await openDesk(browser, server.origin, MEMBER_AFFAIRS);
  await writeMeeting(page, "小区治理专题协商会");
  // What is half typed outlives a reload.
  await page.reload();
  await page.getByText("上次没有保存的内容已恢复").waitFor(PATIENCE);
  expect(await page.getByLabel("会议名称").inputValue()).toBe("小区治理专题协商会");
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "保存，下一步选人员" }).click();
  await page.getByLabel("粘贴名单").fill("YL001 1排1号\nYL002 1排2号\nYL003\nYL999");
  await page.getByRole("button", { name: "识别并加入" }).click();
  await page.getByText("名册里没有：YL999").waitFor(PATIENCE);
  await page
    .getByRole("button", { name: /^移出 / })
    .first()
    .click();
  await page.getByText("名单 2 人").waitFor();
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await page.getByText("名单 3 人").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "保存名单" }).click();
  await page.getByRole("cell", { name: "1排2号" }).waitFor(PATIENCE);
  await publish(page);
  const id = meetingOf(page);
  await moveTo(id, 10, 30);

  await page.goto(`/office/meetings/${id}?tab=check-in`);
  const search = page.getByLabel("查找签到的委员");
  await search.fill("YL002");
  await search.press("Enter");
  await page.getByText(/：已到$/).waitFor(PATIENCE);
  await search.blur();
  await page.keyboard.press("u");
  await page.getByText(/：撤销登记$/).waitFor(PATIENCE);
  await page.getByRole("listitem").filter({ hasText: "YL001" }).getByRole("button", { name: /迟到$/ }).click();
  await page.getByText(/：迟到$/).waitFor(PATIENCE);
  await page.getByRole("listitem").filter({ hasText: "YL002" }).getByRole("button", { name: /已到$/ }).click();
  await page.getByText(/：已到$/).waitFor(PATIENCE);
  expect(await axeFindings(page)).toEqual([]);

  await moveTo(id, 60, -5);
  await page.goto(`/office/meetings/${id}?tab=finalise`);
  await page.getByRole("cell", { name: "未参加" }).waitFor(PATIENCE);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "确认考勤" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认考勤" }).click();
  await page.getByText("考勤已确认", { exact: true }).first().waitFor(PATIENCE);
  // What was booked stays in sight.
  await page.getByRole("cell", { name: "未参加" }).waitFor(PATIENCE);
  await page.getByRole("cell", { name: /^出席/ }).first().waitFor(PATIENCE);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "考勤表 PDF" }).click();
  const pdf = await readFile(await (await download).path());
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");

  await page.getByRole("button", { name: "撤回确认" }).click();
  await page.getByLabel("撤回的原因").fill("有一位补签。");
  await page.getByRole("dialog").getByRole("button", { name: "撤回并冲回" }).click();
  await page.getByRole("button", { name: "确认考勤" }).waitFor(PATIENCE);
  await page.getByRole("link", { name: "经过" }).click();
  await page.getByText("有一位补签。").waitFor();
  expect(complaints).toEqual([]);
});

/** An op of a member about a meeting. */
const opOf = (author: string, kind: string, entityId: string, payload: object) => ({
  opId: randomUUID(),
  v: 1,
  author,
  kind,
  entityId,
  clientAt: new Date().toISOString(),
  payload,
});

test("leave is refused with a reason and then approved; the room's code changes and is the server's own", async () => {
  const { page, complaints } = await openDesk(browser, server.origin, MEMBER_AFFAIRS);
  const member = await openMemberClient(server.origin);
  await writeMeeting(page, "营商环境专题协商会");
  await page.getByRole("button", { name: "保存，下一步选人员" }).click();
  await page.getByRole("button", { name: /全体委员/ }).click();
  await page.getByRole("button", { name: "保存名单" }).click();
  await page.getByRole("cell", { name: "YL001" }).waitFor(PATIENCE);
  await publish(page);
  const id = meetingOf(page);
  await moveTo(id, -60, 120);
  const sessionId = await page.evaluate(
    async (meeting) =>
      ((await (await fetch(`/api/v1/office/meetings/${meeting}`)).json()) as { sessions: { id: string }[] }).sessions[0]
        ?.id ?? "",
    id,
  );

  const leaveId = randomUUID();
  const reason = `发烧，${leaveId.slice(0, 8)}。`;
  const ask = { act: "askLeave", leaveId, kind: "ILLNESS", reason, sessionIds: [sessionId] };
  expect(await member.send([opOf(member.accountId, "meeting.act", id, ask)])).toMatchObject([{ status: "accepted" }]);
  await page.getByRole("link", { name: "请假", exact: true }).first().click();
  // The demo has leave of its own, waiting and decided.
  const card = page.locator(".leaves__card").filter({ hasText: reason });
  await card.waitFor(PATIENCE);
  expect(await axeFindings(page)).toEqual([]);
  for (let steps = 0; steps < 20 && (await card.getAttribute("data-current")) !== "true"; steps++)
    await page.keyboard.press("j");
  await page.keyboard.press("r");
  await page.getByLabel("不同意的理由").fill("请调整安排。");
  await page.getByRole("button", { name: "不同意请假", exact: true }).click();
  await card.getByRole("button", { name: /^改为同意.*请假$/ }).click();
  await card.getByText("已批准").waitFor(PATIENCE);

  await moveTo(id, 5, 60);
  await page.goto(`/office/meetings/${id}/room/${sessionId}`);
  const qr = page.getByRole("img", { name: "签到二维码" });
  await qr.waitFor(PATIENCE);
  await page.getByText("应到 271 人").waitFor(PATIENCE);
  expect(await axeFindings(page)).toEqual([]);
  const first = (await qr.getAttribute("data-link")) ?? "";
  // The codes are at hand: the next one needs no network.
  await page.context().setOffline(true);
  await page.waitForFunction(
    (before) => document.querySelector(".room__qr")?.getAttribute("data-link") !== before,
    first,
    { timeout: 60_000 },
  );
  await page.getByText(/网络断开，签到照常/).waitFor(PATIENCE);
  const second = (await qr.getAttribute("data-link")) ?? "";
  await page.context().setOffline(false);
  const code = second.slice(second.lastIndexOf("/") + 1);
  expect(await member.send([opOf(member.accountId, "meeting.checkIn", sessionId, { code })])).toMatchObject([
    { status: "accepted" },
  ]);
  await page.locator(".room__counts strong").filter({ hasText: /^1$/ }).waitFor(PATIENCE);
  await page.keyboard.press("Escape");
  await page.getByText("扫会场码").waitFor(PATIENCE);
  expect(complaints).toEqual([]);
}, 180_000);

test("registering an activity that stopped half-way goes on where it stopped", async () => {
  const { page, complaints } = await openDesk(browser, server.origin, MEMBER_AFFAIRS);
  await page.goto("/office/meetings/new?kind=ACTIVITY");
  await page.getByRole("group", { name: "活动类别" }).getByRole("radio").first().check();
  await page.getByLabel("活动名称").fill("演示：河东社区走访");
  await page.getByLabel("从", { exact: true }).fill(shanghaiDay(new Date(Date.now() - 86_400_000)));
  await page.getByRole("radio", { name: "上午" }).check();
  await page.getByRole("button", { name: "添加时间" }).click();
  await page.getByLabel("粘贴名单").fill("YL001\nYL002");
  await page.getByRole("button", { name: "识别并加入" }).click();
  const send = page.getByRole("button", { name: "登记活动和 2 位参加委员" });
  // Written and invited; then the line drops.
  await page.route("**/api/v1/office/meetings/*/moves", (route) => route.abort(), { times: 1 });
  await send.click();
  await page.getByRole("alert").first().waitFor(PATIENCE);
  await send.click();
  await page.waitForURL(/\/office\/meetings\/[0-9a-f-]{36}\?tab=finalise/);
  await page.getByRole("button", { name: "确认考勤" }).waitFor(PATIENCE);
  await page.getByText("会议结束未满 72 小时", { exact: false }).waitFor(PATIENCE);
  await page.goto(`/office/meetings?q=${encodeURIComponent("河东社区走访")}`);
  await page.getByRole("link", { name: /河东社区走访/ }).waitFor(PATIENCE);
  expect(await page.getByRole("link", { name: /河东社区走访/ }).count()).toBe(1);
  expect(complaints).toEqual([]);
});
