import { launchChromium } from "#tests/support/chromium.ts";
import { OFFICE, openDesk, submitAsResident } from "#tests/support/desk.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

let server: RunningServer;
let browser: Browser;
let pointCode: string;

const FACT_MS = 20_000;

beforeAll(async () => {
  server = await startServer({ env: { DEMO: "on" } });
  const demo = (await (await fetch(`${server.origin}/api/v1/demo`)).json()) as { points: { code: string }[] };
  pointCode = demo.points[0]?.code ?? "";
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const receiptOf = async (receipt: string): Promise<{ state: string; answer?: string }> =>
  (await fetch(`${server.origin}/api/v1/receipts/${receipt}`)).json() as Promise<{ state: string; answer?: string }>;

test("seven who say the same are put together, answered once, and each reads it; undone, none does", async () => {
  const seven: { receipt: string }[] = [];
  // Seven phones: unsigned, so nearly the same words would be one person's.
  for (const [at, place] of ["一", "二", "三", "四", "五", "六", "七"].entries()) {
    const text = `演示合并七人：${place}号楼前的路灯不亮，晚上看不清路。`;
    seven.push(await submitAsResident(server.origin, pointCode, text, `1390000100${at}`));
  }

  const { page, complaints } = await openDesk(browser, server.origin, OFFICE);
  await page.goto("/office/triage?q=演示合并七人");
  await expect.poll(() => page.locator(".ui-listrow").count(), { timeout: FACT_MS }).toBe(7);
  await page.getByLabel("全选已列出的 7 条").check();
  await page.getByRole("button", { name: "归为一组" }).click();
  await page.getByText("已归为一组：相同问题 7 人，7 件").waitFor({ timeout: FACT_MS });

  await page.keyboard.press("j");
  await page.getByRole("region", { name: "相同问题" }).getByText("相同问题 7 人").waitFor({ timeout: FACT_MS });
  await page.getByRole("button", { name: "全组答复" }).click();
  await page.getByText("将答复全组").waitFor({ timeout: FACT_MS });
  await page.getByLabel("答复内容").fill("楼前路灯今晚修复，明晚请您再看。");
  await page.keyboard.press("Control+Enter");
  await page.getByText("答复全组：7 件已完成").waitFor({ timeout: FACT_MS });
  for (const { receipt } of seven)
    expect(await receiptOf(receipt)).toMatchObject({ state: "ANSWERED", answer: "楼前路灯今晚修复，明晚请您再看。" });

  await page.keyboard.press("u");
  await page.getByText("撤销：7 条已完成").waitFor({ timeout: FACT_MS });
  for (const { receipt } of seven) expect((await receiptOf(receipt)).answer).toBeUndefined();
  expect(complaints).toEqual([]);
  await page.context().close();
});
