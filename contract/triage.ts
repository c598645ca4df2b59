import { endpoint } from "#contract/endpoint.ts";
import { Cursor, Day, Instant, Sha256, text, Uuid } from "#contract/fields.ts";
import {
  CHANNELS,
  CONVERSION_KINDS,
  HOLD_REASONS,
  NOTE_LIMIT,
  OPINION_CATEGORIES,
  REJECT_REASONS,
} from "#domain/submission/submission-lists.ts";
import { SUBMISSION_MOVES } from "#domain/submission/submission-flow.ts";
import { SUBMISSION_STATES } from "#domain/submission/submission-state.ts";
import { z } from "zod";

/** A row of the inbox. No receipt, no author of a resident's words, ever. */
export const TriageItem = z
  .strictObject({
    id: Uuid,
    state: z.enum(SUBMISSION_STATES),
    held: z.enum(HOLD_REASONS).nullable(),
    channel: z.enum(CHANNELS),
    by: z.enum(["RESIDENT", "MEMBER"]),
    memberName: z.string().nullable(),
    /** Empty where it came without a point: 接待日, 热线, 来信. */
    pointCode: z.string(),
    /** Of the point, or of the studio that was asked. */
    pointName: z.string(),
    town: z.string().nullable(),
    studioId: Uuid.nullable(),
    /** The title of the campaign that it was said in. */
    campaign: z.string().nullable(),
    excerpt: z.string(),
    category: z.enum(OPINION_CATEGORIES).nullable(),
    photos: z.int(),
    sameTextCount: z.int(),
    hasContact: z.boolean(),
    assignee: z.string().nullable(),
    /** Look-alikes that stand together, and how many distinct people they are. */
    group: z.strictObject({ id: Uuid, items: z.int(), people: z.int() }).nullable(),
    /** The last day of the member or unit that it was transferred to, and for how many days it is past. */
    dueOn: Day.nullable(),
    daysLate: z.int(),
    receivedAt: Instant,
    changedAt: Instant,
  })
  .meta({ id: "TriageItem" });
export type TriageItem = z.infer<typeof TriageItem>;

const filters = {
  state: z.enum(SUBMISSION_STATES).optional(),
  held: z.enum(["true", "false"]).optional(),
  q: z.string().max(100).optional(),
  category: z.enum(OPINION_CATEGORIES).optional(),
  town: z.string().max(40).optional(),
  point: z.string().max(32).optional(),
  channel: z.enum(CHANNELS).optional(),
  campaign: Uuid.optional(),
  studio: Uuid.optional(),
  group: Uuid.optional(),
  /** A topic of the 图谱: what counts in it. */
  topic: Uuid.optional(),
  /** Transferred, and past its last day. */
  overdue: z.enum(["true"]).optional(),
  from: Day.optional(),
  to: Day.optional(),
};
export const TriageFilter = z.strictObject(filters);
export type TriageFilter = z.infer<typeof TriageFilter>;

/** Newest first; held ones only with `held=true`. */
export const listSubmissions = endpoint({
  id: "listSubmissions",
  method: "get",
  path: "/api/v1/office/submissions",
  tag: "office",
  summary: "The inbox, filtered, newest first",
  access: "submission.readAll",
  query: z.strictObject({
    ...filters,
    cursor: Cursor.optional(),
    limit: z
      .string()
      .regex(/^[1-9]\d{0,2}$/)
      .optional(),
  }),
  answers: { 200: z.strictObject({ items: z.array(TriageItem), next: z.string().nullable() }) },
});

export const countSubmissions = endpoint({
  id: "countSubmissions",
  method: "get",
  path: "/api/v1/office/submission-counts",
  tag: "office",
  summary:
    "How many in each state under the same filters (state itself left out), how many held; `latest` changes whenever anything did",
  access: "submission.readAll",
  query: TriageFilter,
  answers: {
    200: z.strictObject({ byState: z.record(z.enum(SUBMISSION_STATES), z.int()), held: z.int(), latest: z.string() }),
  },
});

export const MoveEntry = z
  .strictObject({
    at: Instant,
    move: z.string(),
    label: z.string(),
    from: z.enum(SUBMISSION_STATES),
    to: z.enum(SUBMISSION_STATES),
    actor: z.string(),
    note: z.string().nullable(),
    undone: z.boolean(),
  })
  .meta({ id: "MoveEntry" });

/** What a submission became. */
export const ConversionView = z
  .strictObject({
    id: Uuid,
    kind: z.enum(CONVERSION_KINDS),
    title: z.string(),
    number: z.string(),
    /** Others became the same report, and its text was worked on: taken back, this one leaves its words there. */
    wordsStay: z.boolean(),
  })
  .meta({ id: "ConversionView" });

export const SubmissionDetail = TriageItem.extend({
  text: z.string(),
  writtenAt: Instant,
  photoHashes: z.array(Sha256),
  photosExpected: z.int(),
  contact: z.strictObject({ name: z.string().nullable(), phone: z.string().nullable() }).nullable(),
  answer: z.string().nullable(),
  /** Waits for a second person, or was sent back to whoever wrote it; residents never read it. */
  proposedAnswer: z.strictObject({ words: z.string(), by: z.string(), at: Instant, isMine: z.boolean() }).nullable(),
  /** What the office wrote down of where it came from: 工单号, 接待日. */
  originRef: z.string(),
  enteredBy: z.string().nullable(),
  /** What a campaign asked beside the words, as far as it was answered. */
  campaignAnswers: z.array(z.strictObject({ question: z.string(), answer: z.string() })),
  transferredAt: Instant.nullable(),
  conversions: z.array(ConversionView),
  canUndo: z.boolean(),
  history: z.array(MoveEntry),
  sameText: z.array(TriageItem.pick({ id: true, state: true, pointName: true, receivedAt: true, excerpt: true })),
}).meta({ id: "SubmissionDetail" });
export type SubmissionDetail = z.infer<typeof SubmissionDetail>;

const one = z.strictObject({ id: Uuid });

/** `contact` is masked (张**, 138****0001); the whole of it is another call, and that call is written down. */
export const getSubmission = endpoint({
  id: "getSubmission",
  method: "get",
  path: "/api/v1/office/submissions/{id}",
  tag: "office",
  summary: "One submission with photos and history",
  access: "submission.readAll",
  params: one,
  answers: { 200: SubmissionDetail },
  refusals: ["not-found"],
});

export const revealContact = endpoint({
  id: "revealContact",
  method: "post",
  path: "/api/v1/office/submissions/{id}/contact",
  tag: "office",
  summary: "The contact in full; who asked and why is written down",
  access: "submission.readContact",
  params: one,
  body: z.strictObject({ purpose: text(200) }),
  answers: { 200: z.strictObject({ name: z.string().nullable(), phone: z.string().nullable() }) },
  refusals: ["not-found"],
});

export const getPhoto = endpoint({
  id: "getPhoto",
  method: "get",
  path: "/api/v1/office/submissions/{id}/photos/{sha256}",
  tag: "office",
  summary: "A photo of a submission",
  access: "submission.readAll",
  params: z.strictObject({ id: Uuid, sha256: Sha256 }),
  answers: { 200: "image/jpeg" },
  refusals: ["not-found"],
});

/** `note` is what the resident reads for answer and reject; what else a move needs stands in the flow table. */
export const MoveBody = z
  .strictObject({
    move: z.enum([...SUBMISSION_MOVES, "undo", "release"]),
    note: text(NOTE_LIMIT).optional(),
    reason: z.enum(REJECT_REASONS).optional(),
    memberId: Uuid.optional(),
    unitId: Uuid.optional(),
    category: z.enum(OPINION_CATEGORIES).optional(),
    title: text(100).optional(),
  })
  .meta({ id: "MoveBody" });
export type MoveBody = z.infer<typeof MoveBody>;

export const moveSubmission = endpoint({
  id: "moveSubmission",
  method: "post",
  path: "/api/v1/office/submissions/{id}/moves",
  tag: "office",
  summary: "Take a move of the flow table, undo one's own last move, or release a held submission into the inbox",
  access: "submission.move",
  params: one,
  body: MoveBody,
  answers: { 200: SubmissionDetail },
  refusals: ["not-found", "move-not-allowed", "nothing-to-undo", "second-person-needed"],
});

export const ManyMoved = z
  .strictObject({
    moved: z.array(Uuid),
    refused: z.array(z.strictObject({ id: Uuid, code: z.string(), reason: z.string() })),
  })
  .meta({ id: "ManyMoved" });
export type ManyMoved = z.infer<typeof ManyMoved>;

/** Each item is decided on its own; what was refused is said by id. */
export const moveSubmissions = endpoint({
  id: "moveSubmissions",
  method: "post",
  path: "/api/v1/office/submission-moves",
  tag: "office",
  summary: "The same move on many submissions",
  access: "submission.move",
  body: MoveBody.extend({ ids: z.array(Uuid).min(1).max(200) }).meta({ id: "BulkMoveBody" }),
  answers: { 200: ManyMoved },
});

export const listAssignees = endpoint({
  id: "listAssignees",
  method: "get",
  path: "/api/v1/office/assignees",
  tag: "office",
  summary: "Members and handling units that a submission can be transferred to",
  access: "submission.move",
  answers: {
    200: z.strictObject({
      members: z.array(z.strictObject({ id: Uuid, name: z.string(), sector: z.string(), town: z.string().nullable() })),
      units: z.array(z.strictObject({ id: Uuid, name: z.string() })),
    }),
  },
});

export const exportSubmissions = endpoint({
  id: "exportSubmissions",
  method: "get",
  path: "/api/v1/office/submission-exports/{format}",
  tag: "office",
  summary: "The filtered list as a file, streamed; formulas neutralised; header `Total-Rows` says how many come",
  access: "submission.export",
  params: z.strictObject({ format: z.enum(["csv", "xlsx"]) }),
  query: TriageFilter,
  answers: { 200: ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] },
});
