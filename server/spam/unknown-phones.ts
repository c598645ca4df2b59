const MOST_PHONES = 10_000;

/** Locks numbers that have no account like those that have one, so that a lock tells nothing (security.md B-03, B-04). In memory. */
export class UnknownPhones {
  readonly #failures = new Map<string, { count: number; lockedUntil: number }>();

  constructor(private readonly now: () => Date) {}

  /** Milliseconds since the epoch until which the number is locked, or undefined. */
  lockedUntil(phone: string): number | undefined {
    const lockedUntil = this.#failures.get(phone)?.lockedUntil;
    return lockedUntil && lockedUntil > this.now().getTime() ? lockedUntil : undefined;
  }

  noteFailure(phone: string, most: number, lockMs: number): void {
    const count = (this.#failures.get(phone)?.count ?? 0) + 1;
    if (this.#failures.size >= MOST_PHONES) this.#failures.delete(this.#failures.keys().next().value ?? "");
    this.#failures.set(
      phone,
      count >= most ? { count: 0, lockedUntil: this.now().getTime() + lockMs } : { count, lockedUntil: 0 },
    );
  }
}
