import { AppealView, DecimalText, DutyEntryView, DutyFactsFields, DutyYear, ScoreYearName } from "#contract/duty.ts";
import { endpoint } from "#contract/endpoint.ts";
import { Day, Instant, Sha256, text, textOrNothing, Uuid } from "#contract/fields.ts";
import { ATTACHMENT_MEDIA_TYPES } from "#domain/attachment/attachment-kind.ts";
import { DUTY_KINDS } from "#domain/duty/duty-kinds.ts";
import { MANUAL_ENTRY_STATES } from "#domain/score/manual-entry-flow.ts";
import { z } from "zod";

const one = z.strictObject({ id: Uuid });
const ofYear = z.strictObject({ year: ScoreYearName });

/** One member's total, for staff; in the order of their numbers, never of their points. */
export const StatementRow = z
  .strictObject({
    memberId: Uuid,
    memberNo: z.string(),
    name: z.string(),
    sector: z.string(),
    isScored: z.boolean(),
    total: DecimalText,
    grade: z.string(),
    /** By group id, with its name. */
    groups: z.array(z.strictObject({ id: z.string(), name: z.string(), total: DecimalText })),
    gatesMissing: z.array(z.string()),
    confirmedAt: Instant.nullable(),
    openAppeals: z.int(),
    /** Ties share a rank; null unless the tenant shows ranking, and for members who are not scored. */
    rank: z.int().nullable(),
  })
  .meta({ id: "StatementRow" });
export type StatementRow = z.infer<typeof StatementRow>;

export const listStatements = endpoint({
  id: "listStatements",
  method: "get",
  path: "/api/v1/office/statements",
  tag: "office",
  summary: "Totals of all members in one year, by member number",
  access: "score.read",
  query: ofYear,
  answers: { 200: z.strictObject({ year: ScoreYearName, items: z.array(StatementRow) }) },
  refusals: ["not-found"],
});

export const listScoreMembers = endpoint({
  id: "listScoreMembers",
  method: "get",
  path: "/api/v1/office/score-members",
  tag: "office",
  summary: "Members by their number, to enter a duty for one",
  access: "score.read",
  answers: {
    200: z.strictObject({
      items: z.array(
        z.strictObject({
          id: Uuid,
          memberNo: z.string(),
          name: z.string(),
          sector: z.string(),
          isScored: z.boolean(),
        }),
      ),
    }),
  },
});

export const readStatement = endpoint({
  id: "readStatement",
  method: "get",
  path: "/api/v1/office/statements/{id}",
  tag: "office",
  summary: "One member's year with ledger and rules; opening it writes an audit line",
  access: "score.read",
  params: one,
  query: ofYear,
  answers: {
    200: z.strictObject({
      member: z.strictObject({ id: Uuid, memberNo: z.string(), name: z.string(), sector: z.string() }),
      year: DutyYear,
      appeals: z.array(AppealView),
    }),
  },
  refusals: ["not-found"],
});

export const ManualEntryBody = z
  .strictObject({
    memberId: Uuid,
    kind: z.enum(DUTY_KINDS),
    dutyOn: Day,
    quantity: DecimalText,
    share: z.strictObject({ place: z.int().min(1).max(50), of: z.int().min(1).max(50) }),
    facts: DutyFactsFields,
    title: text(100),
    evidenceNote: textOrNothing(500),
    evidence: z.strictObject({ sha256: Sha256, name: z.string().max(100) }).nullable(),
    appealId: Uuid.nullable(),
  })
  .meta({ id: "ManualEntryBody" });
export type ManualEntryBody = z.infer<typeof ManualEntryBody>;

export const ManualEntryView = z
  .strictObject({
    id: Uuid,
    ...ManualEntryBody.shape,
    memberName: z.string(),
    memberNo: z.string(),
    state: z.enum(MANUAL_ENTRY_STATES),
    enteredBy: z.string(),
    enteredAt: Instant,
    isMine: z.boolean(),
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
    decisionNote: z.string(),
    trail: z.array(z.strictObject({ at: Instant, who: z.string(), move: z.string(), note: z.string() })),
  })
  .meta({ id: "ManualEntryView" });
export type ManualEntryView = z.infer<typeof ManualEntryView>;

export const listManualEntries = endpoint({
  id: "listManualEntries",
  method: "get",
  path: "/api/v1/office/manual-entries",
  tag: "office",
  summary: "Entries by hand, the newest first, 200 at most",
  access: "score.read",
  query: z.strictObject({ state: z.enum(MANUAL_ENTRY_STATES).optional(), q: z.string().max(60).optional() }),
  answers: { 200: z.strictObject({ items: z.array(ManualEntryView), open: z.int() }) },
});

export const putManualEntry = endpoint({
  id: "putManualEntry",
  method: "put",
  path: "/api/v1/office/manual-entries/{id}",
  tag: "office",
  summary: "Enter a duty by hand, for a second person to approve; manual kinds, and any kind where an appeal led to it",
  access: "score.write",
  params: one,
  body: ManualEntryBody,
  answers: { 201: ManualEntryView, 200: ManualEntryView },
  refusals: ["id-taken", "member-unknown", "attachment-missing"],
});

export const moveManualEntry = endpoint({
  id: "moveManualEntry",
  method: "post",
  path: "/api/v1/office/manual-entries/{id}/moves",
  tag: "office",
  summary: "Approve or refuse what a colleague entered, withdraw one's own, reverse what is booked",
  access: "score.read",
  params: one,
  body: z.strictObject({ move: z.enum(["approve", "refuse", "withdraw", "reverse"]), note: textOrNothing(500) }),
  answers: { 200: ManualEntryView },
  refusals: ["not-found", "move-not-allowed", "second-person-needed", "not-allowed"],
});

export const getManualEvidence = endpoint({
  id: "getManualEvidence",
  method: "get",
  path: "/api/v1/office/manual-entries/{id}/evidence",
  tag: "office",
  summary: "The file that shows an entry by hand; always to be saved, never shown",
  access: "score.read",
  params: one,
  answers: { 200: ATTACHMENT_MEDIA_TYPES },
  refusals: ["not-found"],
});

/** One row of an imported sheet and what is wrong with it. */
export const ImportRow = z.strictObject({
  row: z.int(),
  memberNo: z.string(),
  name: z.string(),
  sentence: z.string(),
  fault: z.string().nullable(),
  isKnown: z.boolean(),
});

export const importManualEntries = endpoint({
  id: "importManualEntries",
  method: "post",
  path: "/api/v1/office/manual-imports",
  tag: "office",
  summary: "Read an xlsx of duties; with `dryRun` it only says what it would enter",
  access: "score.write",
  query: z.strictObject({ dryRun: z.enum(["yes", "no"]) }),
  binary: {
    types: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    maxBytes: 4 * 1024 * 1024,
  },
  answers: { 200: z.strictObject({ rows: z.array(ImportRow), entered: z.int() }) },
  refusals: ["sheet-unreadable"],
});

export const getManualImportForm = endpoint({
  id: "getManualImportForm",
  method: "get",
  path: "/api/v1/office/manual-import-form",
  tag: "office",
  summary: "The empty xlsx to fill in, with lists of kinds and members",
  access: "score.write",
  answers: { 200: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
});

export const OfficeAppeal = z.strictObject({
  ...AppealView.shape,
  member: z.strictObject({ id: Uuid, memberNo: z.string(), name: z.string(), sector: z.string() }),
  entry: DutyEntryView.nullable(),
});
export type OfficeAppeal = z.infer<typeof OfficeAppeal>;

export const listAppeals = endpoint({
  id: "listAppeals",
  method: "get",
  path: "/api/v1/office/appeals",
  tag: "office",
  summary: "Appeals, open ones first, the oldest of them first",
  access: "score.read",
  query: z.strictObject({ year: ScoreYearName.optional() }),
  answers: { 200: z.strictObject({ items: z.array(OfficeAppeal), open: z.int() }) },
});

export const decideAppeal = endpoint({
  id: "decideAppeal",
  method: "post",
  path: "/api/v1/office/appeals/{id}/decision",
  tag: "office",
  summary: "Answer an appeal with words; accepting may reverse the line in the same step",
  access: "score.write",
  params: one,
  body: z.strictObject({ decision: z.enum(["accept", "reject"]), reply: text(1000), reverseEntry: z.boolean() }),
  answers: { 200: OfficeAppeal },
  refusals: ["not-found", "move-not-allowed"],
});

export const listScoreAlerts = endpoint({
  id: "listScoreAlerts",
  method: "get",
  path: "/api/v1/office/score-alerts",
  tag: "office",
  summary: "Members whom a rule of the year asks the office to look after",
  access: "score.read",
  query: ofYear,
  answers: {
    200: z.strictObject({
      items: z.array(
        z.strictObject({
          memberId: Uuid,
          memberNo: z.string(),
          name: z.string(),
          sector: z.string(),
          alert: z.string(),
          consequence: z.string(),
          clause: z.string(),
          totals: z.array(z.strictObject({ year: ScoreYearName, total: DecimalText })),
        }),
      ),
    }),
  },
  refusals: ["not-found"],
});

/** 评优 for the office: candidates by points, who ties shares a place; not scored members left out. Opening it writes an audit line. */
export const listAwardCandidates = endpoint({
  id: "listAwardCandidates",
  method: "get",
  path: "/api/v1/office/award-lists",
  tag: "office",
  summary: "Candidates for 履职优秀, with ties, for the office's own deliberation",
  access: "score.approve",
  query: z.strictObject({ year: ScoreYearName, places: z.coerce.number().int().min(1).max(100) }),
  answers: {
    200: z.strictObject({
      items: z.array(
        z.strictObject({
          place: z.int(),
          memberId: Uuid,
          memberNo: z.string(),
          name: z.string(),
          sector: z.string(),
          total: DecimalText,
          grade: z.string(),
          isTied: z.boolean(),
        }),
      ),
    }),
  },
  refusals: ["not-found"],
});

export const getScoreAggregates = endpoint({
  id: "getScoreAggregates",
  method: "get",
  path: "/api/v1/office/score-aggregates",
  tag: "office",
  summary: "Per sector and per kind of duty: people, entries, averages with their denominators",
  access: "score.read",
  query: ofYear,
  answers: {
    200: z.strictObject({
      bySector: z.array(
        z.strictObject({
          sector: z.string(),
          members: z.int(),
          average: DecimalText,
          grades: z.array(z.strictObject({ name: z.string(), members: z.int() })),
        }),
      ),
      byKind: z.array(
        z.strictObject({ kind: z.enum(DUTY_KINDS), entries: z.int(), members: z.int(), points: DecimalText }),
      ),
    }),
  },
  refusals: ["not-found"],
});

export const exportScores = endpoint({
  id: "exportScores",
  method: "get",
  path: "/api/v1/office/score-exports/{format}",
  tag: "office",
  summary: "All statements of a year as xlsx (totals and every line), or printed as PDF",
  access: "score.approve",
  params: z.strictObject({ format: z.enum(["xlsx", "pdf"]) }),
  query: z.strictObject({ year: ScoreYearName, memberId: Uuid.optional() }),
  answers: { 200: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/pdf"] },
  refusals: ["not-found"],
});

const ScoreSettings = z.strictObject({
  showsRanking: z.boolean(),
  /** 文号 and day of the paper that allows it. */
  rankingBasis: z.string().max(200),
});

export const getScoreSettings = endpoint({
  id: "getScoreSettings",
  method: "get",
  path: "/api/v1/office/score-settings",
  tag: "office",
  summary: "Whether staff see an order by points (off unless the tenant turns it on)",
  access: "score.read",
  answers: { 200: z.strictObject({ ...ScoreSettings.shape, since: Instant.nullable() }) },
});

export const saveScoreSettings = endpoint({
  id: "saveScoreSettings",
  method: "put",
  path: "/api/v1/office/score-settings",
  tag: "office",
  summary: "Turn staff's ranking on or off; turning it on takes a written basis",
  access: "score.write",
  body: ScoreSettings,
  answers: { 204: null },
  refusals: ["invalid-fields"],
});

export const setMemberScored = endpoint({
  id: "setMemberScored",
  method: "put",
  path: "/api/v1/office/members/{id}/scored",
  tag: "office",
  summary: "不记分人员: leave a member out of scoring, or take them in again, with a reason in the audit",
  access: "score.write",
  params: one,
  body: z.strictObject({ isScored: z.boolean(), reason: text(200) }),
  answers: { 204: null },
  refusals: ["not-found"],
});
