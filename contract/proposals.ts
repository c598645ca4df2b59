import { Day, Instant, Sha256, text, textOrNothing, Uuid } from "#contract/fields.ts";
import { evaluationAnswers } from "#domain/proposal/evaluation-form.ts";
import { proposalFieldLimits } from "#domain/proposal/proposal-draft.ts";
import {
  COLLECTIVE_KINDS,
  CONTACT_ANSWERS,
  CONTACT_MODES,
  COSIGN_STATES,
  LEADER_ROLES,
  OUTCOME_CLASSES,
  PROPOSER_TYPES,
  PUBLIC_LEVELS,
  TIMINGS,
} from "#domain/proposal/proposal-lists.ts";
import { PROPOSAL_STATES } from "#domain/proposal/proposal-state.ts";
import { TASK_ROLES, TASK_STATES } from "#domain/proposal/task-flow.ts";
import { z } from "zod";

/** A file that goes with a proposal; its bytes are put to `/attachments/{sha256}` before. */
export const ProposalAttachment = z
  .strictObject({ sha256: Sha256, name: text(120), bytes: z.int().min(1) })
  .meta({ id: "ProposalAttachment" });
export const MOST_ATTACHMENTS = 5;

/** What is invited on and handed in: the draft's words, made whole. */
export const ProposalBody = z
  .strictObject({
    title: text(proposalFieldLimits.title),
    situation: text(proposalFieldLimits.situation),
    analysis: textOrNothing(proposalFieldLimits.analysis),
    suggestions: text(proposalFieldLimits.suggestions),
    category: textOrNothing(proposalFieldLimits.category),
    suggestedLead: textOrNothing(proposalFieldLimits.suggestedLead),
    suggestedCo: textOrNothing(proposalFieldLimits.suggestedCo),
    publicLevel: z.enum(PUBLIC_LEVELS),
    publicReason: textOrNothing(proposalFieldLimits.publicReason),
    proposerType: z.enum(PROPOSER_TYPES),
    collectiveKind: z.enum(COLLECTIVE_KINDS).nullable(),
    collectiveName: textOrNothing(proposalFieldLimits.collectiveName),
    allowCosign: z.boolean(),
    topicId: Uuid.nullable(),
    sourceRef: textOrNothing(proposalFieldLimits.sourceRef),
    attachments: z.array(ProposalAttachment).max(MOST_ATTACHMENTS),
  })
  .meta({ id: "ProposalBody" });
export type ProposalBody = z.infer<typeof ProposalBody>;

/** Asks these members to sign this text. Whoever signed another one is asked again; whoever is not named any more is dropped. */
export const ProposalInvite = z.strictObject({ body: ProposalBody, memberIds: z.array(Uuid).min(1).max(200) });

/**
 * Hands it in. The draft of the same id becomes a tombstone in the same transaction. `endCosigning` drops names that have not answered;
 * without it open invitations refuse the op (cosign-open), as does a text that others signed otherwise (signed-text-changed).
 */
export const ProposalSubmit = z.strictObject({ body: ProposalBody, endCosigning: z.boolean() });

const answers = <Question extends keyof typeof evaluationAnswers>(question: Question) =>
  z.enum(evaluationAnswers[question]);

export const EvaluationAnswers = z
  .strictObject({
    visited: answers("visited"),
    attitude: answers("attitude"),
    heardHow: answers("heardHow"),
    onPoint: answers("onPoint"),
    /** Only asked of a collective proposal. */
    leaderReplied: answers("leaderReplied").nullable(),
    result: answers("result"),
    overall: answers("overall"),
    comment: textOrNothing(2_000),
    /** Asked of whoever is not satisfied: what would satisfy. */
    wouldSatisfy: textOrNothing(2_000),
  })
  .meta({ id: "EvaluationAnswers" });
export type EvaluationAnswers = z.infer<typeof EvaluationAnswers>;

export const PROMISE_ANSWERS = ["KEPT", "PARTLY", "NOT_KEPT"] as const;

/** What a member does to a proposal that concerns them, other than writing it; each works without a network. */
export const ProposalAct = z
  .discriminatedUnion("act", [
    z.strictObject({ act: z.literal("sign"), textNo: z.int().min(1) }),
    z.strictObject({ act: z.literal("decline"), reason: text(500) }),
    z.strictObject({ act: z.literal("endCosigning") }),
    z.strictObject({ act: z.literal("withdraw"), note: textOrNothing(500) }),
    z.strictObject({ act: z.literal("askWithdrawal"), note: text(500) }),
    z.strictObject({ act: z.literal("confirmEntry"), isMine: z.boolean(), note: textOrNothing(500) }),
    z.strictObject({ act: z.literal("answerContact"), contactId: Uuid, answer: z.enum(CONTACT_ANSWERS) }),
    z.strictObject({ act: z.literal("waiveVisit"), waived: z.boolean() }),
    z.strictObject({ act: z.literal("askMeeting"), requestId: Uuid, wish: text(500) }),
    z.strictObject({ act: z.literal("evaluate"), round: z.int().min(1), answers: EvaluationAnswers }),
    z.strictObject({
      act: z.literal("answerPromise"),
      commitmentId: Uuid,
      says: z.enum(PROMISE_ANSWERS),
      note: textOrNothing(1_000),
    }),
  ])
  .meta({ id: "ProposalAct" });
export type ProposalAct = z.infer<typeof ProposalAct>;

export const ProposalSigner = z
  .strictObject({
    memberId: Uuid,
    name: z.string(),
    sector: z.string(),
    isFirst: z.boolean(),
    state: z.enum(COSIGN_STATES),
    askedTextNo: z.int(),
    signedTextNo: z.int().nullable(),
    answeredAt: Instant.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: "ProposalSigner" });

/** A reply that was passed, as its proposers read it. */
export const ReplyView = z
  .strictObject({
    id: Uuid,
    round: z.int(),
    unitName: z.string(),
    replyNo: z.string(),
    abstract: z.string(),
    body: z.string(),
    outcomeClass: z.enum(OUTCOME_CLASSES),
    promise: z.string(),
    promiseOn: Day.nullable(),
    contactPerson: z.string(),
    contactPhone: z.string(),
    signedBy: z.string(),
    sentAt: Instant,
  })
  .meta({ id: "ReplyView" });

/** One unit's part, as its proposers see it from the first day (C12). */
export const TaskView = z
  .strictObject({
    id: Uuid,
    unitName: z.string(),
    role: z.enum(TASK_ROLES),
    state: z.enum(TASK_STATES),
    clerkName: z.string(),
    clerkPhone: z.string(),
    dueOn: Day.nullable(),
    firstDueOn: Day.nullable(),
    assignedAt: Instant.nullable(),
    extensions: z.array(z.strictObject({ reason: z.string(), fromDueOn: Day, toDueOn: Day })),
  })
  .meta({ id: "TaskView" });

export const ContactView = z
  .strictObject({
    id: Uuid,
    unitName: z.string(),
    mode: z.enum(CONTACT_MODES),
    happenedOn: Day,
    place: z.string(),
    summary: z.string(),
    claimedAt: Instant,
    /** This member was named, and answered so; null: not yet. `isAsked` false: the unit says it met others. */
    isAsked: z.boolean(),
    mine: z.enum(CONTACT_ANSWERS).nullable(),
  })
  .meta({ id: "ContactView" });

/** A proposal that concerns the signed-in member: their own, cosigned or asked to cosign. */
export const ProposalRow = z
  .strictObject({
    ...ProposalBody.shape,
    // Read as they are, whatever rules they were written under.
    title: z.string(),
    situation: z.string(),
    analysis: z.string(),
    suggestions: z.string(),
    category: z.string(),
    state: z.enum(PROPOSAL_STATES),
    textNo: z.int(),
    serialNo: z.int().nullable(),
    caseNo: z.int().nullable(),
    term: z.int(),
    session: z.int(),
    timing: z.enum(TIMINGS),
    /** What this member is to it. */
    mine: z.enum(["FIRST", "COSIGNER", "INVITED"]),
    signers: z.array(ProposalSigner),
    cosignDeadline: Instant.nullable(),
    /** Entered by the office on behalf: who did, and whether the author has confirmed it. */
    enteredBy: z.string().nullable(),
    authorConfirmedAt: Instant.nullable(),
    /** What it is handled with, and how that stands: tasks, replies and dates below are those of that one. */
    mergedInto: z
      .strictObject({ caseNo: z.int().nullable(), title: z.string(), state: z.enum(PROPOSAL_STATES) })
      .nullable(),
    isKey: z.boolean(),
    isExcellent: z.boolean(),
    leaders: z.array(z.strictObject({ role: z.enum(LEADER_ROLES), name: z.string(), title: z.string() })),
    round: z.int(),
    tasks: z.array(TaskView),
    contacts: z.array(ContactView),
    visitWaived: z.boolean(),
    meetings: z.array(z.strictObject({ id: Uuid, wish: z.string(), at: Instant, answer: z.string().nullable() })),
    replies: z.array(ReplyView),
    /** This member's own rating of this round; nobody else's ever comes here. */
    myEvaluation: EvaluationAnswers.nullable(),
    evaluationDueOn: Day.nullable(),
    replyDueOn: Day.nullable(),
    promises: z.array(
      z.strictObject({
        id: Uuid,
        unitName: z.string(),
        promise: z.string(),
        dueOn: Day,
        isAskedNow: z.boolean(),
        memberSays: z.enum(PROMISE_ANSWERS).nullable(),
        fulfilledOn: Day.nullable(),
        progress: z.array(z.strictObject({ at: Instant, text: z.string() })),
      }),
    ),
    withdrawalAskedAt: Instant.nullable(),
    submittedAt: Instant.nullable(),
    filedAt: Instant.nullable(),
    assignedAt: Instant.nullable(),
    repliedAt: Instant.nullable(),
    closedAt: Instant.nullable(),
    changedAt: Instant,
    /** In words, oldest first; reasons of a return or a refusal among them. */
    history: z.array(
      z.strictObject({
        at: Instant,
        state: z.enum(PROPOSAL_STATES),
        sentence: z.string(),
        note: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "ProposalRow" });
export type ProposalRow = z.infer<typeof ProposalRow>;
