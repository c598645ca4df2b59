import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer, Net, Store } from "#sync/ports.ts";
import { MemoryStore } from "#tests/unit/sync/simulation/memory-store.ts";
import { brokenPromises, steps } from "#tests/unit/sync/simulation/properties.ts";
import { live, type Mutation } from "#tests/unit/sync/simulation/scenario.ts";

const keepsItsPromises = (mutation: Mutation = {}) =>
  fc.asyncProperty(steps, async (plan) => {
    const aftermath = await live(plan, new MemoryStore(), mutation);
    expect(await brokenPromises(aftermath)).toEqual([]);
  });

/** Broken engines: the same property must catch each of them, or it proves nothing. */
const mutants: Record<string, Mutation> = {
  "a new key for every try": { net: withFreshKeys },
  "the entry is deleted before it is sent": { store: deletingOnDeparture },
  "a batch leaves without being written down": { store: withoutFlights },
  "a 401 drops what was being sent": { net: (net) => believing(net, (answer) => statusOf(answer) === 401) },
  "any 200 counts as success": { net: (net) => believing(net, (answer) => statusOf(answer) === 200) },
  "a lost answer counts as success": { net: (net) => believing(net, (answer) => answer.kind === "nothing") },
  "a batch is sent backwards": {
    net: (net) => ({ ...net, postOps: (ops, signal) => net.postOps(ops.toReversed(), signal) }),
  },
  "the cursor is saved, the rows are not": { store: (store) => withoutRows(store) },
};

describe("the property has teeth", () => {
  test.each(Object.entries(mutants))("it catches: %s", async (_, mutation) => {
    const details = await fc.check(keepsItsPromises(mutation), { numRuns: 2_000, endOnFailure: true });
    expect(details.failed).toBe(true);
  });
});

const statusOf = (answer: Answer): number => (answer.kind === "answer" ? answer.status : 0);

function withFreshKeys(net: Net): Net {
  let key = 0;
  return {
    ...net,
    postOps: async (ops, signal) => {
      const fresh = ops.map((op) => ({ ...op, opId: `00000000-0000-7000-9000-${String(++key).padStart(12, "0")}` }));
      const answer = await net.postOps(fresh, signal);
      if (statusOf(answer) !== 200 || answer.kind === "nothing" || !answer.json) return answer;
      const { results } = answer.json as { results: { opId: string }[] };
      const original = new Map(fresh.map((op, index) => [op.opId, ops[index]?.opId]));
      return { ...answer, json: { results: results.map((one) => ({ ...one, opId: original.get(one.opId) })) } };
    },
  };
}

function believing(net: Net, isBelieved: (answer: Answer) => boolean): Net {
  return {
    ...net,
    postOps: async (ops, signal) => {
      const answer = await net.postOps(ops, signal);
      const isOurs = answer.kind === "answer" && answer.status === 200 && answer.json !== undefined;
      if (isOurs || !isBelieved(answer)) return answer;
      return {
        kind: "answer",
        status: 200,
        json: { results: ops.map((op) => ({ opId: op.opId, status: "accepted" })) },
      };
    },
  };
}

function deletingOnDeparture(store: Store): Store {
  return {
    transaction: (work) =>
      store.transaction((tx) =>
        work({
          ...tx,
          addFlight: async (flight) => {
            const entries = await tx.entries(flight.opIds);
            // Kept out of every later look: gone, as far as anybody can tell.
            await tx.writeEntries(
              entries.flatMap((entry) => (entry ? [{ ...entry, state: "PARKED", settledAt: 0 } as const] : [])),
            );
            return tx.addFlight(flight);
          },
          entries: async (opIds) => {
            const found = await tx.entries(opIds);
            return found.map((entry) => (entry?.state === "PARKED" ? undefined : entry));
          },
        }),
      ),
  };
}

function withoutFlights(store: Store): Store {
  return {
    transaction: (work) => store.transaction((tx) => work({ ...tx, addFlight: () => Promise.resolve(0) })),
  };
}

function withoutRows(store: Store): Store {
  return {
    transaction: (work) => store.transaction((tx) => work({ ...tx, writeSubmissions: () => Promise.resolve() })),
  };
}
