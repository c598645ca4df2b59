import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { halfDaysAt, openMeetingOffice } from "#tests/support/meeting-office.ts";
import { isInstalled, openPhone, readDemo, signInMember, type DemoFacts } from "#tests/support/member-phone.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import { sayOnline } from "#tests/support/two-phones.ts";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const PATIENCE = { timeout: 60_000, interval: 250 };

let server: RunningServer;
let browser: Browser;
let demo: DemoFacts;
let office: Awaited<ReturnType<typeof openMeetingOffice>>;
let context: BrowserContext;
let page: Page;
let memberId: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { DEMO: "on" } }), launchChromium()]);
  demo = await readDemo(server);
  office = await openMeetingOffice(server.origin);
  context = await openPhone(browser, server);
  page = await signInMember(context, demo);
  memberId = await page.evaluate(async () => {
    const session = (await (await fetch("/api/v1/session")).json()) as { member: { id: string } };
    return session.member.id;
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Opens it again and again until the phone has heard of what the office did: a document that was just fetched is not asked for anew at once. */
const openUntil = (path: string, words: string): Promise<void> =>
  expect
    .poll(async () => {
      await page.goto(path);
      return page
        .getByText(words)
        .first()
        .waitFor({ timeout: 3_000 })
        .then(
          () => true,
          () => false,
        );
    }, PATIENCE)
    .toBe(true);

const statesAtOffice = async (id: string): Promise<string[]> =>
  (await office.attendanceOf(id, memberId)).map(({ state }) => state);

test("a room's code that was read without a network waits, and is a check-in once the server has it", async () => {
  const [session] = halfDaysAt(-10);
  const title = "演示：常委会第二十次会议";
  const id = await office.hold(memberId, { title, kind: "STANDING", sessions: session ? [session] : [] });
  await openUntil("/meetings", title);
  await page.getByRole("link", { name: "扫会场码签到" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await isInstalled(page);
  const link = await office.roomLink(id, session?.id ?? "");

  await server.kill();
  await context.setOffline(true);
  await page.goto(new URL(link).pathname);
  await page.getByText("已存本机，待联网送出").waitFor();
  expect(await page.getByText("已签到", { exact: true }).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.goto("/meetings");
  await page.getByText(`签到：${title}`).waitFor();
  await page.goto("/unsent");
  await page.getByText(`签到：${title}`).waitFor();

  await server.restart();
  await context.setOffline(false);
  await page.goto(`/meetings/${id}`);
  await sayOnline(page);
  await expect.poll(() => statesAtOffice(id), PATIENCE).toEqual(["CHECKED_IN"]);
  await page.getByText("已签到", { exact: true }).waitFor();
  await page.getByText("扫会场码").first().waitFor();
  const [atOffice] = await office.attendanceOf(id, memberId);
  expect(atOffice?.way).toBe("ROOM_CODE");
});

test("who is signed out signs in and is checked in with the code that the phone's camera opened", async () => {
  const [session] = halfDaysAt(-5);
  const id = await office.hold(memberId, {
    title: "演示：主席会议",
    kind: "CHAIR",
    sessions: session ? [session] : [],
  });
  const other = await openPhone(browser, server);
  const visitor = await other.newPage();
  await visitor.goto(await office.roomLink(id, session?.id ?? ""));
  await visitor.getByLabel("手机号").fill(demo.phone);
  await visitor.getByLabel("密码").fill(demo.password);
  await visitor.getByRole("button", { name: "登录", exact: true }).click();
  await visitor.getByText("已签到", { exact: true }).waitFor();
  expect(await statesAtOffice(id)).toEqual(["CHECKED_IN"]);
  await other.close();
});

test("a code that the server refuses is no check-in: the reason is said, and the ways to the desk", async () => {
  const [session] = halfDaysAt(-5);
  const id = await office.hold(memberId, { title: "演示：专委会会议", sessions: session ? [session] : [] });
  const link = await office.roomLink(id, session?.id ?? "");
  await page.goto(new URL(link).pathname.slice(0, -1) + (link.endsWith("0") ? "1" : "0"));
  await page.getByText("没有签到成功").waitFor();
  await page.getByText("签到码无效").waitFor();
  expect(await statesAtOffice(id)).toEqual(["INVITED"]);
  await page.getByRole("link", { name: "出示本人码" }).click();
  await page.getByRole("img", { name: "本人码" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test("leave is refused with words, asked a second and last time, and approved", async () => {
  const title = "演示：三届五次全会";
  const id = await office.hold(memberId, { title, sessions: halfDaysAt(2_880, 3_180) });
  await openUntil(`/meetings/${id}`, title);
  await askForLeave("出差");
  await expect.poll(() => statesAtOffice(id), PATIENCE).toEqual(["LEAVE_REQUESTED", "LEAVE_REQUESTED"]);
  await office.decideLeave(id, "refuse", "请尽量到会。");
  await openUntil(`/meetings/${id}`, "批准人说：请尽量到会。");
  await page.getByText("请假未批准").first().waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await askForLeave("生病", "这是第 2 次，也是最后一次");
  await expect.poll(() => statesAtOffice(id), PATIENCE).toEqual(["LEAVE_REQUESTED", "LEAVE_REQUESTED"]);
  await office.decideLeave(id, "approve", "");
  await openUntil(`/meetings/${id}`, "已准假");
});

const askForLeave = async (kind: string, words?: string): Promise<void> => {
  await page.getByRole("button", { name: "请假", exact: true }).click();
  const sheet = page.getByRole("dialog");
  if (words !== undefined) await sheet.getByText(words).waitFor();
  await sheet.getByRole("radio", { name: kind, exact: true }).check({ force: true });
  expect(await axeFindings(page)).toEqual([]);
  await sheet.getByRole("button", { name: "送出请假" }).click();
  await page.getByText("您刚才办的").waitFor();
};

test("only what is by sign-up may be declined; an answer without a network goes by itself", async () => {
  const duty = await office.hold(memberId, { title: "演示：全会", isObligatory: true });
  const free = await office.hold(memberId, { title: "演示：协商会", kind: "TOPICAL", isObligatory: false });
  await openUntil(`/meetings/${duty}`, "请答复是否参加");
  await page.getByRole("button", { name: "参加", exact: true }).waitFor();
  expect(await page.getByRole("button", { name: "不参加" }).count()).toBe(0);
  await openUntil(`/meetings/${free}`, "请答复是否参加");
  await isInstalled(page);
  await page.getByRole("button", { name: "不参加" }).waitFor();
  await context.setOffline(true);
  await page.getByRole("button", { name: "不参加" }).click();
  await page.getByText("已存本机，待联网送出").waitFor();
  await page.reload();
  await page.getByText("不参加").first().waitFor();
  expect(await statesAtOffice(free)).toEqual(["INVITED"]);
  await context.setOffline(false);
  await sayOnline(page);
  await expect.poll(() => statesAtOffice(free), PATIENCE).toEqual(["DECLINED"]);
});

test("a speech paper survives a reload word by word, is handed in without a network, and shows what became of it", async () => {
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const id = await office.hold(memberId, { title: "演示：全会发言", speechUntil: until });
  await openUntil(`/meetings/${id}/speech`, "演示：全会发言");
  await page.getByLabel("题目").fill("演示：关于夜间照明");
  await page.getByLabel("正文").fill("第一段。");
  await page.getByText("已存本机，提交前别人看不到").waitFor();
  await page.reload();
  await expect.poll(() => page.getByLabel("正文").inputValue(), PATIENCE).toBe("第一段。");
  expect(await axeFindings(page)).toEqual([]);
  await isInstalled(page);
  await context.setOffline(true);
  await page.getByRole("button", { name: "提交发言材料" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "提交", exact: true }).click();
  await page.getByRole("heading", { name: "演示：关于夜间照明" }).waitFor();
  await context.setOffline(false);
  await sayOnline(page);
  const papers = async () => {
    const answer = await office.ask("GET", `meetings/${id}`);
    return ((await answer.json()) as { speeches: { state: string; body: string }[] }).speeches;
  };
  await expect.poll(papers, PATIENCE).toMatchObject([{ state: "SUBMITTED", body: "第一段。" }]);
});
