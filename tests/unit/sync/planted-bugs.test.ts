import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { recordProof } from "#tests/support/proof-record.ts";
import { openInMemory } from "#tests/unit/sync/model/person-store.ts";
import { plantedBugs } from "#tests/unit/sync/model/planted-bugs.ts";
import { brokenPromises, sentencesOf } from "#tests/unit/sync/model/promises.ts";
import { lives, lonelyLives } from "#tests/unit/sync/model/steps.ts";
import { World } from "#tests/unit/sync/model/world.ts";

const MOST_RUNS = 2_000;
/** The same lives every time: whether a bug is caught must not be left to chance. */
const SEED = Number(process.env.PROVE_SEED ?? 4);
const runsByBug: Record<string, number> = {};
const missed: string[] = [];

afterAll(() => {
  const tried = Object.fromEntries(Object.entries(runsByBug).map(([bug, runs]) => [`${bug}: caught in run`, runs]));
  recordProof("planted", "runs until caught", {
    tried,
    faults: {},
    lost: 0,
    doubled: 0,
    broken: missed.map((bug) => `not caught: ${bug}`),
  });
});

test.each(Object.entries(plantedBugs))(
  "the model catches: %s",
  async (bug, planted) => {
    const property = fc.asyncProperty(planted.isLonely ? lonelyLives : lives, async (steps) => {
      const world = new World({ openStore: openInMemory, ...planted });
      await world.live(steps);
      return sentencesOf(await brokenPromises(world)).length === 0;
    });
    const details = await fc.check(property, { numRuns: MOST_RUNS, seed: SEED, endOnFailure: true });
    runsByBug[bug] = details.numRuns;
    if (!details.failed) missed.push(bug);
    expect(details.failed).toBe(true);
  },
  600_000,
);
