import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { isInstalled, openPhone, readDemo, signInMember } from "#tests/support/member-phone.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const PATIENCE = { timeout: 60_000, interval: 500 };
const QUESTION = "演示咨询：河边步道的路灯晚上几点开";
const ANSWER = "路灯随天色自动开关，冬季大约十七点三十分亮。";
const MORE = "那雨天会提前开吗";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { DEMO: "on" } }), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface StudioOfPhone {
  readonly id: string;
  readonly code: string;
  readonly isHead: boolean;
  readonly inquiries: readonly { readonly id: string; readonly text: string; readonly state: string }[];
}

/** My studios as the server says them to this phone's person. */
const myStudios = (page: Page): Promise<readonly StudioOfPhone[]> =>
  page.evaluate(async () => {
    const answer: { studios: StudioOfPhone[] } = await (
      await fetch("/api/v1/my-studios", { cache: "no-store" })
    ).json();
    return answer.studios;
  });

test("a resident asks a studio; its member answers without a network; the asker reads it and comes back once; the desk shows the rate", async () => {
  const context = await openPhone(browser, server);
  const page = await signInMember(context, await readDemo(server));
  const [studio] = await myStudios(page);
  if (!studio) throw new Error("the newcomer belongs to no studio");
  expect(studio.isHead).toBe(true);

  const resident = await browser.newPage({ viewport: { width: 375, height: 812 } });
  await resident.goto(`${server.origin}/s/${studio.code}`);
  expect(await axeFindings(resident)).toEqual([]);
  await resident.getByLabel(/您想问什么/).fill(QUESTION);
  await resident.getByRole("radio", { name: "可以公开" }).check();
  await resident.getByRole("button", { name: "提交咨询" }).click();
  await resident.locator("#delivery[data-tone=green]").waitFor();
  await resident.getByRole("link", { name: "查看办理情况" }).click();
  await resident.getByText("咨询的工作室").waitFor();
  const receipt = resident.url();

  // The head reads all of the studio, whoever it was given to.
  await expect
    .poll(async () => (await myStudios(page))[0]?.inquiries.some(({ text }) => text === QUESTION), PATIENCE)
    .toBe(true);
  const id = (await myStudios(page))[0]?.inquiries.find(({ text }) => text === QUESTION)?.id ?? "";
  await expect
    .poll(async () => {
      await page.goto(`/studios/inquiries/${id}`);
      return page
        .getByLabel("您的答复")
        .waitFor({ timeout: 5_000 })
        .then(
          () => true,
          () => false,
        );
    }, PATIENCE)
    .toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await isInstalled(page);

  await context.setOffline(true);
  await page.getByLabel("您的答复").fill(ANSWER);
  await page.getByRole("button", { name: "提交答复" }).click();
  await page.getByText("您刚才办的").waitFor();
  expect((await (await fetch(receipt)).text()).includes(ANSWER)).toBe(false);
  await context.setOffline(false);
  await expect.poll(async () => (await (await fetch(receipt)).text()).includes(ANSWER), PATIENCE).toBe(true);

  await resident.reload();
  await resident.getByText(ANSWER).waitFor();
  await resident.getByLabel("还有不清楚的").fill(MORE);
  await resident.getByRole("button", { name: "送出追问" }).click();
  await resident.getByRole("heading", { name: "您的补充" }).waitFor();
  expect(await resident.getByRole("button", { name: "送出追问" }).count()).toBe(0);
  expect(await axeFindings(resident)).toEqual([]);

  const desk = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await desk.goto(`${server.origin}/sign-in`);
  await desk.getByLabel(/手机号/).fill("13800000001");
  await desk.getByLabel(/^密码/).fill("yunlan2026");
  await desk.getByRole("button", { name: "登录", exact: true }).click();
  await desk.waitForURL(/\/office\//);
  await desk.goto(`${server.origin}/office/studios`);
  await desk.getByText(/收到有效咨询 \d+ 件，已答复 \d+ 件，答复率 [\d.]+%/).waitFor();
  expect(await axeFindings(desk)).toEqual([]);
  await desk.goto(`${server.origin}/office/studios/inquiries/${id}`);
  await desk.getByText(MORE).first().waitFor();
  await desk.getByText("提问人　补充").waitFor();
});
