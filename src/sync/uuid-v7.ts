const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");

/**
 * A maker of UUIDs version 7 (RFC 9562) that rise even within a millisecond and when the clock is set back.
 * They name things; the order of ops never rests on them.
 */
export const createUuidV7 = (
  now: () => number,
  fillRandom: (bytes: Uint8Array<ArrayBuffer>) => void,
): (() => string) => {
  let lastMs = 0;
  let counter = 0;

  return () => {
    const bytes = new Uint8Array(10);
    fillRandom(bytes);
    const byte = (index: number) => bytes[index] ?? 0;
    const ms = now();
    if (ms > lastMs) {
      lastMs = ms;
      // Half of the 12 bits stay free, so that many ids fit into the same millisecond.
      counter = ((byte(0) << 8) | byte(1)) & 0x7ff;
    } else if (++counter > 0xfff) {
      lastMs++;
      counter = 0;
    }
    const time = hex(lastMs, 12);
    const variant = hex(0x80 | (byte(2) & 0x3f), 2) + hex(byte(3), 2);
    const tail = Array.from(bytes.subarray(4), (value) => hex(value, 2)).join("");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter, 3)}-${variant}-${tail}`;
  };
};
