import type { RunningServer } from "#tests/support/running-server.ts";
import type { Browser, BrowserContext, Page } from "playwright-core";

export interface DemoFacts {
  readonly point: { readonly code: string; readonly name: string };
  readonly phone: string;
  readonly password: string;
}

/** A member of the demo and a point to write at. */
export const readDemo = async (server: RunningServer): Promise<DemoFacts> => {
  const demo = (await (await fetch(`${server.origin}/api/v1/demo`)).json()) as {
    points: { code: string; name: string }[];
    accounts: { role: string; phone: string; password: string }[];
  };
  const [point] = demo.points;
  const member = demo.accounts.find((account) => account.role === "member");
  if (!point || !member) throw new Error("the demo has no point or no member");
  return { point, phone: member.phone, password: member.password };
};

/** A phone of its own, in Chinese, that waits long on a slow machine. */
export const openPhone = async (
  browser: Browser,
  server: RunningServer,
  userAgent?: string,
): Promise<BrowserContext> => {
  const context = await browser.newContext({
    baseURL: server.origin,
    viewport: { width: 375, height: 812 },
    locale: "zh-CN",
    ...(userAgent !== undefined && { userAgent }),
  });
  context.setDefaultTimeout(20_000);
  return context;
};

/** Signed in on the first screen, the directory of points on the phone. */
export const signInMember = async (context: BrowserContext, { phone, password }: DemoFacts): Promise<Page> => {
  const page = await context.newPage();
  await page.goto("/");
  await page.getByLabel("手机号").fill(phone);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByRole("link", { name: "扫码反映" }).waitFor();
  await page.getByText("最近同步").waitFor({ timeout: 60_000 });
  return page;
};

/** The service worker holds the whole shell and stands between this page and the network. */
export const isInstalled = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve));
  });
};
