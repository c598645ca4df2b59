import { codeFromBytes, isChecked, settleTyping } from "#domain/code/crockford.ts";

/** Six letters on every poster, the last one checks the others. Unsigned and short: a coarse QR that is read from afar. */
export const POINT_CODE_LENGTH = 6;

export type PointCodeReading =
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "mistyped" }
  | { readonly kind: "not-a-code" };

/** What a person typed, read as a point code: case, spaces and look-alikes are forgiven, a wrong letter is told. */
export const readPointCode = (typed: string): PointCodeReading => {
  const code = settleTyping(typed);
  if (!/^[0-9A-HJKMNP-TV-Z]{6}$/.test(code)) return { kind: "not-a-code" };
  return isChecked(code) ? { kind: "code", code } : { kind: "mistyped" };
};

/** A new point code from at least five random bytes. */
export const pointCodeFromBytes = (bytes: Uint8Array): string => codeFromBytes(bytes, POINT_CODE_LENGTH);
