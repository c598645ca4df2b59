import { launchChromium } from "#tests/support/chromium.ts";
import { draftDevice, type DraftDevice } from "#tests/support/draft-device.ts";
import { openPhone, readDemo, signInMember } from "#tests/support/member-phone.ts";
import { openProposalDesk, type ProposalDesk } from "#tests/support/proposal-desk.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import { OTHER_MEMBER, sayOnline } from "#tests/support/two-phones.ts";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const PATIENCE = { timeout: 60_000, interval: 250 };
const PDF = { name: "演示附图.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n演示") };

let server: RunningServer;
let browser: Browser;
let phone: DraftDevice;
let desk: DraftDevice;
let office: ProposalDesk;
let otherContext: BrowserContext;
let other: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { DEMO: "on" } }), launchChromium()]);
  office = await openProposalDesk(server);
  [phone, desk] = await Promise.all([
    draftDevice(browser, server.origin, { kind: "proposal", name: "我的手机" }),
    draftDevice(browser, server.origin, { kind: "proposal", name: "办公室电脑", isDesk: true }),
  ]);
  otherContext = await openPhone(browser, server);
  other = await signInMember(otherContext, { ...(await readDemo(server)), phone: OTHER_MEMBER });
});

afterAll(async () => {
  await office?.close();
  await browser?.close();
  await server?.stop();
});

/** The other member's name, as the directory has it. */
const otherName = (): Promise<string> =>
  other.evaluate(async () => {
    const { account } = (await (await fetch("/api/v1/session")).json()) as { account: { name: string } };
    return account.name;
  });

const idOf = (page: Page): string => /([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";

test("from a topic, offline: chosen, written on two devices, cosigned, handed in with a file, and numbered", async () => {
  const { page } = phone;
  const title = `演示：关于改善夜间照明的建议 ${Date.now()}`;
  await page.goto("/proposals/topics");
  await page.getByRole("button", { name: "从这个选题开始写" }).first().waitFor();

  // Everything up to the invitation, without a network.
  await phone.offline(true);
  await page.getByRole("button", { name: "从这个选题开始写" }).first().click();
  await phone.write("案由", title);
  await page.getByText("选题背景").first().waitFor();
  await page.getByRole("radio", { name: "联名提案" }).check();
  await page.getByRole("radio", { name: "城建城管" }).check();
  const unit = page.getByRole("combobox", { name: "建议主办单位" });
  await unit.fill("教育");
  await page.getByRole("option").first().click();
  await page.getByRole("list", { name: "建议主办单位" }).getByText("教育").waitFor();
  await page.locator("input[type=file]").first().setInputFiles(PDF);
  await page.getByRole("list", { name: "附件" }).getByText("已存本机").waitFor();

  // What is missing is said, and leads to its field.
  await page.getByRole("button", { name: "提交提案" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "还没有写建议。" }).click();
  await expect
    .poll(() =>
      phone
        .field("建议")
        .last()
        .evaluate((area) => area === document.activeElement),
    )
    .toBe(true);
  await page.getByRole("radio", { name: "同意全文公开" }).check();
  await phone.offline(false);
  await phone.isSynced();
  await page.getByRole("list", { name: "附件" }).getByText("已上传").waitFor();

  await desk.open(title);
  await desk.page.getByRole("textbox", { name: "建议", exact: true }).fill("一、增设路灯。");
  await desk.leaveField();
  await desk.isSynced();
  await expect
    .poll(async () => {
      await phone.wake();
      return page.getByRole("textbox", { name: "建议", exact: true }).inputValue();
    }, PATIENCE)
    .toBe("一、增设路灯。");

  const name = await otherName();
  await page.getByRole("combobox", { name: "选择联名人" }).fill(name);
  await page.getByRole("option", { name }).first().click();
  await page.getByRole("list", { name: "联名人" }).getByText("未邀请").waitFor();
  await page.getByRole("button", { name: "邀请联名" }).click();
  const id = idOf(page);
  await expect.poll(() => office.stateOf(id), PATIENCE).toBe("COSIGNING");

  await other.goto(`/proposals/${id}`);
  await sayOnline(other);
  await other.getByRole("button", { name: "同意会签" }).click();
  await expect.poll(() => office.signaturesOf(id), PATIENCE).toBe(2);

  await expect
    .poll(async () => {
      await phone.wake();
      return page.getByRole("list", { name: "联名人" }).getByText("已签").count();
    }, PATIENCE)
    .toBe(1);
  await phone.offline(true);
  await page.getByRole("button", { name: "提交提案" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByText("演示附图.pdf").waitFor();
  await sheet.getByText(name).waitFor();
  await sheet.getByRole("button", { name: "确认提交" }).click();
  await page.waitForURL(`**/proposals/${id}`);
  await page.getByText("已存本机").first().waitFor();
  await phone.offline(false);
  await expect.poll(() => office.stateOf(id), PATIENCE).toBe("SUBMITTED");
  await expect
    .poll(async () => {
      await phone.wake();
      return page.locator("main").getByText("流水号").count();
    }, PATIENCE)
    .toBeGreaterThan(0);
  await otherContext.close();
});
