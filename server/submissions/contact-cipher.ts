import type { Contact } from "#contract/submissions.ts";
import type { ServerKeys } from "#server/server-keys.ts";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const SUITE = 1;

/** A contact, encrypted (AES-256-GCM, bound to its submission): suite byte, 12 bytes nonce, 16 bytes tag, text. */
export const encryptContact = (keys: ServerKeys, submissionId: string, contact: Contact): Buffer => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keys.contactKey, nonce).setAAD(Buffer.from(submissionId));
  const text = Buffer.concat([cipher.update(JSON.stringify(contact), "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.of(SUITE), nonce, cipher.getAuthTag(), text]);
};

/** The contact that was encrypted for this submission; throws if the bytes were tampered with or belong to another one. */
export const decryptContact = (keys: ServerKeys, submissionId: string, sealed: Buffer): Contact => {
  if (sealed[0] !== SUITE) throw new Error("unknown contact suite");
  const decipher = createDecipheriv("aes-256-gcm", keys.contactKey, sealed.subarray(1, 13))
    .setAAD(Buffer.from(submissionId))
    .setAuthTag(sealed.subarray(13, 29));
  return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString("utf8"));
};

/** 张三 → 张*, 13812345678 → 138****5678: what staff see until they say why they need the whole. */
export const maskContact = (contact: Contact): { name: string | null; phone: string | null } => ({
  name: contact.name ? [...contact.name].map((letter, place) => (place === 0 ? letter : "*")).join("") : null,
  phone: contact.phone ? maskPhone(contact.phone) : null,
});

export const maskPhone = (phone: string): string =>
  phone.length < 8 ? "****" : phone.slice(0, 3) + "*".repeat(phone.length - 7) + phone.slice(-4);
