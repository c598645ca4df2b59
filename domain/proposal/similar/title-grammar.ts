import type { ByteReader, ByteWriter } from "#domain/proposal/similar/bytes.ts";

/**
 * Titles repeat each other: a grammar of frequent pairs (letters, then pairs of pairs) makes them a third as long.
 * Tokens 0 … letters.length-1 are letters, then come pairs, each of two earlier tokens. The 128 most used tokens take one byte.
 */
export interface TitleGrammar {
  readonly letters: readonly number[];
  readonly pairs: readonly (readonly [number, number])[];
  readonly hot: readonly number[];
}

const HOT = 128;
const MOST_PAIRS = 6000;
const MOST_ROUNDS = 40;
/** A pair costs about four bytes and saves about one each time. */
const WORTHWHILE = 5;
const LONGEST_TOKEN = 64;

/** The grammar of these titles, and each title in its tokens. Rests between rounds. */
export function* learnGrammar(
  titles: readonly string[],
): Generator<void, { grammar: TitleGrammar; coded: number[][] }> {
  const codes = titles.map((title) => Array.from(title, (letter) => letter.codePointAt(0) ?? 0));
  const letters = [...new Set(codes.flat())].toSorted((a, b) => a - b);
  const tokenByLetter = new Map(letters.map((letter, token) => [letter, token]));
  let coded = codes.map((title) => title.map((letter) => tokenByLetter.get(letter) ?? 0));
  const pairs: [number, number][] = [];
  for (let round = 0; round < MOST_ROUNDS && pairs.length < MOST_PAIRS; round++) {
    yield;
    const tokenByPair = pickPairs(coded, letters.length, pairs);
    if (tokenByPair.size === 0) break;
    coded = coded.map((title) => joinPairs(title, tokenByPair));
  }
  return { grammar: { letters, pairs, hot: mostUsed(coded) }, coded };
}

/** Two tokens as one number. */
const keyOf = (first: number, second: number): number => first * 2 ** 20 + second;

/** Adds the most frequent pairs of this round, none of which takes a token from another. */
const pickPairs = (coded: readonly number[][], first: number, pairs: [number, number][]): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const title of coded) {
    for (let at = 1; at < title.length; at++) {
      const key = keyOf(title[at - 1] ?? 0, title[at] ?? 0);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const worthwhile = [...counts].filter(([, count]) => count >= WORTHWHILE);
  const best = worthwhile.toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, Math.ceil(worthwhile.length / 4));
  const [firsts, seconds] = [new Set<number>(), new Set<number>()];
  const tokenByPair = new Map<number, number>();
  for (const [key] of best) {
    const [a, b] = [Math.floor(key / 2 ** 20), key % 2 ** 20];
    if (seconds.has(a) || firsts.has(b) || a === b || pairs.length >= MOST_PAIRS) continue;
    firsts.add(a);
    seconds.add(b);
    tokenByPair.set(key, first + pairs.length);
    pairs.push([a, b]);
  }
  return tokenByPair;
};

const joinPairs = (title: readonly number[], tokenByPair: ReadonlyMap<number, number>): number[] => {
  const joined: number[] = [];
  for (let at = 0; at < title.length; at++) {
    const token = tokenByPair.get(keyOf(title[at] ?? 0, title[at + 1] ?? 0));
    if (token !== undefined && at + 1 < title.length) at++;
    joined.push(token ?? title[at] ?? 0);
  }
  return joined;
};

const mostUsed = (coded: readonly number[][]): number[] => {
  const counts = new Map<number, number>();
  for (const token of coded.flat()) counts.set(token, (counts.get(token) ?? 0) + 1);
  const ranked = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return ranked.slice(0, HOT).map(([token]) => token);
};

export const writeGrammar = (into: ByteWriter, { letters, pairs, hot }: TitleGrammar): void => {
  into.number(letters.length);
  for (const [index, letter] of letters.entries()) into.number(letter - (letters[index - 1] ?? 0));
  into.number(pairs.length);
  for (const pair of pairs) for (const token of pair) into.number(token);
  into.number(hot.length);
  for (const token of hot) into.number(token);
};

export const writeTitle = (
  into: ByteWriter,
  coded: readonly number[],
  codeByHot: ReadonlyMap<number, number>,
): void => {
  into.number(coded.length);
  for (const token of coded) into.number(codeByHot.get(token) ?? token + HOT);
};

/** The texts of all codes that titles are written in; a broken reading where the grammar is none. */
export const readGrammar = (from: ByteReader): string[] => {
  const texts: string[] = [];
  const letters = from.number();
  for (let code = 0; texts.length < letters && !from.isBroken();) {
    code += from.number();
    if (code > 0x10ffff) from.break();
    else texts.push(String.fromCodePoint(code));
  }
  const tokens = letters + from.number();
  while (texts.length < tokens && !from.isBroken()) {
    const [first, second] = [texts[from.number()], texts[from.number()]];
    const text = first !== undefined && second !== undefined ? first + second : "";
    if (text === "" || text.length > 2 * LONGEST_TOKEN) from.break();
    else texts.push(text);
  }
  const hot: string[] = [];
  for (let left = from.number(); left > 0 && !from.isBroken(); left--) hot.push(texts[from.number()] ?? "");
  while (hot.length < HOT) hot.push("");
  return hot.length > HOT ? (from.break(), []) : [...hot, ...texts];
};

/** One title; a broken reading where a code is none of the grammar's or the title is longer than `most`. */
export const readTitle = (from: ByteReader, texts: readonly string[], most: number): string => {
  let title = "";
  for (let left = from.number(); left > 0 && !from.isBroken(); left--) {
    const text = texts[from.number()];
    if (text === undefined || title.length > most) from.break();
    else title += text;
  }
  return title;
};
