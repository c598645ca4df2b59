import { CampaignAnswer, MOST_QUESTIONS } from "#contract/campaigns.ts";
import { Day, Instant, PointCodeField, Sha256, text, Uuid } from "#contract/fields.ts";
import { endpoint } from "#contract/endpoint.ts";
import { OPINION_CATEGORIES, PHOTO_LIMIT, TEXT_LIMIT } from "#domain/submission/submission-lists.ts";
import { SUBMISSION_STATES } from "#domain/submission/submission-state.ts";
import { z } from "zod";

/** A name, a phone, or both; kept encrypted, masked for staff, never shown on a receipt. */
export const Contact = z
  .strictObject({
    name: text(50).optional(),
    phone: z
      .string()
      .regex(/^[+0-9][0-9 -]{4,19}$/)
      .optional(),
  })
  .meta({ id: "Contact" });
export type Contact = z.infer<typeof Contact>;

export const SubmissionBody = z
  .strictObject({
    pointCode: PointCodeField,
    text: text(TEXT_LIMIT),
    receipt: z.string().max(40).optional(),
    category: z.enum(OPINION_CATEGORIES).optional(),
    contact: Contact.optional(),
    writtenAt: Instant,
    photos: z.array(Sha256).max(PHOTO_LIMIT).optional(),
    /** Of what is asked at a studio: question and answer may stand on its page. Elsewhere it means nothing. */
    mayPublish: z.boolean().optional(),
    /** Of a campaign: the town it is about, and answers to the campaign's own questions, in their order. Elsewhere they mean nothing. */
    townId: z.string().max(40).optional(),
    answers: z.array(CampaignAnswer).max(MOST_QUESTIONS).optional(),
  })
  .meta({ id: "SubmissionBody" });
export type SubmissionBody = z.infer<typeof SubmissionBody>;

export const SubmissionAccepted = z
  .strictObject({ id: Uuid, receipt: z.string(), receivedAt: Instant, state: z.enum(SUBMISSION_STATES) })
  .meta({ id: "SubmissionAccepted" });
export type SubmissionAccepted = z.infer<typeof SubmissionAccepted>;

/** PUT with the phone's own id: sending twice equals sending once. A proof of work travels in the header `Proof-Of-Work`. */
export const putSubmission = endpoint({
  id: "putSubmission",
  method: "put",
  path: "/api/v1/submissions/{id}",
  tag: "resident",
  summary: "Submit an opinion at a liaison point, anonymously or as the signed-in member",
  access: "anyone",
  params: z.strictObject({ id: Uuid }),
  body: SubmissionBody,
  answers: { 201: SubmissionAccepted, 200: SubmissionAccepted },
  refusals: [
    "id-taken",
    "receipt-taken",
    "receipt-mistyped",
    "point-unknown",
    "code-mistyped",
    "proof-of-work-invalid",
    "too-many-requests",
  ],
});

export const PHOTO_MAX_BYTES = 8 * 1024 * 1024;

// What it is, its first bytes say; a client that does not know sends application/octet-stream.
const photo = {
  tag: "resident",
  access: "anyone",
  binary: {
    types: ["image/jpeg", "image/png", "image/webp", "application/octet-stream"],
    maxBytes: PHOTO_MAX_BYTES,
  },
  refusals: ["not-a-photo", "photo-unreadable", "photo-hash-mismatch", "too-many-requests"],
} as const;
const PhotoKept = z.strictObject({ sha256: Sha256 });

/**
 * The hash names the bytes that the phone sends; what is stored is re-encoded and stripped. Text never waits for a photo. Only who
 * made the submission knows its id: what others have sent shows nowhere.
 */
export const putPhoto = endpoint({
  ...photo,
  id: "putPhoto",
  method: "put",
  path: "/api/v1/submissions/{id}/photos/{sha256}",
  summary: "Upload one photo of a submission, before or after it; repeating it changes nothing",
  params: z.strictObject({ id: Uuid, sha256: Sha256 }),
  answers: { 201: PhotoKept, 200: PhotoKept },
});

/** For pages and phones that began before photos belonged to submissions. Its status and body are always the same, whether anybody waits or not. */
export const putPhotoByHash = endpoint({
  ...photo,
  id: "putPhotoByHash",
  method: "put",
  path: "/api/v1/photos/{sha256}",
  summary: "The older way: give a photo to every submission that still waits for it",
  params: z.strictObject({ sha256: Sha256 }),
  answers: { 201: PhotoKept },
});

/** What a resident may read of the way a submission went: no names of staff, no phone. */
export const PublicHistoryEntry = z.strictObject({
  at: Instant,
  state: z.enum(SUBMISSION_STATES),
  sentence: z.string(),
});

export const ReceiptView = z
  .strictObject({
    receipt: z.string(),
    state: z.enum(SUBMISSION_STATES),
    sentence: z.string(),
    point: z.strictObject({ code: z.string(), name: z.string() }),
    receivedAt: Instant,
    answer: z.string().optional(),
    convertedTo: z.string().optional(),
    photos: z.strictObject({ expected: z.int(), arrived: z.int() }),
    history: z.array(PublicHistoryEntry),
    /** Of what was asked at a studio: what was said since, and what its asker can do. `dueOn`: by when an answer is promised. */
    inquiry: z
      .strictObject({
        words: z.array(
          z.strictObject({ kind: z.enum(["answer", "askBack", "supplement"]), at: Instant, text: z.string() }),
        ),
        canSupplement: z.boolean(),
        canClose: z.boolean(),
        dueOn: Day.nullable(),
        isPublic: z.boolean(),
      })
      .optional(),
  })
  .meta({ id: "ReceiptView" });
export type ReceiptView = z.infer<typeof ReceiptView>;

export const getReceipt = endpoint({
  id: "getReceipt",
  method: "get",
  path: "/api/v1/receipts/{receipt}",
  tag: "resident",
  summary: "What became of a submission",
  access: "anyone",
  params: z.strictObject({ receipt: z.string().min(1).max(60) }),
  answers: { 200: ReceiptView },
  refusals: ["receipt-mistyped", "receipt-unknown", "too-many-requests"],
});

/** A proof-of-work challenge (ALTCHA); solved silently, asked for only above a threshold. */
export const getChallenge = endpoint({
  id: "getChallenge",
  method: "get",
  path: "/api/v1/challenge",
  tag: "resident",
  summary: "A proof-of-work challenge, or null while neither the address nor the point is busy",
  access: "anyone",
  query: z.strictObject({ point: PointCodeField.optional() }),
  answers: { 200: z.strictObject({ challenge: z.record(z.string(), z.unknown()).nullable() }) },
});
