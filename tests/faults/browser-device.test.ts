import { breakableWrites, rememberDatabases, shiftClock } from "#tests/faults/pages/meddle.ts";
import { type Fault, opIdsOf } from "#tests/support/fault-proxy.ts";
import { openScene, type Scene, signInOn } from "#tests/support/fault-scene.ts";
import { databaseOf } from "#tests/support/database-of.ts";
import {
  areDelivered,
  auditTaps,
  BY_SCREEN,
  look,
  newTally,
  nothingWrong,
  PER_FAULT,
  type Tap,
  tapOnScreen,
} from "#tests/support/taps.ts";
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const DAY_MS = 86_400_000;
const { add, record } = newTally("device");
let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(async () => {
  await scene?.close();
  record();
});

const ops = (fault: Fault) => (request: Parameters<typeof opIdsOf>[0]) =>
  opIdsOf(request).length > 0 ? fault : undefined;

const save = (page: Page, text: string) => scene.call<Tap[]>(page, "save", scene.pointCode, [text]);

/** Lets everything through, waits, and compares. */
const settle = async (name: string, page: Page, words: string, taps: readonly Tap[], faults: number) => {
  scene.proxy.choose = () => undefined;
  await areDelivered(scene, page, words, taps);
  const audit = await auditTaps(scene, words, taps, await look(scene, page, words));
  add(name, audit, faults, taps.length);
  return audit;
};

const massPageWith = async (script: () => void): Promise<Page> => {
  const page = await scene.phone.newPage();
  await page.addInitScript(script);
  await page.goto(`${scene.proxy.origin}/healthz`);
  await scene.call(page, "start", scene.accountId);
  return page;
};

/** Tries to submit on the screen that is open; the sentence under it, or undefined where it says that the words are kept. */
const tryOnScreen = async (page: Page, text: string): Promise<string | undefined> => {
  await page.getByLabel("您要反映什么").fill(text);
  await page.getByRole("button", { name: "一键提交" }).click();
  const kept = page.getByRole("heading", { name: "已记下" });
  const refused = page.getByText(/文字仍在屏幕上/);
  await kept.or(refused).first().waitFor();
  return (await kept.count()) > 0 ? undefined : ((await refused.first().textContent()) ?? "");
};

describe("the connection to the database is taken away", () => {
  test("before every tap and while requests are under way: saved or said, delivered once", async () => {
    const words = "数据库断开";
    const page = await massPageWith(rememberDatabases);
    scene.proxy.choose = ops("slow");
    const taps: Tap[] = [];
    for (let number = 1; number <= PER_FAULT - BY_SCREEN; number++) {
      await page.evaluate("closeDatabases()");
      taps.push(...(await save(page, `${words} 第 ${number} 条`)));
      await page.evaluate("closeDatabases()");
      await scene.call(page, "hurry");
    }
    for (let number = 1; number <= BY_SCREEN; number++) {
      await page.goto(`${scene.proxy.origin}/submit/${scene.pointCode}`);
      await page.getByLabel("您要反映什么").waitFor();
      await page.evaluate("closeDatabases()");
      const text = `${words} 在屏幕上第 ${number} 次`;
      expect(await tryOnScreen(page, text)).toBeUndefined();
      taps.push({ text, receipt: (await page.locator(".receipt__code").textContent()) ?? "" });
    }
    const faults = PER_FAULT * 2 - BY_SCREEN;
    expect(await settle("database closed", page, words, taps, faults)).toEqual(nothingWrong);
    await page.close();
  });

  test("inside a transaction, as WebKit does: one loss is mended, a lasting one is said and nothing is called saved", async () => {
    const words = "写入中断";
    const page = await massPageWith(breakableWrites);
    const taps: Tap[] = [];
    for (let number = 1; number <= PER_FAULT; number++) {
      await page.evaluate("breakWrites(1)");
      taps.push(...(await save(page, `${words} 第 ${number} 条`)));
    }
    await page.goto(`${scene.proxy.origin}/submit/${scene.pointCode}`);
    await page.getByLabel("您要反映什么").waitFor();
    await page.evaluate("breakWrites(1e9)");
    const text = `${words} 存不下去的一条`;
    expect(await tryOnScreen(page, text)).toContain("没能保存到本机");
    expect(await page.getByLabel("您要反映什么").inputValue()).toBe(text);
    expect((await look(scene, page, text)).length).toBe(0);
    await page.evaluate("breakWrites(0)");
    expect(await tryOnScreen(page, text)).toBeUndefined();
    taps.push({ text, receipt: (await page.locator(".receipt__code").textContent()) ?? "" });
    expect(await settle("write broken", page, words, taps, PER_FAULT + 1)).toEqual(nothingWrong);
    await page.close();
  });
});

interface Tried {
  readonly taps: Tap[];
  readonly failures: { readonly text: string; readonly sentence: string }[];
}

describe("there is no room", () => {
  const setQuota = (session: CDPSession, quotaSize?: number) =>
    session.send("Storage.overrideQuotaForOrigin", {
      origin: scene.proxy.origin,
      ...(quotaSize !== undefined && { quotaSize }),
    });

  test("what cannot be kept is said and stays on the screen; what was promised arrives once", async () => {
    const words = "空间不足";
    // Chromium remembers for a while how much room there was: it is opened anew, into a full disk.
    await scene.phone.close();
    await scene.phone.open();
    const page = await scene.phone.newPage();
    const session = await scene.phone.context().newCDPSession(page);
    await page.goto(`${scene.proxy.origin}/healthz`);
    await setQuota(session, 1);
    await scene.call(page, "start", scene.accountId);
    const texts = Array.from({ length: PER_FAULT }, (_, number) => `${words} 第 ${number + 1} 条`);
    const { taps, failures } = await scene.call<Tried>(page, "trySave", scene.pointCode, texts);
    expect(taps).toEqual([]);
    expect(failures.filter(({ sentence }) => !sentence.includes("存储空间不足"))).toEqual([]);
    expect(await look(scene, page, words)).toEqual([]);

    await page.goto(`${scene.proxy.origin}/submit/${scene.pointCode}`);
    await page.getByLabel("您要反映什么").waitFor();
    const text = `${words} 屏幕上的一条`;
    expect(await tryOnScreen(page, text)).toContain("存储空间不足");
    expect(await page.getByLabel("您要反映什么").inputValue()).toBe(text);
    await setQuota(session);
    // Chromium may remember the full disk for a moment: the person presses again.
    await expect.poll(() => tryOnScreen(page, text), { timeout: 60_000, interval: 500 }).toBeUndefined();
    taps.push({ text, receipt: (await page.locator(".receipt__code").textContent()) ?? "" });
    await scene.call(page, "start", scene.accountId);
    taps.push(...(await scene.call<Tried>(page, "trySave", scene.pointCode, texts)).taps);
    expect(taps).toHaveLength(PER_FAULT + 1);
    expect(await settle("no room", page, words, taps, failures.length + 1)).toEqual(nothingWrong);
    await page.close();
  });
});

describe("the phone's clock is wrong", () => {
  test.each([3, -3])("by %i days: everything once, and the server's day counts", async (days) => {
    const words = `时钟差 ${days} 天`;
    const began = Date.now();
    const page = await scene.phone.newPage();
    await page.addInitScript(shiftClock, days * DAY_MS);
    await page.goto(`${scene.proxy.origin}/healthz`);
    expect(Math.round(((await page.evaluate(() => Date.now())) - began) / DAY_MS)).toBe(days);
    await scene.call(page, "start", scene.accountId);
    const before = scene.proxy.struck();
    scene.proxy.choose = ops("drop-answer");
    const taps: Tap[] = [];
    for (let number = 1; number <= PER_FAULT; number++) taps.push(...(await save(page, `${words} 第 ${number} 条`)));
    await expect.poll(() => scene.proxy.struck()).toBeGreaterThan(before);
    await page.close();

    // The clock is put right while tries are planned by the wrong one.
    const right = await scene.openMassPage();
    const faults = scene.proxy.struck() - before;
    expect(await settle(`clock ${days} days off`, right, words, taps, faults)).toEqual(nothingWrong);
    const database = await databaseOf(scene.server);
    const { rows } = await database.pool.query<{ outside: number; written: Date }>(
      `select count(*) filter (where received_at not between $2 and now())::int as outside, max(written_at) as written
         from submission where position($1 in text) > 0`,
      [words, new Date(began - 3_600_000)],
    );
    await database.close();
    expect(rows[0]?.outside).toBe(0);
    await right.close();
  });
});

describe("the service worker is stopped", () => {
  test("again and again, without a network: the app opens, keeps what is tapped, and delivers it once", async () => {
    const words = "工作线程停掉";
    const page = await scene.phone.newPage();
    const session = await scene.phone.context().newCDPSession(page);
    await page.goto(scene.proxy.origin);
    await page.getByRole("link", { name: "扫码反映" }).waitFor();
    await session.send("ServiceWorker.enable");
    scene.proxy.choose = () => "drop-request";
    const before = scene.proxy.struck();
    const taps: Tap[] = [];
    for (let number = 1; number <= Math.ceil(PER_FAULT / 3); number++) {
      await session.send("ServiceWorker.stopAllWorkers");
      taps.push(await tapOnScreen(scene, page, `${words} 第 ${number} 次点击`));
      await session.send("ServiceWorker.stopAllWorkers");
    }
    expect(await page.getByText("已送达").count()).toBe(0);
    const faults = scene.proxy.struck() - before;
    expect(await settle("service worker stopped", page, words, taps, faults)).toEqual(nothingWrong);
    await page.close();
  });
});

describe("the session ends on the server", () => {
  test("in the middle of the queue: nothing is dropped, and the next sign-in sends the rest", async () => {
    const words = "登录中途失效";
    const page = await scene.openMassPage();
    const half = Math.floor(PER_FAULT / 2);
    const taps: Tap[] = [];
    for (let number = 1; number <= half; number++) taps.push(...(await save(page, `${words} 第 ${number} 条`)));
    await areDelivered(scene, page, words, taps);
    const database = await databaseOf(scene.server);
    await database.pool.query("delete from session");
    await database.close();
    for (let number = half + 1; number < PER_FAULT; number++) {
      taps.push(...(await save(page, `${words} 第 ${number} 条`)));
      await scene.call(page, "hurry");
    }
    taps.push(await tapOnScreen(scene, page, `${words} 屏幕上的一条`));
    await page
      .getByText(/重新登录/)
      .first()
      .waitFor();
    const shown = await look(scene, page, words);
    expect(shown.filter(({ state }) => state === "DELIVERED")).toHaveLength(half);
    expect(shown).toHaveLength(PER_FAULT);
    await page.goto(scene.proxy.origin);
    await page.getByRole("link", { name: "重新登录" }).first().click();
    await signInOn(page, scene.account);
    expect(await settle("signed out mid-drain", page, words, taps, PER_FAULT - half)).toEqual(nothingWrong);
    await page.close();
  });
});
