export interface ByteWriter {
  readonly byte: (value: number) => void;
  /** A whole number from 0 to 2^31 - 1 in one to five bytes. */
  readonly number: (value: number) => void;
  readonly text: (value: string) => void;
  readonly taken: () => Uint8Array<ArrayBuffer>;
}

/** Bytes one after the other, as many as come. */
export const writeBytes = (): ByteWriter => {
  let bytes = new Uint8Array(4096);
  let length = 0;
  const byte = (value: number): void => {
    if (length === bytes.length) {
      const longer = new Uint8Array(2 * length);
      longer.set(bytes);
      bytes = longer;
    }
    bytes[length++] = value;
  };
  const number = (value: number): void => {
    let rest = value;
    for (; rest > 127; rest >>>= 7) byte((rest & 127) | 128);
    byte(rest);
  };
  const text = (value: string): void => {
    const letters = Array.from(value);
    number(letters.length);
    for (const letter of letters) number(letter.codePointAt(0) ?? 0);
  };
  return { byte, number, text, taken: () => bytes.slice(0, length) };
};

export interface ByteReader {
  readonly byte: () => number;
  readonly number: () => number;
  /** At most `most` letters; a longer one, or no letter, breaks the reading. */
  readonly text: (most: number) => string;
  readonly isAtEnd: () => boolean;
  /** Something was read that is not there or cannot be; from then on every read gives 0. */
  readonly isBroken: () => boolean;
  readonly break: () => void;
}

/** Reads from `start` up to `end`; never throws: what is not there is 0, and the reading is broken. */
export const readBytes = (bytes: Uint8Array, start: number, end: number): ByteReader => {
  let at = start;
  let broken = false;
  const fail = (): number => {
    broken = true;
    return 0;
  };
  const byte = (): number => (broken || at >= end ? fail() : (bytes[at++] ?? 0));
  const number = (): number => {
    let value = 0;
    for (let shift = 0; shift < 31; shift += 7) {
      const next = byte();
      value += (next & 127) * 2 ** shift;
      if (next < 128) return value <= 0x7fffffff ? value : fail();
    }
    return fail();
  };
  const text = (most: number): string => {
    const length = number();
    if (length > most) fail();
    let letters = "";
    for (let left = Math.min(length, most); left > 0; left--) {
      const letter = number();
      if (letter > 0x10ffff) fail();
      else letters += String.fromCodePoint(letter);
    }
    return letters;
  };
  return { byte, number, text, isAtEnd: () => at === end, isBroken: () => broken, break: () => void fail() };
};

/** FNV-1a over the first `length` bytes: tells a damaged file from a whole one, nothing more. */
export const checksumOf = (bytes: Uint8Array, length: number): number => {
  let sum = 0x811c9dc5;
  for (let index = 0; index < length; index++) sum = Math.imul(sum ^ (bytes[index] ?? 0), 0x01000193);
  return sum >>> 0;
};
