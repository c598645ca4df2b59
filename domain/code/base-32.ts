import { ALPHABET } from "#domain/code/crockford.ts";

/** Bytes as Crockford's letters, five bits a letter; the last one is filled up with zeros. */
export const lettersOfBytes = (bytes: Uint8Array): string => {
  let letters = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) letters += ALPHABET[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? letters + ALPHABET[(held << (5 - bits)) & 31] : letters;
};

/** The `length` bytes that these letters stand for; undefined where they are not exactly what `lettersOfBytes` gives. */
export const bytesOfLetters = (letters: string, length: number): Uint8Array | undefined => {
  const bytes = new Uint8Array(length);
  let held = 0;
  let bits = 0;
  let place = 0;
  for (const letter of letters) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return undefined;
    held = (held << 5) | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[place++] = held >> bits;
    held &= (1 << bits) - 1;
  }
  return place === length && lettersOfBytes(bytes) === letters ? bytes : undefined;
};
