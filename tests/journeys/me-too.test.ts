import { axeFindings } from "#tests/support/axe.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { submitAsResident } from "#tests/support/desk.ts";
import { isInstalled, openPhone, readDemo, signInMember, type DemoFacts } from "#tests/support/member-phone.ts";
import { startServer, type RunningServer } from "#tests/support/running-server.ts";
import type { LikeTopic } from "#contract/similar-submissions.ts";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

/** After the start the jobs first read what the demo's residents said. */
const PATIENCE = { timeout: 240_000, interval: 500 };
/** Nothing of the demo speaks of it. */
const SAID = [
  "演示：青石巷的石狮子雕像底座开裂，晚上有孩子爬上去玩，怕倒下来砸到人。",
  "演示：青石巷口石狮子雕像底座裂开了，孩子常爬，怕砸到人，请加固。",
];
const HALF = "青石巷石狮子雕像底座开裂，孩子爬上去怕砸到人";

let server: RunningServer;
let browser: Browser;
let demo: DemoFacts;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { DEMO: "on" } }), launchChromium()]);
  demo = await readDemo(server);
  context = await openPhone(browser, server);
  page = await signInMember(context, demo);
  for (const text of SAID) await submitAsResident(server.origin, demo.point.code, text);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** What the server says of these words to this phone's person. */
const topicsLike = (text: string): Promise<readonly LikeTopic[]> =>
  page.evaluate(async (words) => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch("/api/v1/like-topics", {
      method: "POST",
      headers,
      body: JSON.stringify({ text: words }),
    });
    return answer.ok ? ((await answer.json()) as { items: LikeTopic[] }).items : [];
  }, text);

/** What an earlier try has joined. */
const takeBack = async (): Promise<void> => {
  for (const { topicId, hasMyVoice } of await topicsLike(HALF))
    if (hasMyVoice)
      await page.evaluate((id) => fetch(`/api/v1/topics/${id}/voice`, { method: "DELETE" }).then(() => null), topicId);
};

test("half-written words show a quiet card; 也是我 counts once and sends nothing, and is undone", async () => {
  // Read, indexed and gathered into a topic by the jobs of the server, in their own time.
  await expect.poll(async () => (await topicsLike(HALF)).length, PATIENCE).toBeGreaterThan(0);
  await takeBack();
  const [topic] = await topicsLike(HALF);
  if (!topic) throw new Error("nobody said the like");
  await page.goto(`/submit/${demo.point.code}`);
  await isInstalled(page);
  const words = page.getByLabel("您要反映什么");
  await words.fill(HALF);
  const card = page.locator(".ui-card").filter({ hasText: "可能已有人反映" });
  await card.getByText(`已有 ${topic.people} 人反映`).waitFor();
  expect(await card.textContent()).toContain(topic.name);
  // It blocks nothing: what is being written and the way to send it are as they were.
  expect(await words.inputValue()).toBe(HALF);
  expect(await page.getByRole("button", { name: "一键提交" }).isEnabled()).toBe(true);
  expect(await axeFindings(page)).toEqual([]);

  await card.getByRole("button", { name: "也是我" }).click();
  await card.getByText("已算上您一个").waitFor();
  expect((await topicsLike(HALF))[0]).toMatchObject({ people: topic.people + 1, hasMyVoice: true });
  expect(await axeFindings(page)).toEqual([]);
  await card.getByRole("button", { name: "撤销" }).click();
  await card.getByRole("button", { name: "也是我" }).waitFor();
  expect((await topicsLike(HALF))[0]).toMatchObject({ people: topic.people, hasMyVoice: false });

  await card.getByRole("button", { name: "也是我" }).click();
  await card.getByRole("button", { name: "不再提交，看我的反映" }).click();
  await page.waitForURL("**/submissions");
  await page.getByText(topic.name).first().waitFor();
  expect(await page.getByText(HALF).count()).toBe(0);
  await page.goto(`/submit/${demo.point.code}`);
  await expect.poll(() => words.inputValue()).toBe("");
}, 360_000);

test("without a network nothing is asked and nothing stands in the way", async () => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/like-topics")) asked.push(request.url());
  });
  await page.goto(`/submit/${demo.point.code}`);
  await context.setOffline(true);
  await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(false);
  await page.getByLabel("您要反映什么").fill(`${HALF}，没有网络`);
  await page.getByText(/草稿 · .*已存本机/).waitFor();
  // That nothing is asked shows only once the pause of the typing, after which it would be, is over.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
  expect(await page.getByText("可能已有人反映").count()).toBe(0);
  await page.getByRole("button", { name: "一键提交" }).click();
  await page.waitForURL(/\/submissions\/.*\/receipt/);
  expect(asked).toEqual([]);
  await context.setOffline(false);
});
