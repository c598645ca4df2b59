import { wordsOfOp } from "#sync/words-of-op.ts";
import fc from "fast-check";
import { REQUEST_FAULTS } from "#tests/unit/sync/simulation/faulty-net.ts";
import type { Aftermath, Step } from "#tests/unit/sync/simulation/scenario.ts";

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("write" as const),
      entity: fc.nat(5),
      refused: fc.nat(9).map((n) => n === 0),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("wake" as const), hurry: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("pass" as const),
      milliseconds: fc.constantFrom(300, 2_000, 20_000, 120_000),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant("request-fault" as const), fault: fc.constantFrom(...REQUEST_FAULTS) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("store-fault" as const),
      fault: fc.constantFrom("dies-before-commit" as const, "dies-after-commit" as const, "fails-once" as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "offline" as const,
        "online" as const,
        "expire" as const,
        "sign-in" as const,
        "small-batches" as const,
        "second-tab" as const,
        "forget-cursors" as const,
      ),
    }),
  },
);

/** What a phone can live through. */
export const steps = fc.array(step, { minLength: 1, maxLength: 40, size: "max" });

/** What went wrong in a run, in words; empty where every promise was kept. */
export const brokenPromises = async ({ server, store, written, unrecorded }: Aftermath): Promise<string[]> => {
  const faults = unrecorded.map((opId) => `${opId} left without being written down`);
  if (written.length === 0) return [];
  const entries = await store.transaction((tx) => tx.entries(written.map((one) => one.opId)));
  if ((await store.transaction((tx) => tx.flights())).length > 0) faults.push("a flight never ended");
  const times = new Map<string, number>();
  for (const { words } of server.effects) times.set(words, (times.get(words) ?? 0) + 1);

  written.forEach((one, index) => {
    const count = times.get(one.words) ?? 0;
    const state = entries[index]?.state ?? "gone";
    if (count > 1) faults.push(`${one.words} stands ${count} times on the server`);
    if (!one.refused && count === 0) faults.push(`${one.words} never arrived`);
    if (!one.refused && state !== "ACCEPTED") faults.push(`${one.words} ended as ${state}`);
    if (one.refused && state !== "PARKED") faults.push(`${one.words} ended as ${state}, not parked`);
    if (one.refused && !entries[index]?.reason) faults.push(`${one.words} was parked without a reason`);
  });

  const placeOf = new Map(server.effects.map(({ words }, place) => [words, place]));
  for (const entityId of new Set(written.map((one) => one.entityId))) {
    const places = written
      .filter((one) => one.entityId === entityId && !one.refused)
      .map((one) => placeOf.get(one.words));
    if (places.some((place, index) => index > 0 && (place ?? 0) < (places[index - 1] ?? 0)))
      faults.push(`ops of ${entityId} were applied out of order`);
  }

  const opIdByWords = new Map<string, string>();
  for (const op of server.requests.flat()) {
    const words = wordsOfOp(op);
    if ((opIdByWords.get(words) ?? op.opId) !== op.opId) faults.push(`${words} was sent under two keys`);
    opIdByWords.set(words, op.opId);
  }

  const ids = server.effects.filter((effect) => effect.entityId.includes("-1000")).map((effect) => effect.entityId);
  const records = ids.length > 0 ? await store.transaction((tx) => tx.submissions(ids)) : [];
  if (records.some((record) => !record?.server)) faults.push("the pull missed a row");
  return faults;
};
