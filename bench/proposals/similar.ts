import { bodyOf, invent, inventPast, pick, titleOf, type Invented } from "#bench/proposals/invented-proposals.ts";
import { changes } from "#bench/proposals/perturb.ts";
import { knownFields, unknownFields, type Field } from "#bench/proposals/title-words.ts";
import { rounded, type Report } from "#bench/report.ts";
import { randomOf, type Random } from "#bench/scan/random.ts";
import { buildSimilarIndex } from "#domain/proposal/similar/build-similar-index.ts";
import { findSimilar } from "#domain/proposal/similar/find-similar.ts";
import { readSimilarIndex, type SimilarIndex } from "#domain/proposal/similar/read-similar-index.ts";
import type { measure } from "#bench/proposals/similar-page.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { bundleForPage } from "#tests/support/page-bundle.ts";
import { gzipSync } from "node:zlib";

const PROPOSALS = 5000;
const EACH_CHANGE = 400;
const UNRELATED = 1000;
const TIMED = 200;
const CPU_THROTTLE = 6;

type Measured = ReturnType<typeof measure>;

/** Similar proposals among 5,000 invented ones: how often reworded titles find theirs, how often unrelated ones find something, and what it costs a slow phone. */
export const measureSimilar = async (report: Report): Promise<void> => {
  const figure = (metric: string, value: number, unit: string) => report({ suite: "proposals", metric, value, unit });
  const random = randomOf(2026);
  const past = inventPast(random, knownFields, PROPOSALS);
  const bytes = buildSimilarIndex(past.map(({ entry }) => entry));
  figure("similar-index-bytes", bytes.length, "bytes");
  figure("similar-index-gzip", gzipSync(bytes).length, "bytes gzip");

  const read = readSimilarIndex(bytes);
  if (!read.ok) throw new Error(read.refusal.kind);
  const rates = Object.keys(changes).map((name) => ({ name, rate: hitRate(read.value, past, random, name) }));
  figure("similar-hit5", rounded(rates.reduce((sum, { rate }) => sum + rate, 0) / rates.length, 4), "of 1");
  for (const { name, rate } of rates) figure(`similar-hit5-${name}`, rounded(rate, 4), "of 1");
  figure("similar-false-alarms", rounded(alarmRate(read.value, random, unknownFields), 4), "of 1");
  figure("similar-half-alike", rounded(alarmRate(read.value, random, [halfAlike]), 4), "of 1");

  const { loadMs, eachMs } = await inSlowPage(bytes, questionsOf(random, past));
  figure("similar-5000-p95-ms", rounded(percentile(eachMs, 0.95), 1), "ms");
  figure("similar-5000-load-ms", rounded(loadMs, 0), "ms");
};

type Past = ReturnType<typeof inventPast>;

/** How often a past proposal's title, said differently, finds that proposal among its first five; by the title alone. */
const hitRate = (index: SimilarIndex, past: Past, random: Random, change: string): number => {
  let hits = 0;
  for (let asked = 0; asked < EACH_CHANGE; asked++) {
    const { words, entry } = pick(random, past);
    const title = changes[change]?.(random, words) ?? "";
    if (findSimilar(index, { title, text: "" }, { limit: 5 }).some(({ id }) => id === entry.id)) hits++;
  }
  return hits / EACH_CHANGE;
};

/** An unknown subject with what other proposals ask for others: 宠物医院急救设备配置 beside 县级医院急救设备配置. */
const halfAlike: Field = {
  subjects: unknownFields.flatMap(({ subjects }) => subjects),
  facets: knownFields.flatMap(({ facets }) => facets),
  details: unknownFields.flatMap(({ details }) => details),
};

/** How often a proposal from these fields, by title and body, finds anything at all. */
const alarmRate = (index: SimilarIndex, random: Random, fields: readonly Field[]): number => {
  let alarms = 0;
  for (let asked = 0; asked < UNRELATED; asked++) {
    const words = invent(random, fields);
    if (findSimilar(index, { title: titleOf(words), text: bodyOf(random, words) }).length > 0) alarms++;
  }
  return alarms / UNRELATED;
};

/** Reworded titles with long bodies, of about 2,000 letters. */
const questionsOf = (random: Random, past: Past) =>
  Array.from({ length: TIMED }, () => {
    const { words } = pick(random, past);
    const change = pick(random, Object.values(changes));
    return { title: change(random, words), text: longBody(random, words) };
  });

const longBody = (random: Random, words: Invented): string =>
  Array.from({ length: 6 }, () => bodyOf(random, words)).join("\n");

/** CDP throttles a page's main thread and no worker: so the question is asked there, where the app asks it in a worker. */
const inSlowPage = async (bytes: Uint8Array, questions: ReturnType<typeof questionsOf>): Promise<Measured> => {
  const script = await bundleForPage("bench/proposals/similar-page.ts", "similar");
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_THROTTLE });
    const given = JSON.stringify([Buffer.from(bytes).toString("base64"), questions]);
    return (await page.evaluate(`similar.measure(...${given})`)) as Measured;
  } finally {
    await browser.close();
  }
};

const percentile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? NaN;
