/** Chance that repeats itself: the same seed gives the same draws on every machine. Not for secrets. */
export interface Chance {
  /** A whole number from 0 to `limit` − 1. */
  below(limit: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True in `share` of the cases (0 to 1). */
  happens(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** The place of one of the weights, each drawn as often as it weighs. */
  weighted(weights: readonly number[]): number;
  shuffled<Item>(items: readonly Item[]): Item[];
  bytes(length: number): Uint8Array;
  /** A UUID of version 4: it tells nothing of time or order. */
  uuid(): string;
}

/** FNV-1a over the code units, finished by an avalanche, so that near seeds lie far apart. */
const hashed = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** sfc32, 32 bits a draw (PractRand-clean, public domain). */
const drawsOf = (seed: string): (() => number) => {
  let [a, b, c, counter] = [hashed(`${seed}·a`), hashed(`${seed}·b`), hashed(`${seed}·c`), 1];
  const draw = () => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round++) draw();
  return draw;
};

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Chance from a seed. Give each subject its own seed: then one more draw here moves nothing there. */
export const chanceFrom = (seed: string): Chance => {
  const draw = drawsOf(seed);
  const fraction = () => draw() / 2 ** 32;
  const below = (limit: number) => Math.floor(fraction() * limit);

  const pick = <Item>(items: readonly Item[]): Item => {
    if (items.length === 0) throw new RangeError("nothing to pick from");
    return items[below(items.length)] as Item;
  };
  const bytes = (length: number) => Uint8Array.from({ length }, () => draw() >>> 24);

  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    happens: (share) => fraction() < share,
    pick,
    weighted: (weights) => placeOf(weights, fraction()),
    shuffled: (items) => shuffled(items, below),
    bytes,
    uuid: () => {
      const raw = bytes(16);
      raw[6] = ((raw[6] ?? 0) & 0x0f) | 0x40;
      raw[8] = ((raw[8] ?? 0) & 0x3f) | 0x80;
      return hexOf(raw).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    },
  };
};

const placeOf = (weights: readonly number[], fraction: number): number => {
  let rest = fraction * weights.reduce((sum, weight) => sum + weight, 0);
  const place = weights.findIndex((weight) => (rest -= weight) < 0);
  return place === -1 ? weights.length - 1 : place;
};

/** Fisher–Yates. */
const shuffled = <Item>(items: readonly Item[], below: (limit: number) => number): Item[] => {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = below(last + 1);
    [copy[last], copy[other]] = [copy[other] as Item, copy[last] as Item];
  }
  return copy;
};
