import { endpoint } from "#contract/endpoint.ts";
import { Day, Instant, Sha256, text, textOrNothing, Uuid } from "#contract/fields.ts";
import { ANSWER_VISIBILITIES, REMOVAL_REASONS, STUDIO_KINDS } from "#domain/studio/studio-lists.ts";
import { NOTE_LIMIT } from "#domain/submission/submission-lists.ts";
import { SUBMISSION_STATES } from "#domain/submission/submission-state.ts";
import { z } from "zod";

/** Replied ÷ valid; `tenths` of a percent, rounded down, null where nobody asked. */
export const AnswerRateView = z
  .strictObject({
    asked: z.int(),
    removed: z.int(),
    replied: z.int(),
    valid: z.int(),
    tenths: z.int().nullable(),
  })
  .meta({ id: "AnswerRateView" });

/** What was said between asker and studio, in its order; `by` names whoever of the studio said it. */
export const InquiryWords = z
  .strictObject({
    kind: z.enum(["answer", "askBack", "supplement"]),
    at: Instant,
    text: z.string(),
    by: z.string().nullable(),
  })
  .meta({ id: "InquiryWords" });
export type InquiryWords = z.infer<typeof InquiryWords>;

/** One inquiry as its studio reads it: nothing of its asker. */
export const InquiryView = z
  .strictObject({
    id: Uuid,
    studioId: Uuid,
    text: z.string(),
    state: z.enum(SUBMISSION_STATES),
    receivedAt: Instant,
    changedAt: Instant,
    assignee: z.strictObject({ memberId: Uuid.nullable(), name: z.string() }).nullable(),
    assignedAt: Instant.nullable(),
    pickedUpAt: Instant.nullable(),
    dueOn: Day.nullable(),
    /** Since when it stands before the head as late. */
    escalatedAt: Instant.nullable(),
    /** The asker agreed that question and answer are shown to everybody. */
    mayPublish: z.boolean(),
    visibility: z.enum(ANSWER_VISIBILITIES),
    removalReason: z.enum(REMOVAL_REASONS).nullable(),
    supplements: z.int(),
    photos: z.int(),
    /** Those that have arrived, in the asker's order. */
    photoHashes: z.array(Sha256),
    words: z.array(InquiryWords),
  })
  .meta({ id: "InquiryView" });
export type InquiryView = z.infer<typeof InquiryView>;

export const DutyDayView = z
  .strictObject({ day: Day, memberId: Uuid, name: z.string(), hours: z.string(), note: z.string() })
  .meta({ id: "StudioDutyDay" });

export const MyStudio = z
  .strictObject({
    id: Uuid,
    code: z.string(),
    name: z.string(),
    kind: z.enum(STUDIO_KINDS),
    town: z.string().nullable(),
    address: z.string(),
    isHead: z.boolean(),
    people: z.array(z.strictObject({ memberId: Uuid, name: z.string(), isHead: z.boolean() })),
    rate: AnswerRateView,
    /** This month and the next. */
    duty: z.array(DutyDayView),
    inquiries: z.array(InquiryView),
  })
  .meta({ id: "MyStudio" });
export type MyStudio = z.infer<typeof MyStudio>;

/** A member sees what is theirs to answer, a head all of the studio: what is open, and what was answered or removed in the last thirty days. */
export const MyStudiosDocument = z
  .strictObject({ asOf: Instant, memberId: Uuid, pickUpHours: z.int(), studios: z.array(MyStudio) })
  .meta({ id: "MyStudiosDocument" });
export type MyStudiosDocument = z.infer<typeof MyStudiosDocument>;

export const getMyStudios = endpoint({
  id: "getMyStudios",
  method: "get",
  path: "/api/v1/my-studios",
  tag: "sync",
  summary: "The member's studios: duty days, inquiries to answer, answer rate",
  access: "submission.submitAsMember",
  headers: z.strictObject({ "if-none-match": z.string().max(60).optional() }),
  answers: { 200: MyStudiosDocument, 304: null },
});

export const getInquiryPhoto = endpoint({
  id: "getInquiryPhoto",
  method: "get",
  path: "/api/v1/my-inquiries/{id}/photos/{sha256}",
  tag: "sync",
  summary: "A photo of an inquiry, for the member who answers it and the head of its studio",
  access: "submission.submitAsMember",
  params: z.strictObject({ id: Uuid, sha256: Sha256 }),
  answers: { 200: "image/jpeg" },
  refusals: ["not-found"],
});

/** What a member of a studio does with an inquiry; `entityId` of its op is the inquiry. */
export const InquiryAct = z
  .discriminatedUnion("act", [
    z.strictObject({ act: z.literal("pickUp") }),
    z.strictObject({
      act: z.literal("answer"),
      note: text(NOTE_LIMIT),
      visibility: z.enum(ANSWER_VISIBILITIES).optional(),
    }),
    z.strictObject({ act: z.literal("askBack"), note: text(NOTE_LIMIT) }),
    z.strictObject({ act: z.literal("giveBack"), note: text(NOTE_LIMIT) }),
    z.strictObject({ act: z.literal("assign"), memberId: Uuid }),
    z.strictObject({
      act: z.literal("reject"),
      removalReason: z.enum(REMOVAL_REASONS),
      note: textOrNothing(NOTE_LIMIT),
    }),
  ])
  .meta({ id: "InquiryAct" });
export type InquiryAct = z.infer<typeof InquiryAct>;
