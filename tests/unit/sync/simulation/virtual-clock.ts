import type { Clock } from "#sync/ports.ts";

/** A clock that stands still until a test moves it, and chance that repeats itself. */
export class VirtualClock implements Clock {
  #now = 1_700_000_000_000;
  #seed = 7;
  #timers = new Set<{ readonly at: number; readonly call: () => void }>();

  now = (): number => this.#now;

  random = (): number => {
    this.#seed = (this.#seed * 48_271) % 2_147_483_647;
    return this.#seed / 2_147_483_647;
  };

  after = (milliseconds: number, call: () => void): (() => void) => {
    const timer = { at: this.#now + milliseconds, call };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** Moves on, calling timers in their order; `rest` is awaited after each. */
  async advance(milliseconds: number, rest: () => Promise<void>): Promise<void> {
    const until = this.#now + milliseconds;
    for (;;) {
      const due = [...this.#timers].filter((timer) => timer.at <= until).toSorted((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#timers.delete(due);
      this.#now = Math.max(this.#now, due.at);
      due.call();
      await rest();
    }
    this.#now = until;
  }
}
