import { type ChromiumPhone, openChromiumPhone } from "#tests/support/chromium-phone.ts";
import { type FaultProxy, startFaultProxy } from "#tests/support/fault-proxy.ts";
import { bundleForPage } from "#tests/support/page-bundle.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import type { Page } from "playwright-core";

/** A real server with the demo, a bad line before it, and a member's phone that knows the server only over that line. */
export interface Scene {
  readonly server: RunningServer;
  readonly proxy: FaultProxy;
  readonly phone: ChromiumPhone;
  readonly accountId: string;
  readonly pointCode: string;
  readonly account: Account;
  /** A page with the app's own saving and sending and none of its screens. */
  readonly openMassPage: () => Promise<Page>;
  /** Calls what tests/faults/pages/mass-page.ts exports; in the app's own pages too. */
  readonly call: <Value>(page: Page, name: string, ...given: readonly unknown[]) => Promise<Value>;
  readonly close: () => Promise<void>;
}

interface Account {
  readonly role: string;
  readonly phone: string;
  readonly password: string;
}

interface Demo {
  readonly points: readonly { readonly code: string }[];
  readonly accounts: readonly Account[];
}

export const openScene = async (): Promise<Scene> => {
  const [server, phone, script] = await Promise.all([
    startServer({ env: { DEMO: "on" } }),
    openChromiumPhone(),
    bundleForPage("tests/faults/pages/mass-page.ts", "mass"),
  ]);
  const proxy = await startFaultProxy(Number(new URL(server.origin).port));
  const demo = (await (await fetch(`${server.origin}/api/v1/demo`)).json()) as Partial<Demo>;
  const account = demo.accounts?.find(({ role }) => role === "member");
  if (!account) throw new Error(`the demo has no member: ${JSON.stringify(demo)}`);
  const accountId = await signInForGood(phone, proxy.origin, account);
  const call: Scene["call"] = async (page, name, ...given) => {
    if (!(await page.evaluate("'mass' in window"))) await page.evaluate(script);
    return page.evaluate(`mass.${name}(...${JSON.stringify(given)})`);
  };
  return {
    server,
    proxy,
    phone,
    accountId,
    pointCode: demo.points?.[0]?.code ?? "",
    account,
    call,
    openMassPage: async () => {
      const page = await phone.newPage();
      await page.goto(`${proxy.origin}/healthz`);
      await call(page, "start", accountId);
      return page;
    },
    close: async () => {
      await phone.discard();
      await proxy.stop();
      await server.stop();
    },
  };
};

/** Signs in by the screen, lets the app settle, and closes the browser once, so that the session is on the disk. */
const signInForGood = async (phone: ChromiumPhone, origin: string, account: Account): Promise<string> => {
  const page = await phone.newPage();
  await page.goto(origin);
  await signInOn(page, account);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.getByText("最近同步").waitFor({ timeout: 60_000 });
  const session = await page.evaluate(() => localStorage.getItem("session"));
  await phone.close();
  await phone.open();
  return (JSON.parse(session ?? "{}") as { account: { id: string } }).account.id;
};

/** Fills in the sign-in screen and waits for the home screen. */
export const signInOn = async (page: Page, account: Account): Promise<void> => {
  await page.getByLabel("手机号").fill(account.phone);
  await page.getByLabel("密码").fill(account.password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByRole("link", { name: "扫码反映" }).waitFor();
};
