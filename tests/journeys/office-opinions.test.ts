import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { connectionOf } from "#tests/support/database-of-server.ts";
import { OFFICE, openDesk, OTHER_OFFICE } from "#tests/support/desk.ts";
import { openMemberClient } from "#tests/support/member-client.ts";
import { opinionBody } from "#tests/support/opinions.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import { randomUUID } from "node:crypto";
import { Client } from "pg";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const SIGNER = "13800000031";
const CLERK = "13800002013";
const PHONE = { width: 375, height: 812 };

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ env: { DEMO: "on" } });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** A report as a member's phone hands it in. */
const handIn = async (title: string): Promise<string> => {
  const member = await openMemberClient(server.origin);
  const id = randomUUID();
  const op = {
    opId: randomUUID(),
    v: 1,
    kind: "opinion.submit",
    entityId: id,
    author: member.accountId,
    clientAt: new Date().toISOString(),
    payload: { body: opinionBody({ title }) },
  };
  await expect.poll(async () => (await member.send([op]))?.[0]?.status).toBe("accepted");
  return id;
};

const unitOfClerk = async (): Promise<string> => {
  const client = new Client(await connectionOf(server.dataDir));
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "select unit.name from handling_unit unit join account on account.unit_id = unit.id where account.phone = $1",
    [CLERK],
  );
  await client.end();
  return rows[0]?.name ?? "";
};

const expectNarrow = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);

test("a report is edited beside its original, signed on a phone, adopted by the city, instructed, and answered by a unit", async () => {
  const title = "关于北门菜市场雨棚漏水的情况反映";
  const id = await handIn(title);
  const { page, complaints } = await openDesk(browser, server.origin, OFFICE);

  await page.goto("/office/opinions?state=SUBMITTED");
  await page.getByRole("link", { name: title }).first().click();
  await page.waitForURL(`**/office/opinions/${id}*`);
  await page.getByRole("button", { name: "开始编辑", exact: true }).click();
  const situation = page.getByLabel("情况与问题", { exact: true }).and(page.locator("textarea"));
  await situation.fill("北门菜市场雨棚多处漏水，雨天地面积水。");
  await page.getByText("删改 0 处，新写 1 处").waitFor();
  await page.locator(".ui-markedarea__under ins", { hasText: "多处" }).waitFor({ state: "attached" });
  const suggestions = page.getByLabel("建议", { exact: true }).and(page.locator("textarea"));
  await suggestions.fill("建议列入明年计划。");
  await page.getByLabel("原稿：建议").locator("del", { hasText: "城市更新" }).waitFor();
  await page.getByText("已保存，").waitFor();

  await situation.evaluate((area: HTMLTextAreaElement) => {
    area.focus();
    area.setSelectionRange(0, 5);
  });
  await page.getByRole("button", { name: "批注选中的 5 字" }).click();
  await page.getByRole("form", { name: "批注" }).getByRole("textbox").fill("地点请再核一下。");
  await page.getByRole("button", { name: "保存批注" }).click();
  await page.getByText("情况与问题「北门菜市场」").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.reload();
  await expect.poll(() => situation.inputValue()).toBe("北门菜市场雨棚多处漏水，雨天地面积水。");
  await page.getByRole("button", { name: "标为已处理" }).click();
  await page.getByText("已处理 1 条").waitFor();

  await page.getByRole("button", { name: "送签", exact: true }).click();
  await page.getByLabel("其他抄送").fill("区市场监管局");
  await page.getByRole("button", { name: "添加抄送" }).click();
  await page.getByRole("button", { name: "确认送签" }).click();
  await page.locator(".opinion-report-head").getByText("待签发").first().waitFor();

  const { page: phone, complaints: others } = await openDesk(browser, server.origin, SIGNER, PHONE);
  await phone.goto("/office/opinions");
  await phone.getByRole("link", { name: title }).first().click();
  await phone.getByText("抄送：区市场监管局").waitFor();
  await phone.getByRole("radio", { name: "改动" }).check();
  await phone.locator("ins", { hasText: "多处" }).waitFor();
  await expectNarrow(phone);
  expect(await axeFindings(phone)).toEqual([]);
  await phone.getByRole("radio", { name: "印发稿" }).check();
  await phone.getByRole("button", { name: "签发", exact: true }).click();
  await phone.getByRole("button", { name: "确认签发" }).click();
  await phone.getByText(/已签发，期号 20\d\d年第\d+期/).waitFor();
  await expectNarrow(phone);

  await page.reload();
  await page.getByRole("button", { name: "登记上报市政协" }).click();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByRole("button", { name: "市政协：登记采用" }).click();
  await page.getByRole("radio", { name: "综合采用" }).check();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("市级采用（综合）", { exact: true }).waitFor();
  await page.getByRole("button", { name: "登记批示" }).click();
  await page.getByLabel("层级", { exact: true }).selectOption({ label: "市领导" });
  await page.getByLabel(/^领导职务/).fill("分管副市长");
  await page.getByLabel(/^批示内容/).fill("请研究办理。");
  await page.getByRole("button", { name: "保存批示" }).click();
  await page.getByRole("button", { name: "查看批示内容" }).click();
  await page.getByText("请研究办理。", { exact: true }).waitFor();
  await page.locator(".opinion-status").getByText("市领导批示").waitFor();

  await page.getByRole("button", { name: "转部门" }).click();
  await page.getByRole("combobox", { name: /^部门/ }).fill(await unitOfClerk());
  await page.getByRole("listbox", { name: "部门" }).getByRole("option").first().click();
  await page.getByRole("button", { name: "转出", exact: true }).click();
  await page.locator(".opinion-way").getByText("已转有关部门", { exact: true }).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  const { page: unit, complaints: ofUnit } = await openDesk(browser, server.origin, CLERK, PHONE);
  await unit.goto("/office/unit-forwards");
  await unit.getByRole("link", { name: title }).first().click();
  await unit.getByText("北门菜市场雨棚多处漏水，雨天地面积水。").waitFor();
  expect(await unit.getByText("吴哲").count()).toBe(0);
  await unit.getByLabel(/^办理情况/).fill("已列入下月维修计划。");
  await unit.reload();
  await expect.poll(() => unit.getByLabel(/^办理情况/).inputValue()).toBe("已列入下月维修计划。");
  await expectNarrow(unit);
  expect(await axeFindings(unit)).toEqual([]);
  await unit.getByRole("button", { name: "提交反馈" }).click();
  await unit.getByText("我单位的反馈").or(unit.getByText("没有待反馈的信息。")).first().waitFor();

  await page.reload();
  await page.getByText("已列入下月维修计划。").waitFor();
  await page.goto("/office/opinions?level=CITY&adopted=true");
  await page.getByRole("link", { name: title }).first().waitFor();
  expect([...complaints, ...others, ...ofUnit]).toEqual([]);
});

test("two who edit the same copy lose nothing: the second sees both and chooses", async () => {
  const title = "关于南门路口信号灯配时的情况反映";
  const id = await handIn(title);
  const { page: first } = await openDesk(browser, server.origin, OFFICE);
  const { page: second } = await openDesk(browser, server.origin, OTHER_OFFICE);
  await first.goto(`/office/opinions/${id}?state=SUBMITTED`);
  await first.getByRole("button", { name: "开始编辑", exact: true }).click();
  const areaOf = (page: Page) => page.getByLabel("分析", { exact: true }).and(page.locator("textarea"));
  await areaOf(first).waitFor();
  await second.goto(`/office/opinions/${id}?state=EDITING`);
  await areaOf(second).waitFor();
  await areaOf(first).fill("第一位写的分析。");
  await first.getByText("已保存，").waitFor();
  await areaOf(second).fill("第二位写的分析。");
  await second.getByText("有人改过，请对照").waitFor();
  await second.getByLabel("对方的分析").getByText("第一位").waitFor();
  await second.getByLabel("您的分析").getByText("第二位").waitFor();
  expect(await axeFindings(second)).toEqual([]);
  await second.getByRole("button", { name: "按所选的保存" }).click();
  await second.getByText("已保存，").waitFor();
  await first.reload();
  await expect.poll(() => areaOf(first).inputValue()).toBe("第二位写的分析。");
});
