import type { DutyDocument } from "#contract/duty.ts";
import type { OpinionView } from "#contract/opinions.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { connectionOf } from "#tests/support/database-of-server.ts";
import { OFFICE, openDesk } from "#tests/support/desk.ts";
import { openMemberClient } from "#tests/support/member-client.ts";
import { openPhone, readDemo, signInMember, type DemoFacts } from "#tests/support/member-phone.ts";
import { openOpinionOffice } from "#tests/support/opinion-office.ts";
import { opinionBody } from "#tests/support/opinions.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import { randomUUID } from "node:crypto";
import { Client } from "pg";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Three members of the demo, each with a phone and an account of their own. */
const MEMBERS = ["13800001001", "13800001002", "13800001003"];
const PATIENCE = { timeout: 60_000, interval: 500 };
const MONTHS_AGO_DAYS = 60;

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

const handIn = async (phone: string, title: string): Promise<string> => {
  const member = await openMemberClient(server.origin, phone);
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
  await expect.poll(async () => (await member.send([op]))?.[0]?.status, PATIENCE).toBe("accepted");
  return id;
};

/** What this member has in the ledger for adoptions of a composite, as 「level, once or more」, and how the status line of their own report reads. */
const standingOf = async (phone: string, reportId: string) => {
  const member = await openMemberClient(server.origin, phone);
  const { years } = await member.read<DutyDocument>("my-duty");
  const { opinions } = await member.read<{ opinions: readonly OpinionView[] }>("my-opinions");
  const entries = years.flatMap((year) => year.entries);
  const reversed = new Set(entries.map(({ reverses }) => reverses));
  return {
    line: opinions.find(({ id }) => id === reportId)?.statusLine ?? "",
    adoptions: entries
      .filter(({ id, kind, reverses }) => kind === "OPINION_ADOPTED" && reverses === null && !reversed.has(id))
      .filter(({ evidence }) => evidence.link === `/opinions/${reportId}`)
      .map(({ facts }) => `${String(facts["level"])} ${facts["isComposite"] === true ? "综合" : "单篇"}`)
      .toSorted(),
  };
};

/** Opens 我的履职 until this line stands there; gives how often. */
const linesIn = async (page: Page, title: string, deed: string): Promise<number> => {
  const lines = page.getByRole("main").locator("a.score-line, li").filter({ hasText: title }).filter({ hasText: deed });
  await expect
    .poll(async () => {
      await page.goto("/my-score");
      await page.getByText("分数构成").waitFor();
      return lines
        .first()
        .waitFor({ state: "attached", timeout: 5_000 })
        .then(
          () => true,
          () => false,
        );
    }, PATIENCE)
    .toBe(true);
  return page.locator("a.score-line").filter({ hasText: title }).filter({ hasText: deed }).count();
};

test("three members' reports are merged at the desk; printed and adopted, all three read 综合采用 once in their own ledger and status", async () => {
  const mark = `演示综合${Date.now()}`;
  const titles = MEMBERS.map((_, at) => `关于${mark}第${at + 1}处的情况反映`);
  const ids: string[] = [];
  for (const [at, phone] of MEMBERS.entries()) ids.push(await handIn(phone, titles[at] ?? ""));
  const office = await openOpinionOffice(server);
  for (const id of ids) await office.take(id);

  const { page: desk, complaints } = await openDesk(browser, server.origin, OFFICE);
  await desk.goto(`/office/opinions?state=EDITING&q=${mark}`);
  const picks = desk.getByRole("checkbox", { name: /^选择：/ });
  await expect.poll(() => picks.count(), PATIENCE).toBe(MEMBERS.length);
  for (const pick of await picks.all()) await pick.check();
  await desk.getByRole("link", { name: "合并为综合" }).click();
  const whole = `关于${mark}等三处的综合反映`;
  await desk.getByLabel("综合的标题").fill(whole);
  await desk.getByRole("button", { name: "合并 3 件" }).click();
  await desk.waitForURL(/\/office\/opinions\/[0-9a-f-]{36}/);
  const composite = /opinions\/([0-9a-f-]{36})/.exec(desk.url())?.[1] ?? "";
  await office.sign(composite);
  await office.cityAdopts(composite);
  expect(complaints).toEqual([]);

  for (const [at, phone] of MEMBERS.entries()) {
    const { line, adoptions } = await standingOf(phone, ids[at] ?? "");
    expect(line).toMatch(/^综合：20\d\d年第\d+期 → 市政协采用$/);
    expect(adoptions).toEqual(["CITY 综合", "COUNTY 综合"]);

    const context = await openPhone(browser, server);
    const page = await signInMember(context, { ...demo, phone });
    await page.goto("/opinions");
    await page
      .getByRole("link", { name: titles[at] ?? "" })
      .filter({ hasText: line })
      .waitFor();
    for (const deed of ["区县级综合采用", "市级综合采用"]) expect(await linesIn(page, whole, deed)).toBe(1);
    await context.close();
  }
}, 300_000);

interface OldComposite {
  readonly id: string;
  readonly partId: string;
  readonly phone: string;
}

/** Whoever wrote a part of a composite that was printed months ago and never went to the nation's level: one row per author. */
const authorsOfOldComposite = async (): Promise<readonly OldComposite[]> => {
  const client = new Client(await connectionOf(server.dataDir));
  await client.connect();
  const { rows } = await client.query<OldComposite>(
    `with old as (
       select r.tenant_id, r.id from opinion_report r
       join opinion_issue_report p on p.tenant_id = r.tenant_id and p.report_id = r.id
       join opinion_issue i on i.tenant_id = p.tenant_id and i.id = p.issue_id
       where r.is_composite and r.state = 'ISSUED' and i.signed_at < now() - make_interval(days => $1)
         and not exists (select from opinion_escalation e where e.tenant_id = r.tenant_id and e.report_id = r.id and e.level = 'NATIONAL')
         and 3 <= (select count(distinct a.member_id) from opinion_report q
                   join opinion_author a on a.tenant_id = q.tenant_id and a.report_id = q.id and a.left_at is null
                   where q.tenant_id = r.tenant_id and q.merged_into = r.id)
       order by i.signed_at limit 1)
     select distinct on (a.member_id) old.id, q.id as "partId", account.phone from old
     join opinion_report q on q.tenant_id = old.tenant_id and q.merged_into = old.id
     join opinion_author a on a.tenant_id = q.tenant_id and a.report_id = q.id and a.left_at is null
     join account on account.tenant_id = a.tenant_id and account.member_id = a.member_id`,
    [MONTHS_AGO_DAYS],
  );
  await client.end();
  return rows;
};

test("a composite that was printed months ago is adopted today: whoever contributed is credited once", async () => {
  const people = await authorsOfOldComposite();
  expect(people.length).toBeGreaterThanOrEqual(3);
  const { page: desk, complaints } = await openDesk(browser, server.origin, OFFICE);
  await desk.goto(`/office/opinions/${people[0]?.id}`);
  await desk.getByRole("button", { name: "登记上报全国政协" }).click();
  await desk.getByRole("button", { name: "保存", exact: true }).click();
  await desk.getByRole("button", { name: "全国政协：登记采用" }).click();
  await desk.getByRole("radio", { name: "综合采用" }).check();
  await desk.getByRole("button", { name: "保存", exact: true }).click();
  await desk.locator(".opinion-way").filter({ hasText: "全国政协" }).getByText("采用（综合）").waitFor();
  expect(complaints).toEqual([]);
  for (const { phone, partId } of people) {
    const { line, adoptions } = await standingOf(phone, partId);
    expect(line).toMatch(/^综合：.*全国政协采用（综合）/);
    expect(adoptions.filter((one) => one.startsWith("NATIONAL"))).toEqual(["NATIONAL 综合"]);
  }
}, 240_000);
