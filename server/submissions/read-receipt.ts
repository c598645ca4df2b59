import type { Refusal } from "#contract/refusals.ts";
import type { ReceiptView } from "#contract/submissions.ts";
import { readReceipt as readTyped } from "#domain/submission/receipt.ts";
import { sentenceBySubmissionState, type SubmissionState } from "#domain/submission/submission-state.ts";
import { sentenceByInquiryState } from "#domain/studio/inquiry-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { inquiryOfReceipt } from "#server/studios/inquiry-of-receipt.ts";
import { usual } from "#server/spam/limits.ts";
import { loadConversionWords, loadPhotoCounts, loadPublicHistories } from "#server/submissions/public-history.ts";
import { receiptHash } from "#server/submissions/receipt-hash.ts";

/**
 * What the holder of a receipt may know: state, answer, history; nothing of its author, nothing of staff. Only misses are counted
 * against an address: a hall full of people who look up what they have written is no guesser (security.md D-18).
 */
export const readReceipt = async (
  house: House,
  typed: string,
  address: string,
): Promise<Result<ReceiptView, Refusal>> => {
  const { receiptLookups, hashAddress } = house.limits;
  const key = hashAddress(address);
  if (house.settings.rateLimits && receiptLookups.count(key) >= usual.receiptMisses) {
    return refused({
      kind: "too-many-requests",
      detail: "查询过于频繁，请稍后再试。",
      retryAfterSeconds: receiptLookups.secondsLeft(key),
    });
  }
  const reading = readTyped(typed);
  if (reading.kind !== "receipt") return refused({ kind: "receipt-mistyped" });
  const view = await loadReceiptView(house, reading.receipt);
  if (!view) receiptLookups.add(key);
  return view ?? refused({ kind: "receipt-unknown" });
};

const loadReceiptView = async (house: House, receipt: string) => {
  const { db, tenant, keys } = house;
  const found = await db
    .selectFrom("submission")
    .leftJoin("liaison_point as point", (join) =>
      join.onRef("point.tenant_id", "=", "submission.tenant_id").onRef("point.id", "=", "submission.point_id"),
    )
    .leftJoin("studio", (join) =>
      join.onRef("studio.tenant_id", "=", "submission.tenant_id").onRef("studio.id", "=", "submission.studio_id"),
    )
    .select([
      "submission.id",
      "submission.state",
      "submission.received_at",
      "submission.answer",
      "submission.public_note",
    ])
    .select(["submission.point_code", "point.name", "submission.channel", "studio.name as studio"])
    .select(["submission.supplements", "submission.due_on", "submission.answer_visibility"])
    .where("submission.tenant_id", "=", tenant.id)
    .where("submission.receipt_hash", "=", receiptHash(keys, receipt))
    .executeTakeFirst();
  if (!found) return undefined;
  const isInquiry = found.channel === "STUDIO";
  const [histories, conversions, photos, inquiry] = await Promise.all([
    loadPublicHistories(db, tenant.id, [found]),
    loadConversionWords(db, tenant.id, [found.id]),
    loadPhotoCounts(db, tenant.id, [found.id]),
    isInquiry ? inquiryOfReceipt(db, tenant.id, found) : undefined,
  ]);
  const sentences = isInquiry ? sentenceByInquiryState : sentenceBySubmissionState;
  const state = found.state as SubmissionState;
  const words = found.answer ?? found.public_note;
  const history = histories.get(found.id) ?? [];
  const convertedTo = conversions.get(found.id);
  return done<ReceiptView>({
    receipt,
    state,
    sentence: history.findLast((entry) => entry.state === state)?.sentence ?? sentences[state],
    point: { code: found.point_code, name: found.studio ?? found.name ?? "未登记的联系点" },
    receivedAt: shanghaiIso(found.received_at),
    ...(words && { answer: words }),
    ...(convertedTo && { convertedTo }),
    photos: photos.get(found.id) ?? { expected: 0, arrived: 0 },
    history,
    ...(inquiry && { inquiry }),
  });
};
