import { receiptFromBytes } from "#domain/submission/receipt.ts";
import { createUuidV7 } from "#sync/uuid-v7.ts";

/** A new UUID version 7, rising. */
export const newId = createUuidV7(Date.now, (bytes) => crypto.getRandomValues(bytes));

/** A new receipt, grouped, from this phone's own randomness; it says nothing about the submission or its author. */
export const newReceipt = (): string => receiptFromBytes(crypto.getRandomValues(new Uint8Array(15)));
