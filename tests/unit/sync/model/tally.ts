/** Counts what was done and what was broken on purpose, over many runs. */
export class Tally {
  readonly tried: Record<string, number> = {};
  readonly faults: Record<string, number> = {};

  did(what: string, times = 1): void {
    this.tried[what] = (this.tried[what] ?? 0) + times;
  }

  broke(what: string): void {
    this.faults[what] = (this.faults[what] ?? 0) + 1;
  }
}
