import fc from "fast-check";
import { recordProof } from "#tests/support/proof-record.ts";
import { type Broken, brokenPromises, sentencesOf } from "#tests/unit/sync/model/promises.ts";
import { lives, lonelyLives } from "#tests/unit/sync/model/steps.ts";
import { Tally } from "#tests/unit/sync/model/tally.ts";
import { World, type WorldSettings } from "#tests/unit/sync/model/world.ts";

/** Lives through so many lives, records what was done, and gives the smallest life in which a promise was broken; undefined where all were kept. */
export const checkLives = async (part: string, settings: WorldSettings, runs: number): Promise<string | undefined> => {
  const tally = new Tally();
  let first: Broken | undefined;
  const property = fc.asyncProperty(settings.isLonely ? lonelyLives : lives, async (steps) => {
    // What is tried while the smallest case is looked for is no longer counted.
    const world = new World({ ...settings, tally: first ? new Tally() : tally });
    await world.live(steps);
    const broken = await brokenPromises(world);
    await Promise.all(world.phones.flatMap((phone) => [...phone.stores.values()].map((store) => store.close())));
    const sentences = sentencesOf(broken);
    if (sentences.length === 0) return;
    first ??= broken;
    throw new Error(sentences.join("\n"));
  });
  const seed = process.env.PROVE_SEED ? { seed: Number(process.env.PROVE_SEED) } : {};
  const details = await fc.check(property, { numRuns: runs, ...seed });
  const suite = settings.isLonely ? "one phone alone" : "three phones of one member, one of another";
  recordProof(part, suite, {
    tried: { runs: details.numRuns, ...tally.tried },
    faults: tally.faults,
    lost: first?.lost.length ?? 0,
    doubled: first?.doubled.length ?? 0,
    broken: first?.other ?? [],
    settings: { seed: details.seed },
  });
  return details.failed ? `${fc.defaultReportMessage(details)}\n${String(details.errorInstance)}` : undefined;
};
