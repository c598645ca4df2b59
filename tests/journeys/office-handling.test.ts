import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { connectionOf } from "#tests/support/database-of-server.ts";
import { openDesk } from "#tests/support/desk.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import { Client } from "pg";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const CLERK = "13800002013";
const LEADER = "13800003013";

let server: RunningServer;
let browser: Browser;

/** One of the unit's tasks stands at its beginning again, as if it had been assigned today; its proposer wants no visit. */
const beginAgain = async (): Promise<string> => {
  const client = new Client(await connectionOf(server.dataDir));
  await client.connect();
  const { rows } = await client.query<{ id: string; proposal_id: string }>(
    `select task.id, task.proposal_id from handling_task task join account on account.unit_id = task.unit_id
     where account.phone = $1 and task.role = 'SOLE' and task.state = 'REPLIED' order by task.id limit 1`,
    [CLERK],
  );
  const [found] = rows;
  if (!found) throw new Error("the demo has no task of this unit");
  await client.query("delete from commitment where task_id = $1", [found.id]);
  await client.query("delete from reply where task_id = $1", [found.id]);
  await client.query("update proposal set visit_waived = true, state = 'IN_HANDLING' where id = $1", [
    found.proposal_id,
  ]);
  await client.query(
    `update handling_task set state = 'NEW', done_at = null, accepted_at = null, assigned_at = now(),
       accept_due_on = current_date + 7, return_due_on = current_date + 9, due_on = current_date + 90 where id = $1`,
    [found.id],
  );
  await client.end();
  return found.id;
};

beforeAll(async () => {
  server = await startServer({ env: { DEMO: "on" } });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test("a clerk accepts, writes, loses nothing by a reload and saves; the leader signs in two taps on a phone", async () => {
  const task = await beginAgain();
  const { page, complaints } = await openDesk(browser, server.origin, CLERK);
  await page.goto(`/office/handling?id=${task}`);
  await page.getByRole("button", { name: "签收", exact: true }).click();
  const body = page.getByLabel("答复正文");
  await body.fill("一、已完成现场查看。");
  // Leaving at once is enough: what was typed is kept on every way out.
  await page.reload();
  await page.getByText("未保存的内容").waitFor();
  expect(await body.inputValue()).toBe("一、已完成现场查看。");
  await page.getByRole("radio", { name: /A 类/ }).check();
  await page.getByRole("button", { name: "保存为第 1 版" }).click();
  await page.getByRole("button", { name: "保存为第 2 版" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.reload();
  await body.waitFor();
  expect(await page.getByText("未保存的内容").count()).toBe(0);

  const { page: phone, complaints: others } = await openDesk(browser, server.origin, LEADER, {
    width: 375,
    height: 812,
  });
  await phone.goto(`/office/handling?id=${task}`);
  await phone.getByText("一、已完成现场查看。").first().waitFor();
  expect(await axeFindings(phone)).toEqual([]);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  await phone.getByRole("button", { name: "签发", exact: true }).click();
  await phone.getByRole("button", { name: "确认签发" }).click();
  await phone.locator(".handling-head").getByText("待提案委审核").waitFor();
  expect([...complaints, ...others]).toEqual([]);
});
