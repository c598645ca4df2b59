import { Day, Instant, Uuid } from "#contract/fields.ts";
import { PROMISE_ANSWERS } from "#contract/proposals.ts";
import { CLAIM_STANDINGS } from "#domain/proposal/contact-proof.ts";
import { CONTACT_MODES, LEADER_ROLES, OUTCOME_CLASSES } from "#domain/proposal/proposal-lists.ts";
import { TASK_MOVES, TASK_ROLES, TASK_STATES } from "#domain/proposal/task-flow.ts";
import { TASK_STAGES } from "#domain/proposal/task-stage.ts";
import { z } from "zod";

/** A last day, how far off it is and why it is that day. */
export const DueView = z
  .strictObject({ on: Day, workingDaysLeft: z.int(), isOverdue: z.boolean(), why: z.string() })
  .meta({ id: "DueView" });
export type DueView = z.infer<typeof DueView>;

const CosignView = z
  .strictObject({ unitName: z.string(), agrees: z.boolean(), note: z.string(), at: Instant })
  .meta({ id: "CosignView" });

/** One version of the unit's own reply. */
export const ReplyVersion = z
  .strictObject({
    id: Uuid,
    version: z.int(),
    round: z.int(),
    replyNo: z.string(),
    abstract: z.string(),
    body: z.string(),
    outcomeClass: z.enum(OUTCOME_CLASSES).nullable(),
    /** As the unit signed it, where the audit put another class. */
    signedClass: z.enum(OUTCOME_CLASSES).nullable(),
    promise: z.string(),
    promiseOn: Day.nullable(),
    contactPerson: z.string(),
    contactPhone: z.string(),
    writtenBy: z.string(),
    writtenAt: Instant,
    signedBy: z.string().nullable(),
    signedAt: Instant.nullable(),
    passedAt: Instant.nullable(),
    cosigns: z.array(CosignView),
  })
  .meta({ id: "ReplyVersion" });
export type ReplyVersion = z.infer<typeof ReplyVersion>;

/** Who signed the proposal, as its form names them. */
const TaskProposer = z
  .strictObject({ memberId: Uuid, name: z.string(), sector: z.string(), orgTitle: z.string(), isFirst: z.boolean() })
  .meta({ id: "TaskProposer" });

/** A claim of this unit and how it stands; never who said what. */
const ClaimView = z
  .strictObject({
    id: Uuid,
    round: z.int(),
    mode: z.enum(CONTACT_MODES),
    happenedOn: Day,
    place: z.string(),
    participants: z.string(),
    summary: z.string(),
    asked: z.array(z.string()),
    claimedBy: z.string(),
    claimedAt: Instant,
    standing: z.enum(CLAIM_STANDINGS),
    isVoided: z.boolean(),
  })
  .meta({ id: "ClaimView" });

/** Another unit of the same proposal; its opinion goes to the lead alone. */
const OtherUnit = z
  .strictObject({
    unitName: z.string(),
    role: z.enum(TASK_ROLES),
    clerkName: z.string(),
    clerkPhone: z.string(),
    hasSentOpinion: z.boolean(),
    opinion: z.string().nullable(),
  })
  .meta({ id: "OtherUnit" });

export const TaskDetail = z
  .strictObject({
    id: Uuid,
    caseNo: z.int().nullable(),
    term: z.int(),
    session: z.int(),
    title: z.string(),
    situation: z.string(),
    analysis: z.string(),
    suggestions: z.string(),
    category: z.string(),
    collectiveName: z.string().nullable(),
    /** Of its attachments, which are read at `/proposals/{proposalId}/attachments/{sha256}`. */
    proposalId: Uuid,
    attachments: z.array(z.strictObject({ sha256: z.string(), name: z.string(), bytes: z.int() })),
    isKey: z.boolean(),
    leaders: z.array(z.strictObject({ role: z.enum(LEADER_ROLES), name: z.string(), title: z.string() })),
    merged: z.array(z.strictObject({ caseNo: z.int().nullable(), title: z.string() })),
    proposers: z.array(TaskProposer),
    visitWaived: z.boolean(),
    unitName: z.string(),
    role: z.enum(TASK_ROLES),
    state: z.enum(TASK_STATES),
    stage: z.enum(TASK_STAGES),
    round: z.int(),
    clerkName: z.string(),
    clerkPhone: z.string(),
    assignedAt: Instant.nullable(),
    due: z.strictObject({
      accept: DueView.nullable(),
      return: DueView.nullable(),
      contact: DueView.nullable(),
      finish: DueView.nullable(),
    }),
    others: z.array(OtherUnit),
    contacts: z.array(ClaimView),
    replies: z.array(ReplyVersion),
    /** To a co-unit: the lead's draft that it is to sign, and what it said. */
    leadDraft: z
      .strictObject({
        replyId: Uuid,
        version: z.int(),
        abstract: z.string(),
        body: z.string(),
        outcomeClass: z.enum(OUTCOME_CLASSES).nullable(),
        mine: z.strictObject({ agrees: z.boolean(), note: z.string() }).nullable(),
      })
      .nullable(),
    opinion: z.string().nullable(),
    opinionAt: Instant.nullable(),
    extensions: z.array(
      z.strictObject({
        reason: z.string(),
        fromDueOn: Day,
        toDueOn: Day,
        state: z.enum(["ASKED", "GRANTED", "REFUSED"]),
      }),
    ),
    latestDueOn: Day.nullable(),
    meetings: z.array(
      z.strictObject({
        id: Uuid,
        memberName: z.string(),
        wish: z.string(),
        at: Instant,
        answer: z.string().nullable(),
      }),
    ),
    promises: z.array(
      z.strictObject({
        id: Uuid,
        promise: z.string(),
        due: DueView,
        unitSays: z.enum(PROMISE_ANSWERS).nullable(),
        fulfilledOn: Day.nullable(),
        isClosed: z.boolean(),
      }),
    ),
    progress: z.array(z.strictObject({ at: Instant, by: z.string(), text: z.string() })),
    history: z.array(
      z.strictObject({
        at: Instant,
        actor: z.string(),
        move: z.enum(TASK_MOVES),
        to: z.enum(TASK_STATES),
        note: z.string().nullable(),
      }),
    ),
    /** What this account may do now, by the flow table. */
    moves: z.array(z.enum(TASK_MOVES)),
    /** What a reply still lacks before it may be signed. */
    lacks: z.strictObject({ contact: z.boolean(), cosign: z.boolean() }),
    outcomes: z.array(z.strictObject({ code: z.enum(OUTCOME_CLASSES), words: z.string() })),
    returnReasons: z.array(z.strictObject({ code: z.string(), label: z.string() })),
    today: Day,
  })
  .meta({ id: "TaskDetail" });
export type TaskDetail = z.infer<typeof TaskDetail>;
