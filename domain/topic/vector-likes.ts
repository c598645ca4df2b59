import { likeness, weigh, type WeighedVector } from "#domain/similar/likeness.ts";
import { rarityOf, type TermCounts } from "#domain/similar/term-counts.ts";
import { keyTerms, type TextVector } from "#domain/similar/text-vector.ts";

export interface FoundLike {
  readonly at: number;
  readonly score: number;
}

/** A text is looked for among so many of those that share most with it. */
const COMPARED = 40;

/** A text is found by so many of its strongest terms, as in server/similar/index-texts.ts. */
const KEY_TERMS = 32;

/** Of each term's texts the newest are looked at. */
const NEWEST = 256;

/** All texts in memory, to find each one's look-alikes among those before it: for gathering from nothing and for evaluation. */
export class VectorLikes {
  readonly #vectors: WeighedVector[] = [];
  readonly #placesByTerm = new Map<number, number[]>();
  readonly #counts: TermCounts;

  constructor(counts: TermCounts) {
    this.#counts = counts;
  }

  /** Adds the next text; gives those before it that are at least this like it, the most alike first. */
  add(vector: TextVector, least: number): readonly FoundLike[] {
    const weighed = weigh(vector, this.#counts);
    const keys = keyTerms(vector, this.#counts, KEY_TERMS);
    const found = this.#find(weighed, keys, least);
    const at = this.#vectors.push(weighed) - 1;
    for (const code of keys) {
      const places = this.#placesByTerm.get(code);
      if (places) places.push(at);
      else this.#placesByTerm.set(code, [at]);
    }
    return found;
  }

  /** How like two of the texts are. */
  between(one: number, other: number): number {
    const [a, b] = [this.#vectors[one], this.#vectors[other]];
    return a && b ? likeness(a, b) : 0;
  }

  #find(weighed: WeighedVector, keys: readonly number[], least: number): readonly FoundLike[] {
    const shared = new Map<number, number>();
    for (const code of keys) {
      const weight = rarityOf(this.#counts, code) ** 2;
      for (const at of this.#placesByTerm.get(code)?.slice(-NEWEST) ?? [])
        shared.set(at, (shared.get(at) ?? 0) + weight);
    }
    return [...shared]
      .toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
      .slice(0, COMPARED)
      .map(([at]) => ({ at, score: likeness(weighed, this.#vectors[at] ?? weighed) }))
      .filter(({ score }) => score >= least)
      .toSorted((a, b) => b.score - a.score || a.at - b.at);
  }
}
