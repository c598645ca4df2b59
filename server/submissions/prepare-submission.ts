import type { Refusal } from "#contract/refusals.ts";
import type { SubmissionAccepted, SubmissionBody } from "#contract/submissions.ts";
import { readPointCode } from "#domain/liaison-point/point-code.ts";
import type { HoldReason } from "#domain/submission/submission-lists.ts";
import { readReceipt } from "#domain/submission/receipt.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { flooredToHour, shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { encryptContact } from "#server/submissions/contact-cipher.ts";
import { receiptHash, receiptOfId } from "#server/submissions/receipt-hash.ts";
import { findReplay, type NewSubmission } from "#server/submissions/submission-store.ts";
import { textKey } from "#server/submissions/text-key.ts";
import { createHash } from "node:crypto";

export interface Arrival {
  readonly id: string;
  readonly body: SubmissionBody;
  /** The signed-in member's account; null for a resident. */
  readonly author: string | null;
  /** Of the phone that sent it, where it said what its clock shows. */
  readonly clockOffsetMs?: number | null;
}

/** A submission that may be stored, with the receipt that its author will be shown. */
export interface PreparedSubmission {
  readonly row: NewSubmission;
  readonly receipt: string;
}

/** Checks codes and makes everything that is stored of an arrival; times of a resident are floored to the hour (security.md D-16). */
export const prepareSubmission = (
  house: House,
  { id, body, author, clockOffsetMs }: Arrival,
  held: HoldReason | null,
): Result<PreparedSubmission, Refusal> => {
  const point = readPointCode(body.pointCode);
  if (point.kind !== "code") return refused(mistyped("code-mistyped", "/pointCode", "联系点编号有误。"));
  const read = body.receipt === undefined ? undefined : readReceipt(body.receipt);
  if (read && read.kind !== "receipt") return refused(mistyped("invalid-fields", "/receipt", "查询码有误。"));

  const receipt = read?.receipt ?? receiptOfId(house.keys, id);
  const rounded = author ? (at: Date) => at : flooredToHour;
  return done({
    receipt,
    row: {
      id,
      pointCode: point.code,
      authorAccountId: author,
      text: body.text,
      textKey: textKey(body.text),
      category: body.category ?? null,
      held,
      receiptHash: receiptHash(house.keys, receipt),
      fingerprint: fingerprintOf(body, author),
      contact: body.contact ? encryptContact(house.keys, id, body.contact) : null,
      photos: [...new Set(body.photos)],
      mayPublish: body.mayPublish ?? false,
      townId: body.townId ?? null,
      answers: body.answers?.some((answer) => answer !== "") ? body.answers : null,
      clockOffsetMs: author ? (clockOffsetMs ?? null) : null,
      writtenAt: rounded(new Date(body.writtenAt)),
      receivedAt: rounded(house.now()),
    },
  });
};

const mistyped = (kind: "code-mistyped" | "invalid-fields", pointer: string, detail: string): Refusal => ({
  kind,
  errors: [{ pointer, rule: "mistyped", detail }],
});

const fingerprintOf = (body: SubmissionBody, author: string | null): Buffer => {
  const { pointCode, text, receipt, category, contact, writtenAt, photos, mayPublish, townId, answers } = body;
  const letter = [author, pointCode, text, receipt, category, contact?.name, contact?.phone, writtenAt, photos];
  // Only where it was said: what was stored before there were studios and campaigns keeps its print.
  if (mayPublish !== undefined) letter.push(String(mayPublish));
  if (townId !== undefined || answers !== undefined) letter.push(townId, answers);
  return createHash("sha256").update(JSON.stringify(letter)).digest();
};

/** The answer to an arrival: the same, to the letter, for the first copy and for every replay. */
export const acceptanceOf = ({ row, receipt }: PreparedSubmission, receivedAt: Date): SubmissionAccepted => ({
  id: row.id,
  receipt,
  receivedAt: shanghaiIso(receivedAt),
  state: "RECEIVED",
});

/** What it means that an arrival was not stored: a replay is accepted again; another body or a receipt in use is refused. */
export const settleReplay = async (
  db: Db | Tx,
  tenantId: string,
  prepared: PreparedSubmission,
): Promise<Result<SubmissionAccepted, Refusal>> => {
  const kept = await findReplay(db, tenantId, prepared.row.id);
  if (!kept) return refused({ kind: "receipt-taken" });
  if (!kept.fingerprint.equals(prepared.row.fingerprint)) return refused({ kind: "id-taken" });
  return done(acceptanceOf(prepared, kept.received_at));
};
