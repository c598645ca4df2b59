import type { DemoFacts } from "#tests/support/member-phone.ts";
import type { RunningServer } from "#tests/support/running-server.ts";
import { createServer, type RequestListener } from "node:http";
import type { Page } from "playwright-core";

export const OTHER_MEMBER = "13800001002";
const OFFICE = "13800000001";

/** Writes one and has it kept on the phone; gives its receipt. */
export const compose = async (page: Page, { point }: DemoFacts, text: string): Promise<string> => {
  await page.goto(`/submit/${point.code}`);
  await page.getByLabel("您要反映什么").fill(text);
  await page.getByRole("button", { name: "一键提交" }).click();
  await page.getByRole("heading", { name: "已记下" }).waitFor();
  return ((await page.locator(".receipt__code").textContent()) ?? "").trim();
};

/** How many submissions of this text the office has. */
export const countAtOffice = async (server: RunningServer, { password }: DemoFacts, text: string): Promise<number> => {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ phone: OFFICE, password });
  const signedIn = await fetch(`${server.origin}/api/v1/session`, { method: "POST", headers, body });
  const cookie = signedIn.headers.getSetCookie().map((one) => one.split(";")[0]);
  const path = `/api/v1/office/submissions?q=${encodeURIComponent(text)}`;
  const found = await fetch(server.origin + path, { headers: { cookie: cookie.join("; ") } });
  return ((await found.json()) as { items: unknown[] }).items.length;
};

/** Something else answers at the server's address while `work` goes on; the server itself is down before and up again after. */
export const withImpostor = async (
  server: RunningServer,
  answer: RequestListener,
  work: () => Promise<void>,
): Promise<void> => {
  await server.kill();
  const impostor = createServer(answer);
  await new Promise<void>((resolve) => impostor.listen(Number(new URL(server.origin).port), resolve));
  try {
    await work();
  } finally {
    impostor.closeAllConnections();
    await new Promise((resolve) => impostor.close(resolve));
    await server.restart();
  }
};

/** The network is said to be back: what waits goes at once. */
export const sayOnline = (page: Page): Promise<unknown> =>
  page.evaluate(() => window.dispatchEvent(new Event("online")));
