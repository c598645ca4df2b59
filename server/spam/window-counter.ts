const MOST_KEYS = 100_000;

/** Counts events by key in a window that starts with a key's first event. In memory, bounded; the oldest keys go first. */
export class WindowCounter {
  readonly #windows = new Map<string, { count: number; until: number }>();

  constructor(
    private readonly spanMs: number,
    private readonly now: () => Date,
  ) {}

  /** Counts one more and gives how many there were in the window, this one included. */
  add(key: string): number {
    const window = this.#live(key);
    if (window) return ++window.count;
    if (this.#windows.size >= MOST_KEYS) this.#forgetOldest();
    this.#windows.set(key, { count: 1, until: this.now().getTime() + this.spanMs });
    return 1;
  }

  count(key: string): number {
    return this.#live(key)?.count ?? 0;
  }

  /** Seconds until the window of a key ends. */
  secondsLeft(key: string): number {
    const window = this.#live(key);
    return window ? Math.max(1, Math.ceil((window.until - this.now().getTime()) / 1000)) : 0;
  }

  #live(key: string) {
    const window = this.#windows.get(key);
    if (!window) return undefined;
    if (window.until > this.now().getTime()) return window;
    this.#windows.delete(key);
    return undefined;
  }

  #forgetOldest(): void {
    for (const key of [...this.#windows.keys()].slice(0, MOST_KEYS / 10)) this.#windows.delete(key);
  }
}
