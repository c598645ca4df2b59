import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { openDesk } from "#tests/support/desk.ts";
import { openPhone, readDemo, signInMember, type DemoFacts } from "#tests/support/member-phone.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const CLERK = "13800000021";
const SECRETARY = "13800000031";

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

interface Own {
  readonly year: string;
  readonly total: string;
  readonly name: string;
}

/** What the server says of the member who is signed in on this page. */
const askOwn = (page: Page): Promise<Own> =>
  page.evaluate(async () => {
    const read = async (path: string) => (await fetch(path)).json();
    const { years } = (await read("/api/v1/my-duty")) as { years: Omit<Own, "name">[] };
    const { account } = (await read("/api/v1/session")) as { account: { name: string } };
    const [newest] = years;
    if (!newest) throw new Error("no scoring year in the demo");
    return { year: newest.year, total: newest.total, name: account.name };
  });

const openRules = async (page: Page) => {
  await page.goto("/office/score-rules");
  await page.getByRole("heading", { level: 1, name: "委员履职赋分办法（参考）" }).waitFor();
};
const cap = (page: Page) => page.getByRole("region", { name: "大项“提交提案”" }).getByLabel("上限（分）");

test("a rule is changed, tried on the year, published, and the member has exactly what the dry run said", async () => {
  const phone = await signInMember(await openPhone(browser, server), demo);
  const before = await askOwn(phone);
  const { page, complaints } = await openDesk(browser, server.origin, CLERK);
  await openRules(page);
  await page.getByRole("button", { name: "复制为新草稿" }).click();
  await page.getByRole("button", { name: "修改：大项“提交提案”" }).click();
  await cap(page).fill("3");
  await page.getByText("存在这台电脑上，关闭页面不会丢失").waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await page.reload();
  await page.getByRole("button", { name: "修改：大项“提交提案”" }).click();
  await expect.poll(() => cap(page).inputValue()).toBe("3");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await page.getByText("已保存在服务器。").waitFor();

  await page.getByRole("radio", { name: "比较版本" }).check();
  await page.getByRole("row", { name: /提交提案 上限 上限 25 分 上限 3 分/ }).waitFor();
  await page.getByRole("radio", { name: "试算与发布" }).check();
  await page.getByLabel("用哪个年度的台账试算").selectOption(before.year);
  await page.getByRole("button", { name: "试算", exact: true }).click();
  const rest = page.getByRole("button", { name: /^显示其余/ });
  const row = page.getByRole("row").filter({ hasText: before.name }).first();
  await page.getByRole("table", { name: "分数或等次变化的委员" }).waitFor();
  if (await rest.isVisible()) await rest.click();
  const [, was, after = "", , , why] = await row.locator("td").allInnerTexts();
  expect(was).toBe(before.total);
  expect(why).toContain("提交提案：");
  expect(why).toContain("上限");
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole("button", { name: `发布，用于 ${before.year} 年度` }).click();
  await page.getByText(/名委员中，\d+ 人的分数或等次会变/).waitFor();
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await page.getByText(`${before.year} 年度正按这一版计分。`).waitFor();
  expect((await askOwn(phone)).total).toBe(after);
  expect(complaints).toEqual([]);
  await page.context().close();
  await phone.context().close();
});

test("a rule of app use is refused at its field; what was taken away comes back", async () => {
  const { page } = await openDesk(browser, server.origin, CLERK);
  await openRules(page);
  await page.getByRole("button", { name: "从参考办法新建" }).click();
  await page.getByRole("button", { name: "在“加分事项”里增加规则" }).click();
  const rule = page.getByRole("listitem").filter({ has: page.getByText("还没有选计分事项") });
  await rule.getByLabel("简称").fill("登录天数");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await page.getByText("请至少选一项。").waitFor();
  await page.getByRole("listitem").filter({ hasText: "登录天数" }).getByRole("checkbox", { name: "其他履职" }).check();
  await page.getByRole("button", { name: "保存草稿" }).click();
  await page.getByText(/不能出现“登录”/).waitFor();
  await page.getByRole("button", { name: "删去：规则“登录天数”" }).click();
  await page.getByRole("button", { name: "删去：大项“参加活动”" }).click();
  await expect.poll(() => page.getByRole("region", { name: "大项“参加活动”" }).count()).toBe(0);
  await page.getByRole("button", { name: "恢复" }).click();
  await page.getByRole("region", { name: "大项“参加活动”" }).waitFor();
  await page.getByRole("button", { name: "保存草稿" }).click();
  await page.getByText("已保存在服务器。").waitFor();
  await page.context().close();
});

test("a year is frozen, counted again to the same, opened again with a reason; who only reads has no buttons", async () => {
  const { page, complaints } = await openDesk(browser, server.origin, CLERK);
  await page.goto("/office/score-years");
  const year = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 2 }) })
    .first();
  await year.getByRole("button", { name: "冻结年度" }).click();
  await page.getByText("履职明细就此定下来").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "冻结年度" }).click();
  await year.getByText("已冻结，请委员核对").waitFor();
  await year.getByRole("button", { name: "复算", exact: true }).click();
  const words = await year.getByText(/^复算一致/).innerText();
  const [, same, members] = /复算一致 (\d+)\/(\d+)/.exec(words) ?? [];
  expect(Number(members)).toBeGreaterThan(100);
  expect(same).toBe(members);
  expect(await axeFindings(page)).toEqual([]);

  await year.getByRole("button", { name: "重新开放" }).click();
  const open = page.getByRole("dialog").getByRole("button", { name: "重新开放" });
  expect(await open.isDisabled()).toBe(true);
  await page.getByLabel("为什么重新开放").fill("补记一次表彰");
  await open.click();
  await year.getByText("进行中").first().waitFor();
  await year.getByText("办理过程（2）").click();
  await year.getByText("重新开放：补记一次表彰").waitFor();
  expect(complaints).toEqual([]);

  const { page: reader } = await openDesk(browser, server.origin, SECRETARY);
  await reader.goto("/office/score-years");
  await reader.getByRole("heading", { level: 2 }).first().waitFor();
  expect(await reader.getByRole("button", { name: "冻结年度" }).count()).toBe(0);
  await openRules(reader);
  expect(await reader.getByRole("button", { name: "复制为新草稿" }).count()).toBe(0);
  for (const one of [page, reader]) await one.context().close();
});
