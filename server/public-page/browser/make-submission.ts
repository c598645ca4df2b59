import type { SubmissionBody } from "#contract/submissions.ts";
import { receiptFromBytes } from "#domain/submission/receipt.ts";
import { normalizeText } from "#domain/text/plain-text.ts";
import { flooredToHour, shanghaiIso } from "#domain/time/shanghai.ts";
import type { Draft, Kept } from "#server/public-page/browser/kept.ts";
import type { Photo } from "#server/public-page/browser/photo-strip.ts";

/** A random UUIDv4: a version 7 would carry the time of writing to the millisecond. */
const randomId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
};

/** What will be sent, to the letter, with its receipt; nothing of the phone is in it and its time is the hour. */
export const makeSubmission = (
  point: { readonly code: string; readonly name: string },
  words: Draft,
  photos: readonly Photo[],
  now: Date,
): Kept => {
  const receipt = words.receipt ?? receiptFromBytes(crypto.getRandomValues(new Uint8Array(15)));
  const text = normalizeText(words.text);
  const name = words.name.trim();
  const phone = words.phone.trim();
  const body: SubmissionBody = {
    pointCode: point.code,
    text,
    receipt,
    ...(words.category && { category: words.category as NonNullable<SubmissionBody["category"]> }),
    ...((name || phone) && { contact: { ...(name && { name }), ...(phone && { phone }) } }),
    writtenAt: shanghaiIso(flooredToHour(now)),
    ...(photos.length > 0 && { photos: photos.map(({ sha256 }) => sha256) }),
    ...(words.publish === "1" && { mayPublish: true }),
    ...(words.town && { townId: words.town }),
    ...(words.answer0 || words.answer1 || words.answer2
      ? { answers: [words.answer0 ?? "", words.answer1 ?? "", words.answer2 ?? ""] }
      : {}),
  };
  return {
    id: randomId(),
    receipt,
    pointName: point.name,
    excerpt: [...text.trim()].slice(0, 24).join("").replace(/\s+/g, " "),
    madeAt: now.getTime(),
    body: JSON.stringify(body),
    photos: photos.map((photo) => ({ ...photo, state: "WAITING" })),
    delivery: "WAITING",
    tries: 0,
    notBefore: 0,
    told: false,
  };
};

/** The words of a refused submission, back for mending. */
export const wordsOf = (kept: Kept): Draft => {
  const body = JSON.parse(kept.body) as SubmissionBody;
  return {
    text: body.text,
    category: body.category ?? "",
    name: body.contact?.name ?? "",
    phone: body.contact?.phone ?? "",
    publish: body.mayPublish ? "1" : "",
    town: body.townId ?? "",
    answer0: body.answers?.[0] ?? "",
    answer1: body.answers?.[1] ?? "",
    answer2: body.answers?.[2] ?? "",
    receipt: kept.refusal?.code === "receipt-taken" ? undefined : kept.receipt,
    savedAt: kept.madeAt,
  };
};
