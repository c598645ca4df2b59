/** Which rows changed at which place. Places are given when a transaction begins, rows are seen when it ends: as on PostgreSQL, not in the same order. */
export class ChangeLog {
  #lastPlace = 0;
  #open = new Set<number>();
  #placeByRow = new Map<string, number>();

  /** The place of the newest transaction, open or not. */
  get lastPlace(): number {
    return this.#lastPlace;
  }

  begin(): number {
    this.#open.add(++this.#lastPlace);
    return this.#lastPlace;
  }

  commit(place: number, rows: readonly string[]): void {
    this.#open.delete(place);
    for (const row of rows) this.#placeByRow.set(row, Math.max(place, this.#placeByRow.get(row) ?? 0));
  }

  abort(place: number): void {
    this.#open.delete(place);
  }

  /** A transaction of its own that is over at once. */
  write(rows: readonly string[]): void {
    this.commit(this.begin(), rows);
  }

  /** Rows that changed after a place, eldest first. A careful reader stops before the eldest transaction that is still open. */
  readAfter(place: number, isCareful: boolean): readonly { readonly place: number; readonly row: string }[] {
    const end = isCareful ? Math.min(...this.#open, Infinity) : Infinity;
    return [...this.#placeByRow]
      .map(([row, at]) => ({ row, place: at }))
      .filter((one) => one.place > place && one.place < end)
      .toSorted((a, b) => a.place - b.place);
  }
}
