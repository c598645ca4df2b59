import { type Fault, firstTries, photoOf } from "#tests/support/fault-proxy.ts";
import { openScene, type Scene } from "#tests/support/fault-scene.ts";
import { storedSubmissions } from "#tests/support/stored-submissions.ts";
import { areDelivered, auditTaps, look, newTally, nothingWrong, PER_FAULT, type Tap } from "#tests/support/taps.ts";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

const PHOTOS = Math.ceil(PER_FAULT / 5);
const { tried, add, record } = newTally("photos");
let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(async () => {
  await scene?.close();
  record();
});

const colour = (): string => `rgb(${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join(",")})`;

const submitWithPhotos = async (page: Page, words: string): Promise<Tap[]> => {
  const taps: Tap[] = [];
  for (let number = 1; number <= PHOTOS; number++)
    taps.push(await scene.call<Tap>(page, "saveWithPhoto", scene.pointCode, `${words} ${number} 条`, colour()));
  return taps;
};

test.each<Fault>(["drop-request", "drop-answer", "unavailable", "portal", "cut-answer", "twice", "late", "slow"])(
  "photos into %s: the words do not wait for them, and each arrives once",
  async (fault) => {
    const words = `带照片 ${fault} 第`;
    const before = scene.proxy.struck();
    const page = await scene.openMassPage();
    scene.proxy.choose = firstTries(fault, photoOf);
    const taps = await submitWithPhotos(page, words);
    await areDelivered(scene, page, words, taps);
    await expect.poll(() => scene.proxy.struck() - before, { interval: 10 }).toBeGreaterThanOrEqual(PHOTOS);
    scene.proxy.choose = () => undefined;
    await expect
      .poll(
        async () => {
          await scene.call(page, "hurry");
          const rows = await storedSubmissions(scene.server, words);
          return rows.filter(({ photosArrived, photosExpected }) => photosArrived !== 1 || photosExpected !== 1).length;
        },
        { timeout: 60_000, interval: 150 },
      )
      .toBe(0);
    await scene.proxy.deliverLate();
    const audit = await auditTaps(scene, words, taps, await look(scene, page, words));
    const rows = await storedSubmissions(scene.server, words);
    add(fault, audit, scene.proxy.struck() - before, taps.length);
    tried.photos = (tried.photos ?? 0) + taps.length;
    expect(audit).toEqual(nothingWrong);
    expect(rows.map(({ photosArrived }) => photosArrived)).toEqual(taps.map(() => 1));
    await page.close();
  },
);

test("while no photo gets through, every word does", async () => {
  const words = "照片都过不去 第";
  const page = await scene.openMassPage();
  scene.proxy.choose = (request) => (photoOf(request).length > 0 ? "drop-request" : undefined);
  const taps = await submitWithPhotos(page, words);
  await areDelivered(scene, page, words, taps);
  const rows = await storedSubmissions(scene.server, words);
  expect(rows.map(({ photosArrived, photosExpected }) => [photosArrived, photosExpected])).toEqual(
    taps.map(() => [0, 1]),
  );
  scene.proxy.choose = () => undefined;
  await page.close();
});
