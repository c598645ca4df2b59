import { endpoint } from "#contract/endpoint.ts";
import { Day, Instant, Sha256, text, Uuid } from "#contract/fields.ts";
import { NOTE_LIMIT, OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";
import { SUBMISSION_STATES } from "#domain/submission/submission-state.ts";
import { z } from "zod";

/** What a handling unit reads of a submission that was transferred to it: the matter, never who wrote it or how to reach them. */
export const UnitSubmission = z
  .strictObject({
    id: Uuid,
    state: z.enum(SUBMISSION_STATES),
    pointName: z.string(),
    town: z.string().nullable(),
    text: z.string(),
    category: z.enum(OPINION_CATEGORIES).nullable(),
    photoHashes: z.array(Sha256),
    receivedAt: Instant,
    transferredAt: Instant.nullable(),
    dueOn: Day.nullable(),
    daysLate: z.int(),
    /** What the office wrote with the transfer. */
    officeNote: z.string(),
    /** How many others say the same and stand with this unit too. */
    likeCount: z.int(),
    answer: z.string().nullable(),
    /** The answer that waits for the office's review, or that it sent back with a reason. */
    proposedAnswer: z.string().nullable(),
    returnedBecause: z.string(),
  })
  .meta({ id: "UnitSubmission" });
export type UnitSubmission = z.infer<typeof UnitSubmission>;

const one = z.strictObject({ id: Uuid });

export const listUnitSubmissions = endpoint({
  id: "listUnitSubmissions",
  method: "get",
  path: "/api/v1/unit/submissions",
  tag: "unit",
  summary: "Submissions that stand with one's own unit: open ones by their last day, done ones the newest first",
  access: "handling.work",
  query: z.strictObject({ done: z.enum(["true"]).optional() }),
  answers: {
    200: z.strictObject({
      items: z.array(UnitSubmission),
      open: z.int(),
      late: z.int(),
      isAnswerReviewed: z.boolean(),
    }),
  },
});

export const getUnitSubmission = endpoint({
  id: "getUnitSubmission",
  method: "get",
  path: "/api/v1/unit/submissions/{id}",
  tag: "unit",
  summary: "One submission of one's own unit",
  access: "handling.work",
  params: one,
  answers: { 200: UnitSubmission },
  refusals: ["not-found"],
});

export const getUnitSubmissionPhoto = endpoint({
  id: "getUnitSubmissionPhoto",
  method: "get",
  path: "/api/v1/unit/submissions/{id}/photos/{sha256}",
  tag: "unit",
  summary: "A photo of a submission of one's own unit",
  access: "handling.work",
  params: z.strictObject({ id: Uuid, sha256: Sha256 }),
  answers: { 200: "image/jpeg" },
  refusals: ["not-found"],
});

/** Where answers are reviewed, an answer goes to the office first. */
export const moveUnitSubmission = endpoint({
  id: "moveUnitSubmission",
  method: "post",
  path: "/api/v1/unit/submissions/{id}/moves",
  tag: "unit",
  summary: "Answer a submission, or give it back with a reason",
  access: "handling.work",
  params: one,
  body: z.strictObject({ move: z.enum(["answer", "giveBack"]), note: text(NOTE_LIMIT) }),
  answers: { 200: z.strictObject({ state: z.enum(SUBMISSION_STATES) }) },
  refusals: ["not-found", "move-not-allowed"],
});
