import { expect, test } from "vitest";
import { openInMemory } from "#tests/unit/sync/model/person-store.ts";
import { checkLives } from "#tests/unit/sync/model/check-lives.ts";

/** More by hand: PROVE_RUNS=1000 npx vitest run tests/unit/sync/model.test.ts; PROVE_SEED does the same again. */
const RUNS = Number(process.env.PROVE_RUNS ?? 100);

test("whatever happens to four phones, their server and the lines between: nothing lost, nothing doubled, all show the same", async () => {
  expect(await checkLives("model", { openStore: openInMemory }, RUNS)).toBeUndefined();
}, 1_800_000);

test("a phone alone is never in conflict with itself", async () => {
  const settings = { openStore: openInMemory, isLonely: true };
  expect(await checkLives("model", settings, Math.ceil(RUNS / 4))).toBeUndefined();
}, 1_800_000);
