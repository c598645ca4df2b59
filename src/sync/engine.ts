import { isDue } from "#sync/back-off.ts";
import { drain } from "#sync/drain.ts";
import { freshPace } from "#sync/judge.ts";
import type { Clock, Lock, Net, Store } from "#sync/ports.ts";
import { pull } from "#sync/pull.ts";
import { sendPhotos } from "#sync/send-photos.ts";

export interface Engine {
  /** Something may be sent or fetched now. `hurry`: a person or the network asks, so back-off is forgotten. */
  wake(hurry?: boolean): void;
  /** No timers until the next wake; what is under way goes on. */
  rest(): void;
  /** Ends for good; requests under way are given up (their ops stay queued). */
  stop(): void;
  /** Resolves once nothing is under way. */
  idle(): Promise<void>;
}

interface Ports {
  readonly store: Store;
  readonly net: Net;
  readonly clock: Clock;
  readonly lock: Lock;
  /** Told whenever work begins and ends. */
  onActivity?(isActive: boolean): void;
  /** A broken store or a bug; the engine tries again later. */
  onFault?(error: unknown): void;
}

const PULL_EVERY_MS = 60_000;
const BUSY_RETRY_MS = 5_000;
const FAULT_RETRY_MS = 15_000;
const LEAST_WAIT_MS = 250;

/** Keeps one person's phone and the server in step: outbox, then photos, then pull, one run at a time. */
export const createEngine = (ports: Ports): Engine => {
  const { store, net, clock, lock } = ports;
  const stopper = new AbortController();
  const pace = freshPace();
  let running: Promise<void> | undefined;
  let isWanted = false;
  let isHurried = false;
  let isResting = false;
  let lastPullAt = Number.NEGATIVE_INFINITY;
  let forgetTimer: (() => void) | undefined;

  const work = async (): Promise<void> => {
    const hurry = isHurried;
    isHurried = false;
    ports.onActivity?.(true);
    try {
      // Only a person, a sign-in or a new version ends a pause: they hurry.
      if (!hurry && (await store.transaction((tx) => tx.pause()))) return;
      const sent = await drain(ports, pace, hurry, stopper.signal);
      if (sent.pause || stopper.signal.aborted) return;
      if (sent.isCut) {
        isWanted = true;
        return;
      }
      if (await sendPhotos(ports, hurry, stopper.signal)) isWanted = true;
      // Either way: a clock that was set back makes the last pull lie ahead.
      const isPullDue = sent.accepted > 0 || hurry || Math.abs(clock.now() - lastPullAt) >= PULL_EVERY_MS;
      if (isPullDue && !stopper.signal.aborted && isDue(pace.quietUntil, clock.now())) {
        lastPullAt = clock.now();
        await pull(ports, stopper.signal);
      }
    } finally {
      ports.onActivity?.(false);
    }
  };

  const run = async (): Promise<void> => {
    let wait = PULL_EVERY_MS;
    try {
      while (isWanted && !stopper.signal.aborted) {
        isWanted = false;
        // Whoever hurries waits for the server's own wish only, also where the request of before has just failed.
        const notBefore = isHurried ? pace.retryAfter : Math.max(pace.quietUntil, pace.retryAfter);
        if (net.isOffline() || !isDue(notBefore, clock.now())) break;
        if (!(await lock.tryRun(work))) wait = BUSY_RETRY_MS;
      }
      wait = Math.min(wait, await untilNextTry(store, clock, Math.max(pace.quietUntil, pace.retryAfter)));
      // Only signing in helps; unless somebody asked for a try that could not be made yet.
      if (!isHurried && (await store.transaction((tx) => tx.pause()))) wait = Infinity;
    } catch (error) {
      wait = FAULT_RETRY_MS;
      ports.onFault?.(error);
    }
    running = undefined;
    schedule(wait);
    if (isWanted) start();
  };

  const start = (): void => {
    if (stopper.signal.aborted) return;
    isWanted = true;
    running ??= run();
  };

  const schedule = (wait: number): void => {
    forgetTimer?.();
    if (!isResting && !stopper.signal.aborted && wait < Infinity) forgetTimer = clock.after(wait, start);
  };

  return {
    wake: (hurry = false) => {
      isResting = false;
      if (hurry) {
        isHurried = true;
        pace.quietUntil = 0;
        pace.failures = 0;
      } else if (!isDue(pace.quietUntil, clock.now())) return;
      start();
    },
    rest: () => {
      isResting = true;
      forgetTimer?.();
    },
    stop: () => {
      stopper.abort();
      forgetTimer?.();
    },
    idle: async () => {
      for (let last; last !== running;) await (last = running);
    },
  };
};

/** Milliseconds until something that waits may go; Infinity where nothing waits. What stands behind something else does not count: it waits for that. */
const untilNextTry = (store: Store, clock: Clock, quietUntil: number): Promise<number> =>
  store.transaction(async (tx) => {
    const queued = await tx.queuedAfter(-1, 200);
    const seen = new Set<string>();
    const firsts = queued.filter(({ entityId }) => !seen.has(entityId) && seen.add(entityId));
    const unsent = await tx.entitiesUnsent();
    const photos = (await tx.waitingPhotos()).filter((photo) => !unsent.has(photo.submissionId));
    const times = [...firsts, ...photos].map((one) => one.nextAt);
    if (times.length === 0) return Infinity;
    const next = Math.max(Math.min(...times), quietUntil);
    return isDue(next, clock.now()) ? LEAST_WAIT_MS : Math.max(next - clock.now(), LEAST_WAIT_MS);
  });
