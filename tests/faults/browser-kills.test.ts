import { type Fault, opIdsOf } from "#tests/support/fault-proxy.ts";
import { openScene, type Scene } from "#tests/support/fault-scene.ts";
import {
  areDelivered,
  auditTaps,
  look,
  newTally,
  nothingWrong,
  PER_FAULT,
  type Tap,
  tapOnScreen,
} from "#tests/support/taps.ts";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const PER_KILL = 5;
const FEW_FAULTS = 3;
const { add, record } = newTally("kills-and-tabs");
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

const texts = (words: string, count: number) =>
  Array.from({ length: count }, (_, number) => `${words} 第 ${number + 1} 条：垃圾没有清运。`);

/** What was promised is on the disk of a phone that came back, and called delivered only where the server has it. */
const expectKept = async (page: Page, words: string, taps: readonly Tap[]): Promise<void> => {
  const shown = await look(scene, page, words);
  const kept = new Set(shown.map(({ text, receipt }) => `${receipt} ${text}`));
  // All of it gone at once is the browser's doing: it throws a damaged database away whole.
  if (taps.length > 0) expect(kept.size, "the browser came back with an empty database").toBeGreaterThan(0);
  expect(taps.filter(({ text, receipt }) => !kept.has(`${receipt} ${text}`))).toEqual([]);
  expect((await auditTaps(scene, words, [], shown)).falselyDelivered).toEqual([]);
};

/** Lets everything through, waits, and compares. */
const settle = async (name: string, page: Page, words: string, taps: readonly Tap[], faults: number) => {
  scene.proxy.choose = () => undefined;
  await areDelivered(scene, page, words, taps);
  const audit = await auditTaps(scene, words, taps, await look(scene, page, words));
  add(name, audit, faults, taps.length);
  return audit;
};

describe("the browser is killed", () => {
  test.each<[string, Fault]>([
    ["before the commit", "hold"],
    ["after the commit, before the answer", "hold-answer"],
  ])("%s: what was promised is on the disk and arrives once", async (name, fault) => {
    const words = `被杀之前 ${fault}`;
    const kills = Math.ceil(PER_FAULT / PER_KILL);
    const taps: Tap[] = [];
    for (let kill = 1; kill <= kills; kill++) {
      scene.proxy.choose = ops(fault);
      const before = scene.proxy.struck();
      const page = await scene.openMassPage();
      taps.push(
        ...(await scene.call<Tap[]>(page, "save", scene.pointCode, texts(`${words} ${kill}`, PER_KILL - 1))),
        await tapOnScreen(scene, page, `${words} ${kill} 在屏幕上点的：路灯不亮。`),
      );
      await expect.poll(() => scene.proxy.struck() - before, { interval: 5 }).toBeGreaterThan(0);
      await scene.phone.kill();
      scene.proxy.release();
      scene.proxy.choose = ops("drop-request");
      await scene.phone.open();
      const reopened = await scene.openMassPage();
      await expectKept(reopened, words, taps);
    }
    const page = await scene.openMassPage();
    expect(await settle(`browser killed ${name}`, page, words, taps, kills)).toEqual(nothingWrong);
    await page.close();
  });

  test("at any moment of saving: whatever the screen had said is there", async () => {
    const words = "存到一半";
    const kills = Math.ceil(PER_FAULT / PER_KILL);
    const taps: Tap[] = [];
    for (let kill = 1; kill <= kills; kill++) {
      scene.proxy.choose = kill % 2 === 0 ? () => undefined : ops("drop-answer");
      const page = await scene.openMassPage();
      const before = taps.length;
      page.on("console", (message) => {
        const [, tap] = /^tap (.*)$/.exec(message.text()) ?? [];
        if (tap) taps.push(JSON.parse(tap) as Tap);
      });
      void scene.call(page, "saveAloud", scene.pointCode, texts(`${words} ${kill}`, 500)).catch(() => undefined);
      await expect.poll(() => taps.length - before, { interval: 2 }).toBeGreaterThan(PER_KILL);
      await pause(Math.random() * 150);
      await scene.phone.kill();
      await scene.phone.open();
      await expectKept(await scene.openMassPage(), words, taps);
    }
    const page = await scene.openMassPage();
    const audit = await settle("browser killed while saving", page, words, taps, kills);
    // What was saved in the last moments was never told.
    expect(audit).toEqual({ ...nothingWrong, strangers: audit.strangers });
    await page.close();
  });

  test("a page that crashes in flight is followed by one that sends on", async () => {
    const words = "页面崩溃";
    const crashes = Math.ceil(PER_FAULT / 4);
    const taps: Tap[] = [];
    for (let crash = 1; crash <= crashes; crash++) {
      scene.proxy.choose = ops(crash % 2 === 0 ? "hold" : "hold-answer");
      const before = scene.proxy.struck();
      const page = await scene.openMassPage();
      taps.push(...(await scene.call<Tap[]>(page, "save", scene.pointCode, texts(`${words} ${crash}`, 4))));
      await expect.poll(() => scene.proxy.struck() - before, { interval: 5 }).toBeGreaterThan(0);
      const session = await scene.phone.context().newCDPSession(page);
      const crashed = new Promise((resolve) => page.once("crash", resolve));
      void session.send("Page.crash").catch(() => undefined);
      await crashed;
      scene.proxy.release();
      await page.close();
    }
    const page = await scene.openMassPage();
    await expectKept(page, words, taps);
    expect(await settle("page crashed", page, words, taps, crashes)).toEqual(nothingWrong);
    await page.close();
  });
});

describe("two tabs at once", () => {
  const expectInTwoTabs = async (name: string, meddle: (tabs: readonly Page[]) => Promise<void>): Promise<void> => {
    const words = `两个标签页 ${name}`;
    const tabs = [await scene.openMassPage(), await scene.openMassPage()];
    const before = scene.proxy.struck();
    const ways: readonly (Fault | undefined)[] = ["drop-answer", undefined, "slow", "drop-request", undefined, "twice"];
    let requests = 0;
    scene.proxy.choose = (request) => (opIdsOf(request).length > 0 ? ways[requests++ % ways.length] : undefined);
    const taps: Tap[] = [];
    // On until the line has been bad a few times: where all goes fast, few requests carry many taps.
    for (let number = 0; number < PER_FAULT || scene.proxy.struck() - before <= FEW_FAULTS; number++) {
      const saved = await Promise.all(
        tabs.map((tab, at) =>
          scene.call<Tap[]>(tab, "save", scene.pointCode, [`${words} ${number} 号 ${at}：树倒了。`]),
        ),
      );
      taps.push(...saved.flat());
      await Promise.all(tabs.map((tab) => scene.call(tab, "hurry")));
      await meddle(tabs);
    }
    const [page] = tabs;
    if (!page) throw new Error("no tab");
    await expectKept(page, words, taps);
    const faults = scene.proxy.struck() - before;
    expect(faults).toBeGreaterThan(FEW_FAULTS);
    expect(await settle(`two tabs, ${name}`, page, words, taps, faults)).toEqual(nothingWrong);
    for (const tab of tabs) await tab.close();
  };

  test("on one queue: everything once", () => expectInTwoTabs("一个队列", async () => undefined));

  test("the lock is stolen again and again while requests are under way", () =>
    expectInTwoTabs("抢锁", async ([tab]) => {
      await tab?.evaluate(async () => {
        const { held = [] } = await navigator.locks.query();
        for (const { name = "" } of held) {
          await navigator.locks.request(name, { steal: true }, async () => undefined);
        }
      });
    }));

  test("in a browser without locks", async () => {
    await scene.phone.context().addInitScript(() => delete (Navigator.prototype as { locks?: unknown }).locks);
    await expectInTwoTabs("没有锁", async (tabs) => {
      for (const tab of tabs) expect(await tab.evaluate(() => "locks" in navigator)).toBe(false);
    });
  });
});
