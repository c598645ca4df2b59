import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { PersonDatabase } from "#data/database.ts";
import { createDexieStore } from "#data/dexie-store.ts";
import { brokenPromises, steps } from "#tests/unit/sync/simulation/properties.ts";
import { live } from "#tests/unit/sync/simulation/scenario.ts";

/** Each takes a good part of a second; the many are in tests/unit/sync, in memory. */
const RUNS = Number(process.env.PROVE_RUNS ?? 10);

let person = 0;

test("the same engine keeps its promises on the real tables", async () => {
  const property = fc.asyncProperty(steps, async (plan) => {
    const database = new PersonDatabase(`person ${++person}`);
    const aftermath = await live(plan, createDexieStore(database));
    expect(await brokenPromises(aftermath)).toEqual([]);
    await database.delete();
  });
  const details = await fc.check(property, { numRuns: RUNS });
  expect([fc.defaultReportMessage(details), details.errorInstance]).toEqual([undefined, null]);
}, 900_000);
