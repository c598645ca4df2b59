import { launchChromium } from "#tests/support/chromium.ts";
import { openDesk } from "#tests/support/desk.ts";
import { openPhone, readDemo, signInMember, type DemoFacts } from "#tests/support/member-phone.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import { randomUUID } from "node:crypto";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const MEMBER_AFFAIRS = "13800000021";
const PATIENCE = { timeout: 60_000, interval: 500 };
const ANSWER = "演示：已核对纸质签到表，确已到会，原记录冲销。";

let server: RunningServer;
let browser: Browser;
let demo: DemoFacts;
beforeAll(async () => {
  server = await startServer({ env: { DEMO: "on" } });
  browser = await launchChromium();
  demo = await readDemo(server);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** An endpoint of the office with the cookie of this desk; throws with the server's words where it refuses. */
const call = async <Answer>(page: Page, method: string, path: string, body?: object): Promise<Answer> => {
  const [status, words] = await page.evaluate(
    async ([how, where, what]) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(`/api/v1/${where}`, { method: how, headers, ...(what !== null && { body: what }) });
      return [answer.status, await answer.text()] as const;
    },
    [method, path, body ? JSON.stringify(body) : null] as const,
  );
  if (status !== 200) throw new Error(`${method} ${path}: ${status} ${words}`);
  return JSON.parse(words) as Answer;
};

const move = (desk: Page, meetingId: string, named: string, reason = "") =>
  call(desk, "POST", `office/meetings/${meetingId}/moves`, { move: named, reason });

/** An obligatory half-day that is over, with one who was invited and did not come, finalised. */
const finaliseAbsence = async (desk: Page, memberNo: string, title: string) => {
  const [meetingId, sessionId] = [randomUUID(), randomUUID()];
  const { members } = await call<{ members: { id: string; memberNo: string }[] }>(desk, "GET", "office/meeting-people");
  const memberId = members.find((one) => one.memberNo === memberNo)?.id ?? "";
  const before = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  await call(desk, "PUT", `office/meetings/${meetingId}`, {
    rev: 0,
    kind: "STANDING",
    category: null,
    title,
    place: "",
    organiser: "",
    summary: "",
    isObligatory: true,
    twoThirds: false,
    lateAfterMinutes: 15,
    leaveApprover: "",
    answerBy: null,
    speechUntil: null,
    sessions: [{ id: sessionId, label: "上午", startsAt: before(30), endsAt: before(5) }],
  });
  await call(desk, "PUT", `office/meetings/${meetingId}/invitees`, {
    invitees: [{ memberId, role: "MEMBER", seat: "" }],
  });
  await move(desk, meetingId, "publish");
  await move(desk, meetingId, "finalise");
  return { meetingId, sessionId, memberId };
};

const serversTotal = async (phone: Page): Promise<string> => {
  const { years } = await call<{ years: { total: string }[] }>(phone, "GET", "my-duty");
  return years[0]?.total ?? "";
};

/** Opens 我的履职 anew until it shows that. */
const untilShown = async (phone: Page, wanted: Locator): Promise<void> => {
  await expect
    .poll(async () => {
      await phone.goto("/my-score");
      await phone.getByText("分数构成").waitFor();
      return wanted
        .first()
        .waitFor({ state: "attached", timeout: 5_000 })
        .then(
          () => true,
          () => false,
        );
    }, PATIENCE)
    .toBe(true);
};

/** The figure of the phone is the server's. */
const showsTotal = async (phone: Page): Promise<string> => {
  const total = await serversTotal(phone);
  const figure = `${total.replace("-", "−")} 分`;
  await phone.getByRole("region", { name: "年度总分" }).getByText(figure, { exact: true }).waitFor();
  return total;
};

const unfold = async (row: Locator): Promise<void> => {
  const group = row.locator("xpath=ancestor::details[1]");
  if ((await group.getAttribute("open")) === null) await group.locator("summary").click();
};

test("finalised, read as a sentence, asked about, reversed with an answer, and booked anew as it was", async () => {
  const { page: desk, complaints } = await openDesk(browser, server.origin, MEMBER_AFFAIRS);
  const phone = await signInMember(await openPhone(browser, server), demo);
  // Its own names at each try: what an earlier one has booked stays in the ledger.
  const no = randomUUID().slice(0, 4);
  const title = `履职账演示会 ${no}`;
  const question = `演示 ${no}：当天已到会，签在纸质签到表上。`;
  const before = await serversTotal(phone);
  const { meetingId, sessionId, memberId } = await finaliseAbsence(desk, "YL001", title);

  // Also where its group is folded.
  const absent = phone.locator("a.score-line").filter({ hasText: `${title} 上午 缺席` });
  await untilShown(phone, absent);
  const afterAbsence = await showsTotal(phone);
  expect(Number(afterAbsence)).toBeLessThan(Number(before));

  await unfold(absent);
  await absent.click();
  await phone.getByRole("heading", { name: "得分依据", level: 1 }).waitFor();
  await phone
    .getByText(/确认考勤/)
    .first()
    .waitFor();
  await phone.getByRole("link", { name: "有疑问" }).click();
  await phone.getByRole("textbox", { name: "哪里不对" }).fill(question);
  await phone.getByRole("button", { name: "提出疑问" }).click();
  await phone.getByRole("heading", { name: "我的疑问", level: 1 }).waitFor();

  const asked = desk.getByRole("link").filter({ hasText: question });
  await expect
    .poll(async () => {
      await desk.goto("/office/appeals");
      await desk.getByRole("heading", { name: "申诉", level: 1 }).waitFor();
      return asked.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
    }, PATIENCE)
    .toBe(true);
  await asked.click();
  const pane = desk.getByRole("region", { name: /的申诉$/ });
  await pane.getByRole("article").filter({ hasText: question }).waitFor();
  await pane.getByRole("textbox", { name: "答复" }).fill(ANSWER);
  expect(await pane.getByRole("switch", { name: /采纳时冲销这条记录/ }).isChecked()).toBe(true);
  await pane.getByRole("button", { name: "采纳申诉" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "采纳并答复" }).click();
  await desk.getByText("已采纳并答复委员").waitFor();

  const takenBack = phone.locator("s").filter({ hasText: `${title} 上午 缺席` });
  await untilShown(phone, takenBack);
  expect(await absent.count()).toBe(0);
  expect(await showsTotal(phone)).toBe(before);
  // The answer and its trail.
  await phone.getByRole("list", { name: "我的疑问" }).getByRole("link").filter({ hasText: title }).first().click();
  await phone.getByText(ANSWER, { exact: true }).waitFor();
  await phone.getByText("已采纳", { exact: true }).first().waitFor();

  await move(desk, meetingId, "unfinalise", "演示：按纸质签到表补登。");
  await call(desk, "POST", `office/meetings/${meetingId}/attendance`, {
    sessionId,
    mark: "HERE",
    memberIds: [memberId],
    way: "LIST",
    sheetSha256: null,
  });
  await move(desk, meetingId, "finalise");
  const present = phone.locator("main li").filter({ hasText: `${title} 上午 出席` });
  await untilShown(phone, present);
  expect(Number(await showsTotal(phone))).toBeGreaterThan(Number(afterAbsence));
  expect(await absent.count()).toBe(0);
  expect(complaints).toEqual([]);
}, 240_000);
