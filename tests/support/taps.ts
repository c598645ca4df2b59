import type { Scene } from "#tests/support/fault-scene.ts";
import { isProving, recordProof } from "#tests/support/proof-record.ts";
import { storedSubmissions } from "#tests/support/stored-submissions.ts";
import type { Page } from "playwright-core";
import { expect, vi } from "vitest";

/** Something that the phone told its person to be saved. */
export interface Tap {
  /** Unknown where it was made on the screen. */
  readonly id?: string;
  readonly receipt: string;
  readonly text: string;
}

/** What a list on the phone shows. */
export interface Shown {
  readonly id: string;
  readonly receipt: string | null;
  readonly text: string;
  readonly state: string;
}

/** Submits by the real screen; resolves when it says that the words are kept. */
export const tapOnScreen = async (scene: Scene, page: Page, text: string): Promise<Tap> => {
  await page.goto(`${scene.proxy.origin}/submit/${scene.pointCode}`);
  await page.getByLabel("您要反映什么").fill(text);
  await page.getByRole("button", { name: "一键提交" }).click();
  await page.getByRole("heading", { name: "已记下" }).waitFor();
  return { receipt: (await page.locator(".receipt__code").textContent()) ?? "", text };
};

/** What the phone shows of the submissions with these words, read from its disk. */
export const look = async (scene: Scene, page: Page, words: string): Promise<Shown[]> =>
  (await scene.call<Shown[]>(page, "look", scene.accountId)).filter(({ text }) => text.includes(words));

/** Waits until the phone shows every tap as delivered; asks for it meanwhile, as a person would. */
export const areDelivered = (scene: Scene, page: Page, words: string, taps: readonly Tap[]): Promise<void> =>
  expect
    .poll(
      async () => {
        await page.evaluate(() => window.dispatchEvent(new Event("online")));
        const delivered = new Set(
          (await look(scene, page, words)).flatMap(({ text, state }) => (state === "DELIVERED" ? [text] : [])),
        );
        return taps.filter(({ text }) => !delivered.has(text)).map(({ text }) => text);
      },
      { timeout: 60_000, interval: 150 },
    )
    .toEqual([]);

/**
 * Compares all taps with the server's rows. `shown` was read before: what it calls delivered and the server has not is false.
 * `strangers`: rows that nobody was told of. `receiptless`: the receipt on the screen finds nothing, or another id was stored.
 */
export const auditTaps = async (scene: Scene, words: string, taps: readonly Tap[], shown: readonly Shown[]) => {
  const rows = await storedSubmissions(scene.server, words);
  const copies = new Map<string, number>();
  for (const { text } of rows) copies.set(text, (copies.get(text) ?? 0) + 1);
  const ids = new Set(rows.map(({ id }) => id));
  const receiptless: string[] = [];
  for (const { id, receipt, text } of taps) {
    const answer = await fetch(`${scene.server.origin}/api/v1/receipts/${receipt}`);
    await answer.arrayBuffer();
    const isSame = id === undefined || ids.has(id);
    if (copies.has(text) && (answer.status !== 200 || !isSame)) receiptless.push(text);
  }
  const told = new Set(taps.map(({ text }) => text));
  return {
    lost: taps.filter(({ text }) => !copies.has(text)).map(({ text }) => text),
    doubled: [...copies].filter(([, number]) => number > 1).map(([text]) => text),
    strangers: rows.filter(({ text }) => !told.has(text)).map(({ text }) => text),
    receiptless,
    falselyDelivered: shown.filter(({ id, state }) => state === "DELIVERED" && !ids.has(id)).map(({ text }) => text),
  };
};

export const nothingWrong = { lost: [], doubled: [], strangers: [], receiptless: [], falselyDelivered: [] };

/** How many submissions go into each fault. */
export const PER_FAULT = isProving ? 100 : 25;
/** How many of them by the real screen, where that says something of its own. */
export const BY_SCREEN = 3;

/** Adds up what a file of this suite did and found; `record` leaves it for docs/proof.md. */
export const newTally = (suite: string) => {
  const faults: Record<string, number> = {};
  const tried: Record<string, number> = { submissions: 0 };
  const broken: string[] = [];
  let lost = 0;
  let doubled = 0;
  if (isProving) vi.setConfig({ testTimeout: 1_200_000 });
  return {
    tried,
    add: (fault: string, found: Awaited<ReturnType<typeof auditTaps>>, struck: number, submissions: number): void => {
      faults[fault] = (faults[fault] ?? 0) + struck;
      tried.submissions = (tried.submissions ?? 0) + submissions;
      lost += found.lost.length;
      doubled += found.doubled.length;
      broken.push(
        ...found.receiptless.map((text) => `no receipt: ${text}`),
        ...found.falselyDelivered.map((text) => `called delivered: ${text}`),
      );
    },
    record: (): void => recordProof("browser", suite, { tried, faults, lost, doubled, broken }),
  };
};
