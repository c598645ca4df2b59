import type { ServerKeys } from "#server/server-keys.ts";
import { receiptFromBytes } from "#domain/submission/receipt.ts";
import { createHmac } from "node:crypto";

/** All that the server keeps of a receipt: a keyed hash. `receipt` is grouped, as `readReceipt` gives it. */
export const receiptHash = (keys: ServerKeys, receipt: string): Buffer =>
  createHmac("sha256", keys.receiptPepper).update(receipt).digest();

/** The receipt of a submission whose client sent none (no JavaScript): the same for every replay of the same id. */
export const receiptOfId = (keys: ServerKeys, id: string): string =>
  receiptFromBytes(createHmac("sha256", keys.receiptPepper).update(`id:${id}`).digest());
