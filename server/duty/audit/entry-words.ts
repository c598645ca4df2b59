import { createHash } from "node:crypto";

/** An entry as the database writes it out, every column as text; null of a column that holds nothing. */
export interface EntryText {
  readonly tenant_id: string;
  readonly id: string;
  readonly year: string;
  readonly kind: string;
  readonly source_id: string;
  readonly matter_id: string;
  readonly member_id: string;
  readonly duty_on: string;
  readonly quantity: string;
  readonly share_place: string;
  readonly share_of: string;
  readonly facts: string;
  readonly evidence: string;
  readonly reverses: string | null;
  readonly at: string;
  readonly booking: string;
}

const FIELD_END = "\u001f";

/** The same words as duty_entry_words of server/db/migrations/0023-duty-chain.sql, put together without the database's help. */
export const entryWords = (entry: EntryText): string =>
  [
    entry.tenant_id,
    entry.id,
    entry.year,
    entry.kind,
    entry.source_id,
    entry.matter_id,
    entry.member_id,
    entry.duty_on,
    entry.quantity,
    entry.share_place,
    entry.share_of,
    entry.facts,
    entry.evidence,
    entry.reverses ?? "",
    entry.at,
    entry.booking,
  ].join(FIELD_END);

/** SHA-256 of the link before and the entry's words. */
export const hashOfLink = (before: Buffer, entry: EntryText): Buffer =>
  createHash("sha256").update(before).update(entryWords(entry)).digest();

/** What the first link of a year follows. */
export const beginningOf = (tenantId: string, year: string): Buffer =>
  createHash("sha256").update(`${tenantId}${FIELD_END}${year}`).digest();
