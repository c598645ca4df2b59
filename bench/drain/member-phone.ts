import type { Credentials } from "#bench/drain/sign-in.ts";
import type { BrowserContext, Page } from "playwright-core";

/** A page of this context, signed in, with the app shell and the directory of points on the phone. */
export const openMemberPage = async (context: BrowserContext, origin: string, member: Credentials): Promise<Page> => {
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.goto(origin);
  await page.getByLabel("手机号").fill(member.phone);
  await page.getByLabel("密码").fill(member.password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByRole("link", { name: "扫码反映" }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.getByText("最近同步").waitFor();
  return page;
};

/** Writes a submission as a member does; ends when the receipt stands on the screen. */
export const compose = async (page: Page, origin: string, pointCode: string, text: string): Promise<void> => {
  await page.goto(`${origin}/submit/${pointCode}`);
  await page.getByLabel("您要反映什么").fill(text);
  await page.getByRole("button", { name: "一键提交" }).click();
  await page.getByRole("heading", { name: "已记下" }).waitFor();
};

/** Milliseconds until the server's answer to ops has come, from now. */
export const untilAccepted = async (page: Page): Promise<number> => {
  const from = performance.now();
  await page.waitForResponse((answer) => answer.url().endsWith("/api/v1/ops") && answer.status() === 200);
  return performance.now() - from;
};
