import { endpoint } from "#contract/endpoint.ts";
import { Day, Instant, text, Uuid } from "#contract/fields.ts";
import { RuleSetFields } from "#contract/rule-set.ts";
import { ATTACHMENT_MEDIA_TYPES } from "#domain/attachment/attachment-kind.ts";
import { DUTY_KINDS } from "#domain/duty/duty-kinds.ts";
import { APPEAL_STATES } from "#domain/score/appeal-flow.ts";
import { SCORE_YEAR_STATES } from "#domain/score/score-year.ts";
import { z } from "zod";

/** A decimal as text: "87.5", "-2". */
export const DecimalText = z.string().regex(/^-?\d{1,6}(\.\d{1,4})?$/);

/** A scoring year by its last day. */
export const ScoreYearName = z.string().regex(/^20\d\d$/);

export const DutyFactsFields = z.record(z.string().max(40), z.union([z.string().max(60), z.number(), z.boolean()]));

export const DutyEvidenceView = z.strictObject({
  title: z.string(),
  link: z.string().nullable(),
  by: z.string(),
  note: z.string(),
});

/** One line of the ledger as its member and the office read it; domain/duty/duty-entry.ts. */
export const DutyEntryView = z
  .strictObject({
    id: Uuid,
    memberId: Uuid,
    year: ScoreYearName,
    dutyOn: Day,
    kind: z.enum(DUTY_KINDS),
    sourceId: Uuid,
    matterId: Uuid,
    quantity: DecimalText,
    share: z.strictObject({ place: z.int(), of: z.int() }),
    facts: DutyFactsFields,
    evidence: DutyEvidenceView,
    reverses: Uuid.nullable(),
    at: Instant,
  })
  .meta({ id: "DutyEntryView" });
export type DutyEntryView = z.infer<typeof DutyEntryView>;

/** 「有疑问」, with its answer and the trail of it. */
export const AppealView = z
  .strictObject({
    id: Uuid,
    year: ScoreYearName,
    entryId: Uuid.nullable(),
    ruleWords: z.string(),
    /** The line as it read when it was asked about. */
    sentence: z.string(),
    words: z.string(),
    state: z.enum(APPEAL_STATES),
    openedAt: Instant,
    reply: z.string(),
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
    trail: z.array(z.strictObject({ at: Instant, who: z.string(), move: z.string(), note: z.string() })),
  })
  .meta({ id: "AppealView" });
export type AppealView = z.infer<typeof AppealView>;

/** What is under way and may count later (预计): shown apart, never added. */
export const PendingDuty = z
  .strictObject({
    kind: z.enum(DUTY_KINDS),
    title: z.string(),
    /** 「已提交，等待审查立案」. */
    waitsFor: z.string(),
    link: z.string().nullable(),
    facts: DutyFactsFields,
    share: z.strictObject({ place: z.int(), of: z.int() }),
  })
  .meta({ id: "PendingDuty" });
export type PendingDuty = z.infer<typeof PendingDuty>;

/** One scoring year of a member: ledger and rules whole, so that the phone explains it without a network by the same sum (domain/score/score-of.ts). */
export const DutyYear = z
  .strictObject({
    year: ScoreYearName,
    from: Day,
    to: Day,
    state: z.enum(SCORE_YEAR_STATES),
    ruleSetId: Uuid,
    ruleVersion: z.int(),
    rules: RuleSetFields,
    entries: z.array(DutyEntryView),
    /** What the server makes of it; the phone shows no other total. */
    total: DecimalText,
    /** Of a frozen year: when this member said that it is right. */
    confirmedAt: Instant.nullable(),
    isFrozenAsShown: z.boolean(),
  })
  .meta({ id: "DutyYear" });
export type DutyYear = z.infer<typeof DutyYear>;

/** Everything of 我的履职, the newest year first, three years at most. Nothing of anybody else, no rank. */
export const DutyDocument = z
  .strictObject({
    asOf: Instant,
    isScored: z.boolean(),
    years: z.array(DutyYear),
    pending: z.array(PendingDuty),
    appeals: z.array(AppealView),
  })
  .meta({ id: "DutyDocument" });
export type DutyDocument = z.infer<typeof DutyDocument>;

/** With an ETag: 304 where nothing has changed since `if-none-match`. */
export const getMyDuty = endpoint({
  id: "getMyDuty",
  method: "get",
  path: "/api/v1/my-duty",
  tag: "session",
  summary: "The signed-in member's ledger, rules and totals of the last years",
  access: "submission.submitAsMember",
  headers: z.strictObject({ "if-none-match": z.string().max(100).optional() }),
  answers: { 200: DutyDocument, 304: null },
});

/** 履职档案 of the signed-in member. */
export const getMyDutyRecord = endpoint({
  id: "getMyDutyRecord",
  method: "get",
  path: "/api/v1/my-duty-record/{format}",
  tag: "session",
  summary: "The signed-in member's duty record, all years, as PDF or JSON",
  access: "submission.submitAsMember",
  params: z.strictObject({ format: z.enum(["pdf", "json"]) }),
  answers: { 200: ["application/pdf", "application/json"] },
});

/** To anybody but the member whom the entry is about, it does not exist. */
export const getMyDutyEvidence = endpoint({
  id: "getMyDutyEvidence",
  method: "get",
  path: "/api/v1/my-duty/evidence/{id}",
  tag: "session",
  summary:
    "The file that shows a booked entry by hand, for the member whom it is about; always to be saved, never shown",
  access: "submission.submitAsMember",
  params: z.strictObject({ id: Uuid }),
  answers: { 200: ATTACHMENT_MEDIA_TYPES },
  refusals: ["not-found"],
});

const WORDS = 1000;

/** What a member does about the ledger. entityId is the appeal's id, or a new id. */
export const DutyAct = z
  .discriminatedUnion("act", [
    z.strictObject({
      act: z.literal("appeal"),
      year: ScoreYearName,
      entryId: Uuid.nullable(),
      ruleId: z.string().max(60).nullable(),
      words: text(WORDS),
    }),
    z.strictObject({ act: z.literal("withdrawAppeal") }),
    z.strictObject({ act: z.literal("confirmYear"), year: ScoreYearName }),
  ])
  .meta({ id: "DutyAct" });
export type DutyAct = z.infer<typeof DutyAct>;
