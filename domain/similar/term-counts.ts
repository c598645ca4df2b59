/** How many texts there are, and how many of them hold a term. */
export interface TermCounts {
  readonly total: number;
  textsWith(code: number): number;
}

/** What a term says: much where few texts hold it, next to nothing where all do. */
export const rarityOf = (counts: TermCounts, code: number): number =>
  Math.max(0.05, Math.log((1 + counts.total) / (1 + counts.textsWith(code))));

/** Beyond so many terms, those of a single text are not kept: they count as unseen, which is as rare. */
const MOST_TERMS = 400_000;

/** Counts that grow with every text; as bytes they can be kept and read again. */
export class GrowingCounts implements TermCounts {
  readonly #texts: Map<number, number>;
  #total: number;

  constructor(total = 0, texts = new Map<number, number>()) {
    this.#total = total;
    this.#texts = texts;
  }

  get total(): number {
    return this.#total;
  }

  textsWith(code: number): number {
    return this.#texts.get(code) ?? 0;
  }

  add(codes: Iterable<number>): void {
    this.#total++;
    for (const code of codes) this.#texts.set(code, (this.#texts.get(code) ?? 0) + 1);
    if (this.#texts.size > 2 * MOST_TERMS) this.#forgetSingles();
  }

  #forgetSingles(): void {
    for (const [code, texts] of this.#texts) if (texts === 1) this.#texts.delete(code);
  }

  toBytes(): Uint8Array {
    if (this.#texts.size > MOST_TERMS) this.#forgetSingles();
    const numbers = new Int32Array(1 + 2 * this.#texts.size);
    numbers[0] = this.#total;
    let at = 1;
    for (const [code, texts] of this.#texts) {
      numbers[at++] = code;
      numbers[at++] = texts;
    }
    return new Uint8Array(numbers.buffer);
  }

  static fromBytes(bytes: Uint8Array): GrowingCounts {
    const numbers = new Int32Array(new Uint8Array(bytes).buffer);
    const texts = new Map<number, number>();
    for (let at = 1; at + 1 < numbers.length; at += 2) texts.set(numbers[at] ?? 0, numbers[at + 1] ?? 0);
    return new GrowingCounts(numbers[0] ?? 0, texts);
  }
}
