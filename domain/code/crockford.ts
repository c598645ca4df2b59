/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and typed from a poster. */
export const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const valueByLetter = new Map<string, number>([
  ...[...ALPHABET].map((letter, value) => [letter, value] as const),
  ["O", 0],
  ["I", 1],
  ["L", 1],
]);

/** The code as it was printed: upper case, look-alikes (O 0, I L 1) and full-width letters settled, spaces and dashes gone. */
export const settleTyping = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-–—_.·]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");

/** Product in GF(32), x⁵ + x² + 1; every non-zero element is a power of 2. */
const times = (a: number, b: number): number => {
  let product = 0;
  for (let bit = 0; bit < 5; bit++) if (b & (1 << bit)) product ^= a << bit;
  for (let bit = 9; bit >= 5; bit--) if (product & (1 << bit)) product ^= 0b100101 << (bit - 5);
  return product;
};

/**
 * The check character of a body of at most 30 letters, or undefined where a letter is foreign.
 * Each place has another weight of GF(32), so every single wrong letter and every swap of two letters is noticed.
 */
export const checkCharacter = (body: string): string | undefined => {
  // Not 0, so that a row of zeros is no code.
  let sum = 19;
  let weight = 1;
  for (const letter of body) {
    const value = valueByLetter.get(letter);
    if (value === undefined) return undefined;
    weight = times(weight, 2);
    sum ^= times(weight, value);
  }
  return ALPHABET[sum];
};

/** True where the last letter of an already settled code checks the others. */
export const isChecked = (code: string): boolean =>
  code.length > 1 && checkCharacter(code.slice(0, -1)) === code.at(-1);

/** A code of `length` letters from random bytes (one byte a letter, `length - 1` are used), the last one its check character. */
export const codeFromBytes = (bytes: Uint8Array, length: number): string => {
  if (bytes.length < length - 1) throw new RangeError(`a code of ${length} letters needs ${length - 1} random bytes`);
  const body = Array.from(bytes.subarray(0, length - 1), (byte) => ALPHABET[byte % 32]).join("");
  return body + checkCharacter(body);
};
