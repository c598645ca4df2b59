import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { OFFICE, openDesk } from "#tests/support/desk.ts";
import { openPhone, readDemo, signInMember, type DemoFacts } from "#tests/support/member-phone.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const SIGNER = "13800000031";
const PHONE = { width: 375, height: 812 };
const PATIENCE = { timeout: 60_000, interval: 500 };

let server: RunningServer;
let browser: Browser;
let demo: DemoFacts;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { DEMO: "on" } }), launchChromium()]);
  demo = await readDemo(server);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const expectNarrow = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);

/** What a resident says at a point's page, on a phone; gives that page, which stays on the receipt. */
const say = async (text: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: PHONE, locale: "zh-CN" });
  await page.goto(`${server.origin}/p/${demo.point.code}`);
  await page.getByLabel(/您要反映什么/).fill(text);
  await expectNarrow(page);
  await page.getByRole("button", { name: "提交反映" }).click();
  await page.locator("#delivery[data-tone=green]").waitFor();
  await page.getByRole("link", { name: "查看办理情况" }).click();
  await page.waitForURL(/\/r\//);
  return page;
};

/** The desk takes up what was said and makes a report of it, by a member, in words of its own. */
const makeReport = async (desk: Page, said: string, title: string): Promise<string> => {
  await desk.goto(`/office/triage?q=${said}`);
  await desk.locator(".ui-listrow").first().waitFor();
  await desk.keyboard.press("j");
  await desk.locator(".triage-text", { hasText: said }).waitFor();
  await desk.getByRole("button", { name: "受理并接着办" }).click();
  await desk.getByRole("button", { name: /^转为社情民意信息/ }).click();
  await desk.getByRole("link", { name: "写成全文再转，可署委员" }).click();
  await desk.getByRole("region", { name: "来源的群众反映" }).getByText(said).waitFor();
  await desk.getByLabel("标题").fill(title);
  await desk.getByLabel("情况与问题").fill("演示：北门桥头人行道地砖松动，雨天积水，老人摔过跤。");
  await desk.getByLabel("建议").fill("演示：建议市政部门修补。");
  await desk.getByRole("combobox", { name: /^委员作者/ }).fill("吴哲");
  await desk.getByRole("listbox", { name: "委员作者" }).getByRole("option").first().click();
  await desk.getByRole("button", { name: "移出 吴哲" }).waitFor();
  expect(await axeFindings(desk)).toEqual([]);
  await desk.getByRole("button", { name: "录入", exact: true }).click();
  await desk.waitForURL(/\/office\/opinions\/[0-9a-f-]{36}/);
  return /opinions\/([0-9a-f-]{36})/.exec(desk.url())?.[1] ?? "";
};

const editAndSend = async (desk: Page): Promise<void> => {
  await desk.getByRole("button", { name: "开始编辑", exact: true }).click();
  const suggestions = desk.getByLabel("建议", { exact: true }).and(desk.locator("textarea"));
  await suggestions.fill("演示：建议市政部门在汛期前修补，并每月巡查一次。");
  await desk.getByLabel("原稿：建议").getByText("建议市政部门修补").waitFor();
  await desk.getByText("已保存，").waitFor();
  await desk.getByRole("button", { name: "送签", exact: true }).click();
  await desk.getByRole("button", { name: "确认送签" }).click();
  await desk.locator(".opinion-report-head").getByText("待签发").first().waitFor();
};

/** Signed on the secretary-general's phone; gives the 期号. */
const signOnPhone = async (title: string): Promise<string> => {
  const { page, complaints } = await openDesk(browser, server.origin, SIGNER, PHONE);
  await page.goto("/office/opinions");
  await page.getByRole("link", { name: title }).first().click();
  await page.getByRole("button", { name: "签发", exact: true }).click();
  await page.getByRole("button", { name: "确认签发" }).click();
  const words = await page.getByText(/已签发，期号 20\d\d年第\d+期/).innerText();
  await expectNarrow(page);
  expect(complaints).toEqual([]);
  await page.context().close();
  return /20\d\d年第\d+期/.exec(words)?.[0] ?? "";
};

const adoptByCity = async (desk: Page): Promise<void> => {
  await desk.reload();
  await desk.getByRole("button", { name: "登记上报市政协" }).click();
  await desk.getByRole("button", { name: "保存", exact: true }).click();
  await desk.getByRole("button", { name: "市政协：登记采用" }).click();
  await desk.getByRole("button", { name: "保存", exact: true }).click();
  await desk.getByText("市级采用（单篇）", { exact: true }).waitFor();
};

/** Opens the address anew until its `main` says that. */
const untilSays = (page: Page, path: string, words: string | RegExp) =>
  expect
    .poll(async () => {
      await page.goto(path);
      return page
        .getByRole("main")
        .getByText(words)
        .first()
        .waitFor({ state: "attached", timeout: 5_000 })
        .then(
          () => true,
          () => false,
        );
    }, PATIENCE)
    .toBe(true);

test("what a resident said becomes a report of a member's, signed on a phone and adopted by the city; both read what became of it", async () => {
  const mark = `演示桥头${Date.now()}`;
  const title = `关于${mark}积水的情况反映`;
  const phone = await signInMember(await openPhone(browser, server), demo);
  const resident = await say(`${mark}：人行道地砖松动，雨天积水，老人摔过跤。`);
  const { page: desk, complaints } = await openDesk(browser, server.origin, OFFICE);

  const id = await makeReport(desk, mark, title);
  await untilSays(resident, resident.url(), /社情民意信息.*编辑中/);
  await untilSays(phone, `/opinions/${id}`, "来自反映");
  await editAndSend(desk);
  const issue = await signOnPhone(title);
  await adoptByCity(desk);
  expect(complaints).toEqual([]);

  // The author: the status line in the list, then of the report itself.
  await untilSays(phone, "/opinions", `${issue} → 市政协采用`);
  await phone.getByRole("link", { name: title }).click();
  await phone.locator(".opinion-line", { hasText: `${issue} → 市政协采用` }).waitFor();
  await expectNarrow(phone);
  expect(await axeFindings(phone)).toEqual([]);

  // The resident: which issue, which body, nobody's name.
  await untilSays(resident, resident.url(), new RegExp(`社情民意信息.*已编入 ${issue}，市政协采用`));
  expect(await resident.getByText("吴哲").count()).toBe(0);
  await expectNarrow(resident);
  expect(await axeFindings(resident)).toEqual([]);

  // The ledger: handed in, printed, adopted by the city, each one once; a line leads back to the report.
  await untilSays(phone, "/my-score", new RegExp(title));
  const lines = phone.locator("a.score-line").filter({ hasText: title });
  for (const deed of ["报送", "区县级采用", "市级采用"])
    await expect.poll(() => lines.filter({ hasText: deed }).count(), PATIENCE).toBe(1);
  const adopted = lines.filter({ hasText: "市级采用" });
  const folded = phone.locator("details").filter({ has: adopted }).last();
  if (!(await adopted.isVisible())) await folded.locator("summary").first().click();
  await adopted.click();
  await phone.getByRole("link", { name: "看这篇信息" }).click();
  await phone.waitForURL(`**/opinions/${id}`);
  await phone.locator(".opinion-line", { hasText: "市政协采用" }).waitFor();
}, 300_000);
