import { isDue } from "#sync/back-off.ts";
import { chooseBatch, type Search } from "#sync/choose-batch.ts";
import { classify } from "#sync/classify.ts";
import { recovered, settled, tried, type OpOutcome, type OutboxEntry } from "#sync/outbox.ts";
import { judge, type Judgement, type Landing, type Pace } from "#sync/judge.ts";
import type { Pause } from "#sync/pause.ts";
import type { Answer, Clock, Net, Store, StoreTx } from "#sync/ports.ts";
import { isDraftOp } from "#sync/draft-op.ts";
import { settleDraftOp } from "#sync/settle-draft-op.ts";

/** Batches under way at once. One until the server has answered in its own words, so that a portal swallows one at most. */
const LANES = 3;
const MOST_BYTES = 240 * 1024;
/** No longer than this is an op kept back on purpose. */
const SECOND_THOUGHT_MS = 10_000;
/** After this no new batch is begun: a lock is not held for long (sync.md R6). */
const LONGEST_MS = 25_000;

export interface DrainReport {
  readonly accepted: number;
  /** Why nothing more goes until somebody has seen to it. */
  readonly pause: Pause | null;
  /** There is more to do, but others were to have a turn. */
  readonly isCut: boolean;
}

/** A batch that is written down and may leave. */
interface Departure extends Landing {
  readonly key: number;
}

interface UnderWay extends Departure {
  readonly answer: Promise<{ readonly flight: UnderWay; readonly answer: Answer }>;
}

/**
 * Sends what is queued until nothing is due, something asks for patience, or `signal` ends it.
 * In a hurry, back-off counts only for what was tried in this very drain. A batch is written down by one row before it leaves, its ops once, when it
 * has landed; the next batch leaves before that, so that the line and the server are not kept waiting.
 */
export const drain = async (
  ports: { readonly store: Store; readonly net: Net; readonly clock: Clock },
  pace: Pace,
  isHurried: boolean,
  signal: AbortSignal,
): Promise<DrainReport> => {
  const { store, net, clock } = ports;
  const flights = new Set<UnderWay>();
  const triedHere = new Set<string>();
  const mayHurry = (entry: OutboxEntry) =>
    isHurried && !triedHere.has(entry.opId) && !mayBeTakenBack(entry, clock.now());
  const mayGo = (entry: OutboxEntry) => isDue(entry.nextAt, clock.now()) || mayHurry(entry);
  let after = -1;
  let accepted = 0;
  let isDry = false;
  let isTrusted = false;
  let isStopped = false;
  let pause: Pause | null = null;
  let isCut = false;
  const until = clock.now() + LONGEST_MS;

  const depart = async (alsoHeld: readonly OutboxEntry[]): Promise<boolean> => {
    isCut ||= clock.now() > until;
    if (isDry || isStopped || isCut || signal.aborted || flights.size >= (isTrusted ? LANES : 1)) return false;
    const own = [...flights].flatMap((flight) => flight.batch);
    const held = new Set([...own, ...alsoHeld].map((entry) => entry.entityId));
    const taken = await store.transaction((tx) => take(tx, pace, { after, held, mayGo }));
    after = taken.after;
    isDry = taken.isLast;
    if (taken.batch.length === 0) return false;
    const flight: UnderWay = { ...taken, leftAt: clock.now(), answer: send(net, taken.batch, signal, () => flight) };
    flights.add(flight);
    for (const entry of taken.batch) triedHere.add(entry.opId);
    return true;
  };

  await store.transaction(recoverAll);
  await depart([]);
  while (flights.size > 0) {
    const { flight, answer } = await Promise.race([...flights].map((one) => one.answer));
    flights.delete(flight);
    isDry = false;
    const judgement = judge(flight, classify(flight.batch, answer), pace, clock);
    accepted += judgement.accepted;
    isTrusted ||= judgement.accepted > 0;
    isStopped ||= judgement.stops;
    pause ??= judgement.pause;
    const isAllAccepted = judgement.accepted === flight.batch.length;
    if (isAllAccepted) await depart(flight.batch);
    else after = -1;
    await store.transaction((tx) => settle(tx, flight, judgement, clock.now()));
    // The answer to a draft may have made a new op of it.
    isDry &&= !flight.batch.some((entry) => isDraftOp(entry.op));
    while (await depart([]));
  }
  return { accepted, pause, isCut: isCut && !isStopped };
};

const send = async (net: Net, batch: readonly OutboxEntry[], signal: AbortSignal, flight: () => UnderWay) => {
  const answer = await net.postOps(
    batch.map((entry) => entry.op),
    signal,
  );
  return { flight: flight(), answer };
};

/** What has never left waits some seconds for its writer's second thought, which no hurry shortens; longer waits come from a clock that was set back. */
const mayBeTakenBack = ({ tries, nextAt }: OutboxEntry, now: number): boolean =>
  tries === 0 && nextAt - now <= SECOND_THOUGHT_MS;

/** What was under way when a page died is doubtful from now on. */
const recoverAll = async (tx: StoreTx): Promise<void> => {
  const left = await tx.flights();
  if (left.length === 0) return;
  const entries = await tx.entries(left.flatMap((flight) => flight.opIds));
  await tx.writeEntries(entries.flatMap((entry) => (entry ? [recovered(entry)] : [])));
  await tx.deleteFlights(left.map((flight) => flight.key));
};

const take = async (tx: StoreTx, pace: Pace, search: Search) => {
  // Read here, not remembered: another tab may be sending too.
  const others = (await tx.flights()).flatMap((flight) => flight.entityIds);
  const held = new Set([...search.held, ...others]);
  const choice = await chooseBatch(tx, { ops: pace.batchSize, bytes: MOST_BYTES }, { ...search, held });
  const batch = choice.batch.map(tried);
  const entityIds = batch.map((entry) => entry.entityId);
  const key = batch.length > 0 ? await tx.addFlight({ opIds: batch.map((entry) => entry.opId), entityIds }) : 0;
  return { ...choice, key, batch };
};

/** Writes what became of a batch. What is accepted needs no second look; anything else must not undo what another tab has settled. */
const settle = async (tx: StoreTx, { key, batch }: Departure, judgement: Judgement, now: number): Promise<void> => {
  if (judgement.pause) await tx.writePause(judgement.pause);
  else if (judgement.accepted > 0) await tx.writePause(null);

  await tx.deleteFlights([key]);
  await settleEntries(
    tx,
    batch.filter((entry) => !isDraftOp(entry.op)),
    judgement,
    now,
  );
  await settleDrafts(tx, batch, judgement, now);
};

const settleEntries = async (tx: StoreTx, batch: readonly OutboxEntry[], judgement: Judgement, now: number) => {
  const isDoubtful = (entry: OutboxEntry) => judgement.outcomeOf(entry.opId).kind !== "accepted";
  const doubtful = batch.filter(isDoubtful);
  const current = doubtful.length > 0 ? await tx.entries(doubtful.map((entry) => entry.opId)) : [];
  const after = doubtful.flatMap((entry, index) => counted(entry, current[index]));
  const entries = [...batch.filter((entry) => !isDoubtful(entry)), ...after];
  const written = entries.flatMap((entry) => {
    const outcome = judgement.outcomeOf(entry.opId);
    return outcome.kind === "stale" || isMoot(entry, outcome) ? [] : [settled(entry, outcome, now)];
  });
  if (written.length > 0) await tx.writeEntries(written);
  const moot = after.filter((entry) => isMoot(entry, judgement.outcomeOf(entry.opId)));
  if (moot.length > 0) await tx.deleteEntries(moot.map((entry) => entry.opId));
};

/** What the server has never had needs not be taken back. */
const isMoot = ({ op }: OutboxEntry, outcome: OpOutcome): boolean =>
  op.kind === "submission.withdraw" && outcome.kind === "refused" && outcome.code === "not-found";

/** One after the other, each as it stands now: what another tab has settled is gone from the outbox. */
const settleDrafts = async (tx: StoreTx, batch: readonly OutboxEntry[], judgement: Judgement, now: number) => {
  for (const entry of batch) {
    const { op } = entry;
    if (!isDraftOp(op)) continue;
    const [current] = counted(entry, (await tx.entries([op.opId]))[0]);
    if (current) await settleDraftOp(tx, current, op, judgement.outcomeOf(op.opId), now);
  }
};

/** The entry as it stands now, with its try counted; none where it is gone. */
const counted = (entry: OutboxEntry, now: OutboxEntry | undefined): OutboxEntry[] =>
  now ? [{ ...now, tries: Math.max(now.tries, entry.tries) }] : [];
