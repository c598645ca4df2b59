import { launchChromium } from "#tests/support/chromium.ts";
import { draftDevice, type DraftDevice } from "#tests/support/draft-device.ts";
import { openPhone, readDemo, signInMember } from "#tests/support/member-phone.ts";
import { openOfficeLine, type OfficeLine } from "#tests/support/office-line.ts";
import { openProposalDesk, type ProposalDesk } from "#tests/support/proposal-desk.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import { OTHER_MEMBER, sayOnline } from "#tests/support/two-phones.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const PATIENCE = { timeout: 60_000, interval: 250 };

let server: RunningServer;
let browser: Browser;
let phone: DraftDevice;
let second: DraftDevice;
let cosigner: Page;
let database: ProposalDesk;
let office: OfficeLine;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { DEMO: "on" } }), launchChromium()]);
  [database, office] = await Promise.all([openProposalDesk(server), openOfficeLine(server)]);
  [phone, second] = await Promise.all([
    draftDevice(browser, server.origin, { kind: "proposal", name: "我的手机" }),
    draftDevice(browser, server.origin, { kind: "proposal", name: "另一部手机" }),
  ]);
  const context = await openPhone(browser, server);
  cosigner = await signInMember(context, { ...(await readDemo(server)), phone: OTHER_MEMBER });
});

afterAll(async () => {
  await database?.close();
  await browser?.close();
  await server?.stop();
});

const otherName = (): Promise<string> =>
  cosigner.evaluate(async () => {
    const { account } = (await (await fetch("/api/v1/session")).json()) as { account: { name: string } };
    return account.name;
  });

/** Opens the proposal and asks for what is new until its screen says this. */
const reads = async (page: Page, id: string, words: string | RegExp): Promise<void> => {
  await page.goto(`/proposals/${id}`);
  await expect
    .poll(async () => {
      await sayOnline(page);
      return page.getByText(words).count();
    }, PATIENCE)
    .toBeGreaterThan(0);
};

const draftedOnTwoPhones = async (title: string): Promise<string> => {
  await phone.begin();
  await phone.write("案由", title);
  await phone.isSynced();
  await second.open(title);
  await Promise.all([phone.offline(true), second.offline(true)]);
  await phone.write("情况与问题", "飞行途中写的情况。");
  await second.write("建议", "一、增设路灯。");
  await phone.offline(false);
  await phone.isSynced();
  await second.offline(false);
  await second.isSynced();
  for (const device of [phone, second]) {
    await device.sees("情况与问题", "飞行途中写的情况。");
    await device.sees("建议", "一、增设路灯。");
    expect(await device.page.getByText("有两个版本").count()).toBe(0);
  }
  return /([0-9a-f-]{36})/.exec(phone.page.url())?.[1] ?? "";
};

const invitedByPhone = async (id: string): Promise<void> => {
  const { page } = phone;
  await page.getByRole("radio", { name: "联名提案" }).check();
  await page.getByRole("radio", { name: "城建城管" }).check();
  await page.getByRole("radio", { name: "同意全文公开" }).check();
  const name = await otherName();
  await page.getByRole("combobox", { name: "选择联名人" }).fill(name);
  await page.getByRole("option", { name }).first().click();
  await page.getByRole("list", { name: "联名人" }).getByText("未邀请").waitFor();
  await page.getByRole("button", { name: "邀请联名" }).click();
  await expect.poll(() => database.stateOf(id), PATIENCE).toBe("COSIGNING");
};

/** From the list: one tap opens it, one signs. */
const signedInTwoTaps = async (id: string, title: string): Promise<void> => {
  await cosigner.goto("/proposals");
  const link = cosigner.getByRole("link", { name: title }).first();
  await expect
    .poll(async () => {
      await sayOnline(cosigner);
      return link.count();
    }, PATIENCE)
    .toBe(1);
  await link.click();
  await cosigner.getByRole("button", { name: "同意会签" }).click();
  await expect.poll(() => database.signaturesOf(id), PATIENCE).toBe(2);
};

const handedIn = async (id: string): Promise<void> => {
  const { page } = phone;
  await expect
    .poll(async () => {
      await phone.wake();
      return page.getByRole("list", { name: "联名人" }).getByText("已签").count();
    }, PATIENCE)
    .toBe(1);
  await page.getByRole("button", { name: "提交提案" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认提交" }).click();
  await expect.poll(() => database.stateOf(id), PATIENCE).toBe("SUBMITTED");
};

/** The unit claims a talk; the phone's screen asks, and this is tapped. */
const askedAboutContact = async (id: string, answer: "是" | "没有", stored: string): Promise<void> => {
  const { page } = phone;
  const before = await database.contactAnswersOf(id);
  await office.claimContact();
  await reads(page, id, "属实吗？");
  await page.getByRole("group", { name: "属实吗" }).getByRole("button", { name: answer, exact: true }).click();
  await expect.poll(() => database.contactAnswersOf(id), PATIENCE).toEqual([...before, stored]);
};

const rated = async (id: string): Promise<void> => {
  const { page } = phone;
  await reads(page, id, "评价这次答复");
  await page.getByRole("link", { name: "评价这次答复" }).click();
  for (const [question, answer] of [
    ["走访情况", "已走访"],
    ["办理人员态度", "理解"],
    ["听取意见方式", "走访"],
    ["答复是否针对提案", "未针对"],
    ["是否同意办理结果", "不同意"],
    ["总的评价", "不满意"],
  ] as const)
    await page.getByRole("group", { name: question }).getByRole("radio", { name: answer, exact: true }).click();
  await page.getByRole("textbox", { name: "怎样才能满意" }).fill("先装三盏。");
  await page.getByRole("button", { name: "送出评价" }).click();
  await expect.poll(() => database.ratingOf(id), PATIENCE).toMatchObject({ overall: "NOT" });
};

test("drafted offline on two phones, cosigned in two taps, disputed, rated 不满意, handled again, promised and kept", async () => {
  const title = `演示：关于改善演示路照明的建议 ${Date.now()}`;
  const id = await draftedOnTwoPhones(title);
  await invitedByPhone(id);
  await signedInTwoTaps(id, title);
  await handedIn(id);

  await office.file(id);
  await office.assign(id);
  await reads(phone.page, id, office.unitName);
  await askedAboutContact(id, "没有", "DISPUTED");
  await office.saveReply("演示：已经转办。");
  expect(await office.signReply()).toBe(409);
  await askedAboutContact(id, "是", "CONFIRMED");
  expect(await office.signReply()).toBe(200);
  await office.passReply();
  await reads(phone.page, id, "演示：已经转办。");
  await rated(id);
  expect(await office.unitReads()).not.toContain("先装三盏");

  await office.handleAgain(id, "请就第一条再沟通");
  await reads(cosigner, id, "重新办理");
  await askedAboutContact(id, "是", "CONFIRMED");
  await office.saveReply("演示：年内增设路灯。");
  expect(await office.signReply({ outcomeClass: "B", promise: "年内增设路灯", promiseOn: office.inDays(200) })).toBe(
    200,
  );
  await office.passReply();
  await office.follow(id, office.inDays(200));
  await reads(phone.page, id, "年内增设路灯");
  expect(await phone.page.getByText("到期了。据您了解，兑现了吗？").count()).toBe(0);

  await database.bringPromiseDay(id);
  await reads(phone.page, id, "到期了。据您了解，兑现了吗？");
  await phone.page.getByRole("group", { name: "兑现了吗" }).getByRole("button", { name: "已兑现" }).click();
  await expect.poll(() => database.promiseAnswerOf(id), PATIENCE).toBe("KEPT");
  await office.closeAsKept(id);
  for (const page of [phone.page, cosigner]) await reads(page, id, "已办结");
}, 300_000);
