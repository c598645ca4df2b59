import { type Fault, firstTries, opIdsOf } from "#tests/support/fault-proxy.ts";
import { openScene, type Scene } from "#tests/support/fault-scene.ts";
import { isProving } from "#tests/support/proof-record.ts";
import { bundleForPage } from "#tests/support/page-bundle.ts";
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
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const { tried, add, record } = newTally("line");
let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(async () => {
  await scene?.close();
  record();
});

/** Faults after which the server has nothing: no screen may call anything delivered. */
const uncommitted: readonly Fault[] = [
  "drop-request",
  "stall",
  "unavailable",
  "unavailable-later",
  "signed-out",
  "gateway-too-large",
  "portal",
  "portal-redirect",
  "no-echo",
  "foreign-echo",
  "empty-200",
];
const committed: readonly Fault[] = ["drop-answer", "cut-json", "cut-answer", "twice", "late", "slow"];

/** Near relatives of others: fewer of each, outside of `npm run prove`. */
const relatives: readonly Fault[] = [
  "gateway-too-large",
  "foreign-echo",
  "empty-200",
  "portal-redirect",
  "cut-answer",
  "slow",
];

const countOf = (fault: Fault): number => {
  // The line asks for patience after each of them.
  if (fault === "unavailable-later") return Math.ceil(PER_FAULT / 5);
  return relatives.includes(fault) && !isProving ? 10 : PER_FAULT;
};

/** One after the other, so that each meets the fault with its own first try. */
const submitIntoFault = async (page: Page, fault: Fault, count: number): Promise<Tap[]> => {
  scene.proxy.choose = firstTries(fault);
  const before = scene.proxy.struck();
  const taps: Tap[] = [];
  for (let number = 1; number <= count; number++) {
    taps.push(...(await scene.call<Tap[]>(page, "save", scene.pointCode, [`${fault} 的第 ${number} 条：井盖松动。`])));
    await expect.poll(() => scene.proxy.struck() - before, { interval: 5 }).toBeGreaterThanOrEqual(number);
    // The page hears of it a moment after us; a hurry before that would be forgotten with the try.
    await page.waitForTimeout(15);
    await scene.call(page, "hurry");
  }
  return taps;
};

/** By real taps, while the fault stands for every request. */
const tapIntoFault = async (page: Page, fault: Fault): Promise<Tap[]> => {
  scene.proxy.choose = (request) => (opIdsOf(request).length > 0 ? fault : undefined);
  const taps: Tap[] = [];
  for (let number = 1; number <= BY_SCREEN; number++) {
    const before = scene.proxy.struck();
    taps.push(await tapOnScreen(scene, page, `${fault} 的第 ${number} 次点击：路灯不亮。`));
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect.poll(() => scene.proxy.struck() - before, { interval: 10 }).toBeGreaterThan(0);
    if (uncommitted.includes(fault)) expect(await page.getByText("已送达").count()).toBe(0);
  }
  return taps;
};

describe(`up to ${PER_FAULT} submissions into each fault, ${BY_SCREEN} of them by the screen`, () => {
  test.each([...uncommitted, ...committed])("%s: all there once, under the receipts that were shown", async (fault) => {
    const words = `${fault} 的第`;
    const before = scene.proxy.struck();
    const page = await scene.openMassPage();
    const count = countOf(fault);
    const taps = await submitIntoFault(page, fault, count - BY_SCREEN);
    taps.push(...(await tapIntoFault(page, fault)));
    const during = await auditTaps(scene, words, [], await look(scene, page, words));
    expect(during.falselyDelivered).toEqual([]);
    expect(during.doubled).toEqual([]);

    scene.proxy.choose = () => undefined;
    await areDelivered(scene, page, words, taps);
    const statuses = await scene.proxy.deliverLate();
    expect(statuses.length).toBeGreaterThanOrEqual(fault === "late" ? count : 0);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    const audit = await auditTaps(scene, words, taps, await look(scene, page, words));
    const faults = scene.proxy.struck() - before;
    add(fault, audit, faults, taps.length);
    tried["by the screen"] = (tried["by the screen"] ?? 0) + BY_SCREEN;
    expect(audit).toEqual(nothingWrong);
    expect(taps).toHaveLength(count);
    await page.close();
  });

  test("too large: a batch that nobody takes is halved until it passes", async () => {
    const words = "太大的第";
    const before = scene.proxy.struck();
    const page = await scene.openMassPage();
    scene.proxy.choose = (request) => (opIdsOf(request).length > 0 ? "drop-request" : undefined);
    const texts = Array.from({ length: PER_FAULT }, (_, number) => `${words} ${number + 1} 条：水管漏水。`);
    const taps = await scene.call<Tap[]>(page, "save", scene.pointCode, texts);
    scene.proxy.choose = (request) => (opIdsOf(request).length > 4 ? "too-large" : undefined);
    const beforeHalving = scene.proxy.struck();
    await areDelivered(scene, page, words, taps);
    expect(scene.proxy.struck()).toBeGreaterThan(beforeHalving);
    const audit = await auditTaps(scene, words, taps, await look(scene, page, words));
    const faults = scene.proxy.struck() - before;
    add("too-large", audit, faults, taps.length);
    expect(audit).toEqual(nothingWrong);
    await page.close();
  });
});

describe("the suite notices what a naive queue does on the same line", () => {
  test.each<{ fault: Fault; lost: number; doubled: number }>([
    { fault: "drop-answer", lost: 0, doubled: PER_FAULT },
    { fault: "portal", lost: PER_FAULT, doubled: 0 },
    { fault: "no-echo", lost: PER_FAULT, doubled: 0 },
    { fault: "unavailable", lost: 0, doubled: 0 },
  ])("$fault: $lost lost, $doubled doubled", async ({ fault, lost, doubled }) => {
    const words = `随手写的队列 ${fault}`;
    const page = await scene.phone.newPage();
    await page.goto(`${scene.proxy.origin}/healthz`);
    await page.evaluate(await bundleForPage("tests/faults/pages/naive-page.ts", "naive"));
    const texts = Array.from({ length: PER_FAULT }, (_, number) => `${words} 第 ${number + 1} 条`);
    const firstOps = new Map<string, string>();
    scene.proxy.choose = (request) => {
      if (opIdsOf(request).length === 0) return undefined;
      const { opId, payload } = (JSON.parse(request.body.toString("utf8")) as NaiveBody).ops[0];
      if (!firstOps.has(payload.text)) firstOps.set(payload.text, opId);
      // Its first try, also where the browser repeats that by itself.
      return firstOps.get(payload.text) === opId ? fault : undefined;
    };
    await page.evaluate(`naive.deliver(...${JSON.stringify([scene.accountId, scene.pointCode, texts])})`);
    scene.proxy.choose = () => undefined;
    const taps = texts.map((text) => ({ text, receipt: "" }));
    const audit = await auditTaps(scene, words, taps, []);
    tried["lost by a naive queue (control)"] = (tried["lost by a naive queue (control)"] ?? 0) + audit.lost.length;
    tried["doubled by a naive queue (control)"] =
      (tried["doubled by a naive queue (control)"] ?? 0) + audit.doubled.length;
    expect([audit.lost.length, audit.doubled.length]).toEqual([lost, doubled]);
    await page.close();
  });
});

interface NaiveBody {
  readonly ops: readonly [{ readonly opId: string; readonly payload: { readonly text: string } }];
}
