const ROUND = new Uint32Array(64);
const START = new Uint32Array(8);

/** Fractional parts of the cube and square roots of the first primes (FIPS 180-4 §4.2.2, §5.3.3). */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
for (let candidate = 2, found = 0; found < 64; candidate++) {
  let isPrime = true;
  for (let factor = 2; factor * factor <= candidate; factor++) if (candidate % factor === 0) isPrime = false;
  if (!isPrime) continue;
  if (found < 8) START[found] = fraction(Math.sqrt(candidate));
  ROUND[found++] = fraction(Math.cbrt(candidate));
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const padded = (bytes: Uint8Array): DataView => {
  const size = Math.ceil((bytes.length + 9) / 64) * 64;
  const block = new Uint8Array(size);
  block.set(bytes);
  block[bytes.length] = 0x80;
  const view = new DataView(block.buffer);
  view.setUint32(size - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(size - 4, bytes.length << 3);
  return view;
};

/** SHA-256 in lower-case hex; for pages without a secure context, where crypto.subtle does not exist, and where a promise is in the way. */
export const sha256 = (bytes: Uint8Array): string => {
  const view = padded(bytes);
  const sum = Uint32Array.from(START);
  const schedule = new Uint32Array(64);
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    for (let at = 0; at < 16; at++) schedule[at] = view.getUint32(offset + at * 4);
    mixBlock(sum, schedule);
  }
  return Array.from(sum, (word) => word.toString(16).padStart(8, "0")).join("");
};

const mixBlock = (sum: Uint32Array, schedule: Uint32Array): void => {
  const word = (at: number): number => schedule[at] ?? 0;
  for (let at = 16; at < 64; at++) {
    const near = word(at - 2);
    const far = word(at - 15);
    schedule[at] =
      word(at - 16) +
      (turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)) +
      word(at - 7) +
      (turn(near, 17) ^ turn(near, 19) ^ (near >>> 10));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = sum;
  for (let at = 0; at < 64; at++) {
    const first =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (ROUND[at] ?? 0) + word(at)) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value));
};
