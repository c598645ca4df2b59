import { codeFromBytes, isChecked, settleTyping } from "#domain/code/crockford.ts";

/** 16 letters, 75 random bits and a check character; made on the phone, independent of the submission's id. */
export const RECEIPT_LENGTH = 16;

export type ReceiptReading =
  | { readonly kind: "receipt"; readonly receipt: string }
  | { readonly kind: "mistyped" }
  | { readonly kind: "not-a-receipt" };

/** The way a receipt is shown and sent: `7K3M-9QWT-2VXC-HN4R`. */
export const groupReceipt = (letters: string): string => letters.replace(/(.{4})(?=.)/g, "$1-");

/** A new receipt, grouped, from at least 15 random bytes. */
export const receiptFromBytes = (bytes: Uint8Array): string => groupReceipt(codeFromBytes(bytes, RECEIPT_LENGTH));

/** What a person typed, read as a receipt (grouped); a mistyped one is told from something that is none. */
export const readReceipt = (typed: string): ReceiptReading => {
  const letters = settleTyping(typed);
  if (!/^[0-9A-HJKMNP-TV-Z]{16}$/.test(letters)) return { kind: "not-a-receipt" };
  return isChecked(letters) ? { kind: "receipt", receipt: groupReceipt(letters) } : { kind: "mistyped" };
};
