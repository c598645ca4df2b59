import { mkdirSync, writeFileSync } from "node:fs";

/** What one suite did and what became of it, in numbers: a line of docs/proof.md is made of nothing else. */
export interface ProofRecord {
  /** How often what was done: `{ runs: 10_000, submissions: 31_415 }`. */
  readonly tried: Readonly<Record<string, number>>;
  /** Faults that really happened, by kind. */
  readonly faults: Readonly<Record<string, number>>;
  readonly lost: number;
  readonly doubled: number;
  /** Other promises that were not kept, in words. */
  readonly broken: readonly string[];
  /** What is needed to do the same again: seed, port-free settings, versions. */
  readonly settings?: Readonly<Record<string, string | number>>;
}

/** Whether `npm run prove` runs: the counts are the large ones then. */
export const isProving = process.env.PROVE === "1";

/**
 * Keeps a suite's record for docs/proof.md; nothing happens outside of `npm run prove`. Call it before the expectations, so that a loss is told too.
 * `part` is one of scripts/prove.mjs (model, dexie, planted, browser, server), `suite` names the record within it.
 */
export const recordProof = (part: string, suite: string, record: ProofRecord): void => {
  const folder = process.env.PROVE_RECORDS;
  if (!isProving || !folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${part}.${suite}.json`, JSON.stringify(record));
};
