import { DEMO_PASSWORD } from "#server/demo/demo-accounts.ts";
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";

export const OFFICE = "13800000001";
export const OTHER_OFFICE = "13800000002";
export const ADMIN = "13800000009";
export const MEMBER = "13800001001";

interface DeskOptions {
  readonly width?: number;
  readonly height?: number;
  /** 0 = 标准, 1 = 长辈版. */
  readonly size?: 0 | 1;
  readonly theme?: "light" | "dark";
}

/** A signed-in page of its own, with everything that the browser complained about. */
export const openDesk = async (
  browser: Browser,
  origin: string,
  phone: string,
  { width = 1280, height = 800, size = 0, theme = "light" }: DeskOptions = {},
): Promise<{ page: Page; complaints: string[] }> => {
  const context = await browser.newContext({ baseURL: origin, viewport: { width, height }, locale: "zh-CN" });
  await context.addInitScript(
    (appearance) => localStorage.setItem("appearance", appearance),
    JSON.stringify({ size, theme }),
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (/content security|trusted/i.test(message.text())) complaints.push(message.text());
  });
  await page.goto("/sign-in");
  await page.getByLabel("手机号").fill(phone);
  await page.getByLabel("密码", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  return { page, complaints };
};

/** Submits as a resident would, over HTTP; gives id and receipt. */
export const submitAsResident = async (
  origin: string,
  pointCode: string,
  text: string,
  phone?: string,
): Promise<{ id: string; receipt: string }> => {
  const answer = await fetch(`${origin}/api/v1/submissions/${randomUUID()}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      pointCode,
      text,
      writtenAt: new Date().toISOString(),
      ...(phone && { contact: { phone } }),
    }),
  });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { id: string; receipt: string };
};
