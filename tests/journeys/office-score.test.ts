import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { MEMBER, openDesk } from "#tests/support/desk.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const ENTERER = "13800000021";
const SECOND = "13800000022";
const PATIENCE = { timeout: 30_000, interval: 250 };
const TITLE = "演示：到河东社区开展义诊";
const CORRECTED = "演示：到河西社区开展义诊";

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

interface Entry {
  readonly id: string;
  readonly year: string;
  readonly reverses: string | null;
  readonly evidence: { readonly title: string; readonly by: string };
}

/** The ledger of whoever is signed in, as the phone gets it. */
const ledgerOf = (page: Page): Promise<readonly Entry[]> =>
  page.evaluate(async () => {
    const duty = (await (await fetch("/api/v1/my-duty")).json()) as { years: { entries: Entry[] }[] };
    return duty.years.flatMap(({ entries }) => entries);
  });

/** Asks about a line as the phone's outbox would. */
const appeal = (page: Page, { id, year }: Entry, words: string): Promise<string> =>
  page.evaluate(
    async ([entryId, ofYear, said]) => {
      const session = (await (await fetch("/api/v1/session")).json()) as { account: { id: string } };
      const op = {
        opId: crypto.randomUUID(),
        v: 1,
        kind: "duty.act",
        entityId: crypto.randomUUID(),
        author: session.account.id,
        clientAt: new Date().toISOString(),
        payload: { act: "appeal", year: ofYear, entryId, ruleId: null, words: said },
      };
      const body = JSON.stringify({ deviceId: crypto.randomUUID(), app: "1", ops: [op] });
      const headers = { "content-type": "application/json" };
      return (await fetch("/api/v1/ops", { method: "POST", headers, body })).text();
    },
    [id, year, words] as const,
  );

const fill = async (page: Page, title: string): Promise<void> => {
  await page.getByLabel("事由").fill(title);
  await page.getByRole("button", { name: "录入，待复核" }).click();
  await page.getByRole("heading", { name: "办理经过" }).waitFor();
};

/** Opens the entry of that title as a second person and approves it. */
const approve = async (page: Page, title: string): Promise<void> => {
  await page.goto(`/office/manual-entries?q=${encodeURIComponent(title)}`);
  await page.getByRole("button", { name: "复核通过" }).click();
  await page.getByText("没有符合条件的录入。").waitFor();
};

test("entered by one, approved by another, asked about, taken back and entered anew: the member's sentence follows", async () => {
  const enterer = await openDesk(browser, server.origin, ENTERER);
  const second = await openDesk(browser, server.origin, SECOND);
  const member = await openDesk(browser, server.origin, MEMBER);

  await enterer.page.goto("/office/manual-entries?new=1");
  const who = enterer.page.getByRole("combobox", { name: "委员", exact: false }).first();
  await who.fill("YL001");
  await enterer.page.getByRole("option").first().waitFor();
  await who.press("Enter");
  expect(await axeFindings(enterer.page)).toEqual([]);
  await fill(enterer.page, TITLE);
  // Nobody approves what they have entered.
  await enterer.page.getByRole("button", { name: "撤回录入" }).waitFor();
  expect(await enterer.page.getByRole("button", { name: "复核通过" }).count()).toBe(0);

  await approve(second.page, TITLE);
  await expect
    .poll(async () => (await ledgerOf(member.page)).some((one) => one.evidence.title === TITLE), PATIENCE)
    .toBe(true);
  const entry = (await ledgerOf(member.page)).find((one) => one.evidence.title === TITLE);
  if (!entry) throw new Error("the entry was just there");
  expect(entry.evidence.by).toMatch(/^录入：.+，复核：.+$/);

  // The same sentence on the office's desk.
  await second.page.goto(`/office/statements?year=${entry.year}&q=YL001`);
  await second.page.getByRole("row", { name: /YL001/ }).click();
  await second.page.getByText(TITLE).first().waitFor();
  expect(await axeFindings(second.page)).toEqual([]);

  expect(await appeal(member.page, entry, "演示：去的是河西社区。")).toContain("accepted");
  await second.page.goto("/office/appeals");
  // Not the demo's own, which may stand first.
  await second.page.getByRole("link").filter({ hasText: "演示：去的是河西社区。" }).click();
  await second.page.getByRole("article").filter({ hasText: "演示：去的是河西社区。" }).waitFor();
  expect(await axeFindings(second.page)).toEqual([]);
  await second.page.getByLabel("答复").last().fill("演示：已核对签到表，原记录冲销，另行补录。");
  await second.page.getByRole("button", { name: "采纳申诉" }).click();
  await second.page.getByRole("button", { name: "采纳并答复" }).click();
  await expect
    .poll(async () => (await ledgerOf(member.page)).some(({ reverses }) => reverses === entry.id), PATIENCE)
    .toBe(true);

  await second.page.goto("/office/appeals?view=all");
  await second.page.getByRole("link").filter({ hasText: "演示：去的是河西社区。" }).click();
  await second.page.getByRole("link", { name: /^补录/ }).click();
  await second.page.getByRole("heading", { name: "补录申诉的更正" }).waitFor();
  await fill(second.page, CORRECTED);
  await approve(enterer.page, CORRECTED);
  await expect
    .poll(async () => (await ledgerOf(member.page)).some((one) => one.evidence.title === CORRECTED), PATIENCE)
    .toBe(true);

  for (const { complaints } of [enterer, second, member]) expect(complaints).toEqual([]);
});
