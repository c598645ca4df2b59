import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { isInstalled, openPhone, readDemo, signInMember, type DemoFacts } from "#tests/support/member-phone.ts";
import { openProposalDesk, type ProposalDesk } from "#tests/support/proposal-desk.ts";
import { proposalBody } from "#tests/support/proposal-rows.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import { OTHER_MEMBER, sayOnline } from "#tests/support/two-phones.ts";
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const PATIENCE = { timeout: 60_000, interval: 250 };

let server: RunningServer;
let browser: Browser;
let demo: DemoFacts;
let desk: ProposalDesk;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { DEMO: "on" } }), launchChromium()]);
  demo = await readDemo(server);
  desk = await openProposalDesk(server);
});
afterAll(async () => {
  await desk?.close();
  await browser?.close();
  await server?.stop();
});

/** An op of whoever is signed in on this page, sent as the editor's button would. */
const sendOp = (page: Page, entityId: string, kind: string, payload: object): Promise<string> =>
  page.evaluate(
    async ({ op }) => {
      const json = { "content-type": "application/json" };
      const session = (await (await fetch("/api/v1/session")).json()) as { account: { id: string } };
      const body = { deviceId: op.opId, app: "member/9.9.9", ops: [{ ...op, author: session.account.id }] };
      const answer = await fetch("/api/v1/ops", { method: "POST", headers: json, body: JSON.stringify(body) });
      const { results } = (await answer.json()) as { results: { status: string; code?: string }[] };
      return `${results[0]?.status} ${results[0]?.code ?? ""}`.trim();
    },
    { op: { opId: randomUUID(), v: 1, entityId, kind, clientAt: new Date().toISOString(), payload } },
  );

const memberIdOn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const session = (await (await fetch("/api/v1/session")).json()) as { member: { id: string } };
    return session.member.id;
  });

/** Fetches at once, as if the network had just come back. */
const refresh = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await sayOnline(page);
};

test("invited, signed offline, handed in, assigned, contact confirmed, rated 不满意: from one phone to the other", async () => {
  const [firstContext, secondContext] = await Promise.all([openPhone(browser, server), openPhone(browser, server)]);
  const first = await signInMember(firstContext, demo);
  const second = await signInMember(secondContext, { ...demo, phone: OTHER_MEMBER });
  const title = `演示：关于改善夜间照明的建议 ${Date.now()}`;
  const id = randomUUID();
  const body = proposalBody({ title });
  const secondId = await memberIdOn(second);

  expect(await sendOp(first, id, "proposal.invite", { body, memberIds: [secondId] })).toBe("accepted");
  await refresh(second, "/proposals");
  await second.getByRole("link", { name: title }).first().waitFor();
  await isInstalled(second);

  // Two taps from the list, without a network.
  await secondContext.setOffline(true);
  await second.getByRole("link", { name: title }).first().click();
  await second.getByText("一、增设路灯。").waitFor();
  await second.getByRole("button", { name: "同意会签" }).click();
  await second.getByText("已存本机，待联网送出").waitFor();
  expect(await desk.signaturesOf(id)).toBe(1);
  await secondContext.setOffline(false);
  await sayOnline(second);
  await expect.poll(() => desk.signaturesOf(id), PATIENCE).toBe(2);

  await refresh(first, `/proposals/${id}`);
  await first.getByText("签的是现在的文字").waitFor();
  expect(await sendOp(first, id, "proposal.submit", { body, endCosigning: false })).toBe("accepted");
  await refresh(first, `/proposals/${id}`);
  await first.getByText("已提交").first().waitFor();

  const caseNo = await desk.assign(id);
  await refresh(first, `/proposals/${id}`);
  await first.getByText(`第 ${caseNo} 号`).waitFor();
  await first.getByRole("link", { name: "拨打 0571-00000000" }).waitFor();
  await first.getByText("为什么是这一天").waitFor();

  await desk.claimContact(id, await memberIdOn(first));
  await refresh(first, `/proposals/${id}`);
  await first.getByText("说已与您面谈。属实吗？").waitFor();
  await first.getByRole("button", { name: "是", exact: true }).click();
  await first.getByRole("button", { name: "撤销" }).first().waitFor();
  await expect.poll(() => desk.contactAnswerOf(id), PATIENCE).toBe("CONFIRMED");

  await desk.reply(id);
  await refresh(first, `/proposals/${id}`);
  await first.getByText("演示：年内增设路灯。").waitFor();
  expect(await axeFindings(first)).toEqual([]);
  await isInstalled(first);
  await firstContext.setOffline(true);
  await first.getByRole("link", { name: "评价这次答复" }).click();
  await rate(first);
  await first.getByText("怎样才能满意").waitFor();
  await firstContext.setOffline(false);
  await sayOnline(first);
  await expect.poll(() => desk.ratingOf(id), PATIENCE).toEqual({ overall: "NOT", would_satisfy: "先装三盏。" });

  await Promise.all([firstContext.close(), secondContext.close()]);
});

/** Leaves the form once half filled: what was filled in is there again. */
const rate = async (page: Page): Promise<void> => {
  await page.getByText("只有提案委看得到，承办单位看不到").waitFor();
  const choose = (question: string, answer: string) =>
    page.getByRole("group", { name: question }).getByRole("radio", { name: answer, exact: true }).click();
  await choose("走访情况", "已走访");
  await choose("办理人员态度", "满意");
  await choose("听取意见方式", "走访");
  await page.getByRole("link", { name: "提案", exact: true }).first().click();
  await page.getByRole("link", { name: "评价这次答复" }).click();
  await page.getByRole("radio", { name: "已走访", exact: true }).and(page.locator(":checked")).waitFor();
  await choose("答复是否针对提案", "基本针对");
  await choose("是否同意办理结果", "保留");
  await choose("总的评价", "不满意");
  await page.getByRole("button", { name: "送出评价" }).click();
  await page.getByText("请写明怎样才能满意。").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("textbox", { name: "怎样才能满意" }).fill("先装三盏。");
  await page.getByRole("button", { name: "送出评价" }).click();
};
