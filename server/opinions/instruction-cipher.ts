import type { ServerKeys } from "#server/server-keys.ts";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const SUITE = 1;
/** Apart from contacts, which the same key protects. */
const boundTo = (instructionId: string): Buffer => Buffer.from(`instruction ${instructionId}`);

/** What a leader wrote, encrypted (AES-256-GCM, bound to its record): suite byte, 12 bytes nonce, 16 bytes tag, text. */
export const encryptInstruction = (keys: ServerKeys, instructionId: string, words: string): Buffer => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keys.contactKey, nonce).setAAD(boundTo(instructionId));
  const text = Buffer.concat([cipher.update(words, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.of(SUITE), nonce, cipher.getAuthTag(), text]);
};

/** The words that were encrypted for this record; throws if the bytes were tampered with or belong to another one. */
export const decryptInstruction = (keys: ServerKeys, instructionId: string, sealed: Buffer): string => {
  if (sealed[0] !== SUITE) throw new Error("unknown instruction suite");
  const decipher = createDecipheriv("aes-256-gcm", keys.contactKey, sealed.subarray(1, 13))
    .setAAD(boundTo(instructionId))
    .setAuthTag(sealed.subarray(13, 29));
  return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString("utf8");
};
