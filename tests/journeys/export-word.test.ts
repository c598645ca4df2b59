import { launchChromium } from "#tests/support/chromium.ts";
import { draftDevice, type DraftDevice } from "#tests/support/draft-device.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import { zipPartsOf } from "#tests/support/zip-parts.ts";
import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

let server: RunningServer;
let browser: Browser;
let phone: DraftDevice;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { DEMO: "on" } }), launchChromium()]);
  phone = await draftDevice(browser, server.origin, { kind: "proposal", name: "我的手机" });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test("a draft becomes a Word file on the phone without a network, with the words that were just typed", async () => {
  await phone.begin();
  await phone.write("案由", "关于在中心村增设老年助餐点的建议");
  await phone.offline(true);
  await phone.write("建议", "一、把助餐点建到中心村。\n二、由镇街统一配送。");
  const [download] = await Promise.all([
    phone.page.waitForEvent("download"),
    phone.page.getByRole("button", { name: "导出 Word" }).click(),
  ]);
  await phone.offline(false);
  expect(download.suggestedFilename()).toBe("提案草稿 关于在中心村增设老年助餐点的建议.docx");
  const xml = zipPartsOf(await readFile(await download.path())).get("word/document.xml");
  for (const words of ["关于在中心村增设老年助餐点的建议", "一、把助餐点建到中心村。", "由镇街统一配送"])
    expect(xml).toContain(words);
  expect(xml).not.toContain("案号");
});
