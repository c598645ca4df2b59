import type { Fraction, Points } from "#domain/score/rule-set.ts";

/** Points counted exactly, in ten-thousandths. Nothing here is ever a binary float. */
export type Amount = bigint;

/** An exact quotient of two whole numbers; the lower one is above zero. */
export interface Ratio {
  readonly upper: bigint;
  readonly lower: bigint;
}

const SCALE = 10_000n;
/** Two places: what a line, a cut and a total are rounded to. */
const PLACES = 100n;

export const isDecimal = (text: string) => /^-?\d{1,9}(?:\.\d{1,4})?$/.test(text);
export const isFraction = (text: string) => /^\d{1,6}\/[1-9]\d{0,5}$|^\d{1,6}$/.test(text);

/** "87.5" → 875000n. A text that is no decimal is a bug of whoever stored it. */
export const amountOf = (text: Points): Amount => {
  if (!isDecimal(text)) throw new RangeError(`not a decimal: ${text}`);
  const [whole = "0", part = ""] = text.replace("-", "").split(".");
  const size = BigInt(whole) * SCALE + BigInt(part.padEnd(4, "0"));
  return text.startsWith("-") ? -size : size;
};

/** 875000n → "87.5": no trailing zeros, no "-0". */
export const pointsOf = (amount: Amount): Points => {
  const size = amount < 0n ? -amount : amount;
  const part = size % SCALE;
  const places = part === 0n ? "" : `.${part.toString().padStart(4, "0").replace(/0+$/, "")}`;
  return `${amount < 0n ? "-" : ""}${size / SCALE}${places}`;
};

/** "1/2" as a ratio in lowest terms. */
export const ratioOf = (text: Fraction): Ratio => {
  if (!isFraction(text)) throw new RangeError(`not a fraction: ${text}`);
  const [upper = "0", lower = "1"] = text.split("/");
  return reduced(BigInt(upper), BigInt(lower));
};

/** A decimal as a ratio: a quantity multiplies by it. */
export const ratioOfDecimal = (text: string): Ratio => reduced(amountOf(text), SCALE);

export const reduced = (upper: bigint, lower: bigint): Ratio => {
  const divisor = greatestDivisor(upper < 0n ? -upper : upper, lower);
  return { upper: upper / divisor, lower: lower / divisor };
};

export const timesRatio = (a: Ratio, b: Ratio): Ratio => ({ upper: a.upper * b.upper, lower: a.lower * b.lower });

/** "1/4", in lowest terms. */
export const fractionOf = (ratio: Ratio): Fraction => {
  const { upper, lower } = reduced(ratio.upper, ratio.lower);
  return lower === 1n ? `${upper}` : `${upper}/${lower}`;
};

/** Amount × ratio, rounded once to two places, half away from zero: 0.125 → 0.13, −0.125 → −0.13. */
export const roundedTimes = (amount: Amount, ratio: Ratio): Amount => {
  const upper = amount * ratio.upper;
  const size = upper < 0n ? -upper : upper;
  const lower = ratio.lower * PLACES;
  const rounded = ((2n * size + lower) / (2n * lower)) * PLACES;
  return upper < 0n ? -rounded : rounded;
};

const greatestDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestDivisor(b, a % b));
