import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { openDesk } from "#tests/support/desk.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import { openRows, type Rows, signReplyOf } from "#tests/support/unit-calls.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const [COMMITTEE, CLERK, LEADER] = ["13800000011", "13800002013", "13800003013"];

let server: RunningServer;
let browser: Browser;
let rows: Rows;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { DEMO: "on" } }), launchChromium()]);
  rows = await openRows(server);
});
afterAll(async () => {
  await rows?.close();
  await browser?.close();
  await server?.stop();
});

interface Filed {
  readonly id: string;
  readonly title: string;
}

/** A filed one that one member made: its rating ends with that member's form. */
const pickFiled = () =>
  rows.one<Filed>(
    `select p.id, p.title from proposal p where p.state = 'FILED' and p.withdrawal_asked_at is null and not exists (
       select from proposal q where q.merged_into = p.id)
     and (select count(*) from proposal_signer g where g.proposal_id = p.id and g.state = 'SIGNED') = 1
     order by p.case_no limit 1`,
  );

const stateOf = async (id: string) =>
  (await rows.one<{ state: string }>("select state from proposal where id = $1", [id])).state;
const record = (page: Page, title: string) => page.locator(".ui-record", { hasText: title });

const assign = async (page: Page, { title }: Filed, unitName: string) => {
  await page.goto("/office/assignment");
  const card = record(page, title);
  await card.getByRole("button", { name: "拟定单位" }).click();
  await card.getByRole("radio", { name: "单办" }).check();
  // What the proposer wished for may stand there already.
  const picker = card.getByRole("combobox", { name: "单办单位" });
  await picker.fill("");
  await picker.fill(unitName);
  await card.getByRole("option", { name: unitName }).first().click();
  await card.getByRole("button", { name: "保存拟定" }).click();
  await card.waitFor({ state: "detached" });
  await page.getByRole("radio", { name: /^已拟定/ }).check();
  await page.waitForURL("**view=ready*");
  await record(page, title).getByText(`单办：${unitName}`).waitFor();
  await page.getByRole("button", { name: /交办已拟定的/ }).click();
  await page.getByRole("button", { name: "确认交办" }).click();
  await page.getByText(/^已交办 \d+ 件$/).waitFor();
};

const audit = async (page: Page, { title }: Filed) => {
  await page.goto("/office/reply-audits");
  await page.getByRole("link", { name: title }).click();
  const pane = page.locator(".audits__pane", { hasText: title });
  await pane.getByText("演示答复：已安排维修").first().waitFor();
  await pane.getByText("联系经委员确认 1 次").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await pane.getByRole("button", { name: "通过" }).click();
  await pane.waitFor({ state: "detached" });
};

const enterOnPaper = async (page: Page, { title }: Filed) => {
  await page.goto("/office/ratings");
  const card = record(page, title);
  await card.getByRole("button", { name: "录入纸质评价" }).click();
  for (const [question, answer] of [
    ["走访情况", "已走访"],
    ["办理人员态度", "满意"],
    ["听取意见方式", "走访"],
    ["答复是否针对提案", "针对"],
    ["是否同意办理结果", "同意"],
    ["总的评价", "基本满意"],
  ] as const)
    await card.getByLabel(question).selectOption({ label: answer });
  await card.getByRole("button", { name: "录入", exact: true }).click();
  await card.waitFor({ state: "detached" });
};

test("a filed proposal is assigned, replied to with a promise, audited, rated on paper, followed up and kept", async () => {
  const filed = await pickFiled();
  const unit = await rows.one<{ name: string }>(
    "select u.name from handling_unit u join account a on a.unit_id = u.id where a.phone = $1",
    [CLERK],
  );
  const { page, complaints } = await openDesk(browser, server.origin, COMMITTEE);
  await assign(page, filed, unit.name);
  expect(await stateOf(filed.id)).toBe("IN_HANDLING");

  await page.goto("/office/deadlines");
  await page.getByRole("link", { name: unit.name }).click();
  await page.waitForURL("**unit=*");
  await record(page, filed.title).getByText("待签收").first().waitFor();

  const [{ page: clerk }, { page: leader }] = [
    await openDesk(browser, server.origin, CLERK),
    await openDesk(browser, server.origin, LEADER),
  ];
  const { day } = await rows.one<{ day: string }>("select to_char(now() + interval '60 days', 'YYYY-MM-DD') as day");
  const promised = { outcomeClass: "B", promise: "年内完成路面修补", promiseOn: day };
  await signReplyOf(rows, { clerk, leader }, filed.id, promised);
  await audit(page, filed);
  expect(await stateOf(filed.id)).toBe("REPLIED");

  await enterOnPaper(page, filed);
  expect(await stateOf(filed.id)).toBe("EVALUATED");
  await page.goto("/office/ratings?state=EVALUATED");
  await record(page, filed.title).getByRole("button", { name: "跟踪落实" }).click();
  await page.getByRole("button", { name: "确认跟踪落实" }).click();
  await record(page, filed.title).waitFor({ state: "detached" });
  expect(await stateOf(filed.id)).toBe("TRACKING");

  await page.goto("/office/promises");
  const promise = record(page, filed.title);
  await promise.getByText("年内完成路面修补").waitFor();
  await promise.getByRole("button", { name: "已兑现" }).click();
  await page.getByLabel("提案人尚未确认，请写明依据").fill("演示：现场核实，已修补。");
  await page.getByRole("button", { name: "确认已兑现" }).click();
  await promise.waitFor({ state: "detached" });
  expect(await stateOf(filed.id)).toBe("CLOSED");
  expect(complaints).toEqual([]);
});
