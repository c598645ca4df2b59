import { endpoint } from "#contract/endpoint.ts";
import { DRAFT_MAX_BYTES, DraftPut, DraftRow, DraftSettled, KnownRev } from "#contract/drafts.ts";
import { Cursor, Day, Instant, text, Uuid } from "#contract/fields.ts";
import { SubmissionAccepted, SubmissionBody } from "#contract/submissions.ts";
import { DutyAct } from "#contract/duty.ts";
import { CheckIn, MeetingAct } from "#contract/meetings.ts";
import { OpinionAct, OpinionSubmit } from "#contract/opinions.ts";
import { PublicPoint } from "#contract/points.ts";
import { ProposalAct, ProposalInvite, ProposalRow, ProposalSubmit } from "#contract/proposals.ts";
import { InquiryAct } from "#contract/studios.ts";
import { NOTE_LIMIT } from "#domain/submission/submission-lists.ts";
import { SUBMISSION_STATES } from "#domain/submission/submission-state.ts";
import { z } from "zod";

/** A phone begins with fewer and grows with success; `BATCH_MAX_BYTES` is the other bound. */
export const OPS_PER_BATCH = 200;

/** JSON of several ops, in bytes. An op that is larger by itself, a long draft, comes alone. */
export const BATCH_MAX_BYTES = 256 * 1024;

/** The shapes of an op that the server understands: the newest one and the two before it. */
export const OP_VERSIONS = [1] as const;

const opBase = {
  opId: Uuid,
  v: z.literal([...OP_VERSIONS]),
  entityId: Uuid,
  /** The account that wrote it; another account's session never sends it (identity-mismatch). */
  author: Uuid,
  clientAt: Instant,
};

/** One thing a member did: immutable, named by the phone, applied once. */
export const Op = z.discriminatedUnion("kind", [
  z
    .strictObject({ ...opBase, kind: z.literal("submission.put"), payload: SubmissionBody })
    .meta({ id: "SubmissionPutOp" }),
  z
    .strictObject({
      ...opBase,
      kind: z.literal("submission.answer"),
      payload: z.strictObject({ note: text(NOTE_LIMIT) }),
    })
    .meta({ id: "SubmissionAnswerOp" }),
  z
    .strictObject({
      ...opBase,
      kind: z.literal("submission.giveBack"),
      payload: z.strictObject({ note: text(NOTE_LIMIT) }),
    })
    .meta({ id: "SubmissionGiveBackOp" }),
  z
    .strictObject({ ...opBase, kind: z.literal("submission.withdraw"), payload: z.strictObject({}) })
    .meta({ id: "SubmissionWithdrawOp" }),
  z.strictObject({ ...opBase, kind: z.literal("draft.put"), payload: DraftPut }).meta({ id: "DraftPutOp" }),
  z
    .strictObject({
      ...opBase,
      kind: z.literal("draft.delete"),
      payload: z.strictObject({ baseRev: KnownRev }),
    })
    .meta({ id: "DraftDeleteOp" }),
  // entityId is the proposal's id, which is its draft's.
  z
    .strictObject({ ...opBase, kind: z.literal("proposal.invite"), payload: ProposalInvite })
    .meta({ id: "ProposalInviteOp" }),
  z
    .strictObject({ ...opBase, kind: z.literal("proposal.submit"), payload: ProposalSubmit })
    .meta({ id: "ProposalSubmitOp" }),
  z.strictObject({ ...opBase, kind: z.literal("proposal.act"), payload: ProposalAct }).meta({ id: "ProposalActOp" }),
  // entityId is the report's id, which is its draft's.
  z
    .strictObject({ ...opBase, kind: z.literal("opinion.submit"), payload: OpinionSubmit })
    .meta({ id: "OpinionSubmitOp" }),
  z.strictObject({ ...opBase, kind: z.literal("opinion.act"), payload: OpinionAct }).meta({ id: "OpinionActOp" }),
  z.strictObject({ ...opBase, kind: z.literal("meeting.act"), payload: MeetingAct }).meta({ id: "MeetingActOp" }),
  z.strictObject({ ...opBase, kind: z.literal("meeting.checkIn"), payload: CheckIn }).meta({ id: "MeetingCheckInOp" }),
  z.strictObject({ ...opBase, kind: z.literal("duty.act"), payload: DutyAct }).meta({ id: "DutyActOp" }),
  z.strictObject({ ...opBase, kind: z.literal("inquiry.act"), payload: InquiryAct }).meta({ id: "InquiryActOp" }),
]);
export type Op = z.infer<typeof Op>;
export type OpKind = Op["kind"];

/** As it was sent; empty where that was longer than any id. */
const EchoedId = z.string().max(64);

/**
 * accepted, rejected and stale are definite; retry is not: the same op comes again. Every result echoes its op.
 * stale: the draft has gone on since `baseRev`; `draft` is how it stands now, and what was written is merged into it by a new op.
 */
export const OpResult = z
  .discriminatedUnion("status", [
    z.strictObject({
      opId: Uuid,
      status: z.literal("accepted"),
      submission: SubmissionAccepted.optional(),
      draft: DraftSettled.optional(),
    }),
    z.strictObject({ opId: Uuid, status: z.literal("stale"), draft: DraftRow }),
    z.strictObject({ opId: EchoedId, status: z.literal("rejected"), code: z.string(), reason: z.string() }),
    z.strictObject({ opId: EchoedId, status: z.literal("retry"), code: z.string() }),
  ])
  .meta({ id: "OpResult" });
export type OpResult = z.infer<typeof OpResult>;

/** Each op is checked on its own: one malformed op is rejected, the others go on. */
export const OpsBody = z.strictObject({
  deviceId: Uuid,
  app: z.string().max(40),
  /** The phone's clock at the moment of sending: the difference to the server's is kept with each op, and orders nothing. */
  sentAt: Instant.optional(),
  ops: z.array(z.record(z.string(), z.unknown())).min(1).max(OPS_PER_BATCH),
});
export type OpsBody = z.infer<typeof OpsBody>;

export const postOps = endpoint({
  id: "postOps",
  method: "post",
  path: "/api/v1/ops",
  tag: "sync",
  summary: "Apply a batch of the member's ops, each once, in order within an entity",
  access: "submission.submitAsMember",
  body: OpsBody,
  maxBytes: DRAFT_MAX_BYTES,
  answers: { 200: z.strictObject({ serverTime: Instant, results: z.array(OpResult) }) },
  refusals: ["app-too-old"],
});

/** One's own submission, or one transferred to me (`assigned`). */
export const SubmissionRow = z
  .strictObject({
    pointCode: z.string(),
    pointName: z.string(),
    text: z.string(),
    category: z.string().nullable(),
    state: z.enum(SUBMISSION_STATES),
    receivedAt: Instant,
    answer: z.string().nullable(),
    convertedTo: z.string().nullable(),
    note: z.string().nullable(),
    assigned: z.boolean(),
    /** Of one that was transferred to me: my last day, and my answer that waits for the office's review or came back from it. */
    dueOn: Day.nullable().optional(),
    proposedAnswer: z.string().nullable().optional(),
    /** What the office wrote with the transfer, and why it sent my answer back. */
    officeNote: z.string().nullable().optional(),
    returnedBecause: z.string().nullable().optional(),
    photos: z.strictObject({ expected: z.int(), arrived: z.int() }),
    history: z.array(z.strictObject({ at: Instant, state: z.enum(SUBMISSION_STATES), sentence: z.string() })),
  })
  .meta({ id: "SubmissionRow" });
export type SubmissionRow = z.infer<typeof SubmissionRow>;

export const ChangedRow = z
  .discriminatedUnion("t", [
    z.strictObject({ t: z.literal("point"), id: Uuid, deleted: z.boolean(), data: PublicPoint.nullable() }),
    z.strictObject({ t: z.literal("submission"), id: Uuid, deleted: z.boolean(), data: SubmissionRow.nullable() }),
    z.strictObject({ t: z.literal("draft"), ...DraftRow.shape }),
    z.strictObject({ t: z.literal("proposal"), id: Uuid, deleted: z.boolean(), data: ProposalRow.nullable() }),
  ])
  .meta({ id: "ChangedRow" });
export type ChangedRow = z.infer<typeof ChangedRow>;

/** Commit-ordered: nothing that is committed later is skipped. The cursor is opaque; 410 asks for a full pull without one. */
export const getChanges = endpoint({
  id: "getChanges",
  method: "get",
  path: "/api/v1/changes",
  tag: "sync",
  summary: "What changed for the signed-in member since a cursor",
  access: "submission.submitAsMember",
  /** The program that asks, like `app` of a batch: `member/0.3.0`. */
  headers: z.strictObject({ "app-version": z.string().max(40).optional() }),
  query: z.strictObject({
    cursor: Cursor.optional(),
    limit: z
      .string()
      .regex(/^[1-9]\d{0,2}$/)
      .optional(),
  }),
  answers: {
    200: z.strictObject({ rows: z.array(ChangedRow), next: z.string(), more: z.boolean(), serverTime: Instant }),
  },
  refusals: ["cursor-expired", "app-too-old"],
});
