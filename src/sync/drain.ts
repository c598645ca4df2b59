import { isDue } from "#sync/back-off.ts";
import { chooseBatch } from "#sync/choose-batch.ts";
import { classify } from "#sync/classify.ts";
import { recovered, settled, taken, type OutboxEntry } from "#sync/outbox.ts";
import { judge, type Judgement, type Pace } from "#sync/judge.ts";
import type { Answer, Clock, Net, Store, StoreTx } from "#sync/ports.ts";

/** Batches under way at once. One until the server has answered in its own words, so that a portal swallows one at most. */
const LANES = 3;
const MOST_BYTES = 240 * 1024;

export interface DrainReport {
  readonly accepted: number;
  readonly needsSignIn: boolean;
}

interface Flight {
  readonly batch: readonly OutboxEntry[];
  readonly answer: Promise<{ readonly flight: Flight; readonly answer: Answer }>;
}

interface Landed {
  readonly batch: readonly OutboxEntry[];
  readonly judgement: Judgement;
}

/**
 * Sends what is queued until nothing is due, something asks for patience, or `signal` ends it.
 * In a hurry, back-off counts only for what was tried in this very drain. One transaction a batch: it writes the results of the last one and marks the next one as being sent.
 */
export const drain = async (
  ports: { readonly store: Store; readonly net: Net; readonly clock: Clock },
  pace: Pace,
  isHurried: boolean,
  signal: AbortSignal,
): Promise<DrainReport> => {
  const { store, net, clock } = ports;
  const flights = new Set<Flight>();
  const tried = new Set<string>();
  const mayGo = (entry: OutboxEntry) => isDue(entry.nextAt, clock.now()) || (isHurried && !tried.has(entry.opId));
  let accepted = 0;
  let isTrusted = false;
  let isStopped = false;
  let needsSignIn = false;
  let landed: Landed | undefined;

  await store.transaction(recoverAll);
  for (;;) {
    const takes = !isStopped && !signal.aborted && flights.size < (isTrusted ? LANES : 1);
    const settling = landed;
    // A transaction that asks for nothing is an error to IndexedDB.
    const hasWork = takes || settling !== undefined;
    const next = async (tx: StoreTx) => {
      if (settling) await settle(tx, settling, clock.now());
      return takes ? await take(tx, pace, mayGo) : [];
    };
    const batch = hasWork ? await store.transaction(next) : [];
    landed = undefined;

    if (batch.length > 0) {
      const flight: Flight = { batch, answer: send(net, batch, signal, () => flight) };
      flights.add(flight);
      for (const entry of batch) tried.add(entry.opId);
      if (isTrusted && flights.size < LANES) continue;
    }
    if (flights.size === 0) return { accepted, needsSignIn };

    const first = await Promise.race([...flights].map((flight) => flight.answer));
    flights.delete(first.flight);
    const judgement = judge(first.flight.batch, classify(first.flight.batch, first.answer), pace, clock);
    landed = { batch: first.flight.batch, judgement };
    accepted += judgement.accepted;
    isTrusted ||= judgement.accepted > 0;
    isStopped ||= judgement.stops;
    needsSignIn ||= judgement.needsSignIn;
  }
};

const send = async (net: Net, batch: readonly OutboxEntry[], signal: AbortSignal, flight: () => Flight) => {
  const answer = await net.postOps(
    batch.map((entry) => entry.op),
    signal,
  );
  return { flight: flight(), answer };
};

const recoverAll = async (tx: StoreTx): Promise<void> => {
  const left = await tx.sending();
  if (left.length > 0) await tx.writeEntries(left.map(recovered));
};

const take = async (tx: StoreTx, pace: Pace, mayGo: (entry: OutboxEntry) => boolean): Promise<OutboxEntry[]> => {
  const chosen = await chooseBatch(tx, { ops: pace.batchSize, bytes: MOST_BYTES }, mayGo);
  const batch = chosen.map(taken);
  if (batch.length > 0) await tx.writeEntries(batch);
  return batch;
};

/** Writes what became of a batch. What is accepted needs no second look; anything else must not undo what another tab has settled. */
const settle = async (tx: StoreTx, { batch, judgement }: Landed, now: number): Promise<void> => {
  if (judgement.needsSignIn) await tx.writePause("auth");
  else if (judgement.accepted > 0) await tx.writePause(null);

  const doubtful = batch.filter((entry) => judgement.outcomeOf(entry.opId).kind !== "accepted");
  const current = doubtful.length > 0 ? await tx.entries(doubtful.map((entry) => entry.opId)) : [];
  const seen = new Map(doubtful.map((entry, index) => [entry.opId, current[index]]));
  await tx.writeEntries(
    batch.flatMap((entry) => {
      const entryNow = seen.has(entry.opId) ? seen.get(entry.opId) : entry;
      return entryNow ? [settled(entryNow, judgement.outcomeOf(entry.opId), now)] : [];
    }),
  );
};
