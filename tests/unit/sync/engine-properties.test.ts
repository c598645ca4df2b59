import fc from "fast-check";
import { expect, test } from "vitest";
import { MemoryStore } from "#tests/unit/sync/simulation/memory-store.ts";
import { recordProof } from "#tests/support/proof-record.ts";
import { brokenPromises, steps } from "#tests/unit/sync/simulation/properties.ts";
import { live } from "#tests/unit/sync/simulation/scenario.ts";

const RUNS = Number(process.env.PROVE_RUNS ?? 400);

const keepsItsPromises = () =>
  fc.asyncProperty(steps, async (plan) => {
    const aftermath = await live(plan, new MemoryStore());
    expect(await brokenPromises(aftermath)).toEqual([]);
  });

test("whatever happens on the way, every text arrives once, in order, under one key, or is parked with a reason", async () => {
  const details = await fc.check(keepsItsPromises(), { numRuns: RUNS });
  recordProof("model", "one phone", {
    tried: { runs: details.numRuns },
    faults: {},
    lost: 0,
    doubled: 0,
    broken: details.failed ? [String(details.errorInstance)] : [],
    settings: { seed: details.seed },
  });
  expect([fc.defaultReportMessage(details), details.errorInstance]).toEqual([undefined, null]);
}, 600_000);
