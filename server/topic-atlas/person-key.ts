import type { ServerKeys } from "#server/server-keys.ts";
import { decryptContact } from "#server/submissions/contact-cipher.ts";
import { createHmac } from "node:crypto";

/** Whoever is counted once: 16 bytes that tell two people apart and cannot be led back to an account or a phone without the server's key. */
const keyOf = ({ personKey }: ServerKeys, who: string): Buffer =>
  createHmac("sha256", personKey).update(who).digest().subarray(0, 16);

/** The key of an account, of all that it sends and of every 也是我. */
export const keyOfAccount = (keys: ServerKeys, accountId: string): Buffer => keyOf(keys, `account ${accountId}`);

interface Author {
  readonly id: string;
  readonly author_account_id: string | null;
  readonly contact: Buffer | null;
}

/** Who is known by account or by the phone that was left; undefined where nobody said who they are. */
export const keyOfAuthor = (keys: ServerKeys, author: Author): Buffer | undefined => {
  if (author.author_account_id !== null) return keyOfAccount(keys, author.author_account_id);
  const phone = author.contact && decryptContact(keys, author.id, author.contact).phone;
  return phone ? keyOf(keys, `phone ${phone.replace(/\D/g, "").slice(-11)}`) : undefined;
};

/** An unsigned text is a person of its own, unless it is like another unsigned one (domain/topic/same-hand.ts). */
export const keyOfUnsigned = (keys: ServerKeys, submissionId: string): Buffer => keyOf(keys, `text ${submissionId}`);
