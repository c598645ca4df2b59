import { endpoint } from "#contract/endpoint.ts";
import { Cursor, Day, Instant, text, textOrNothing, Uuid } from "#contract/fields.ts";
import { GROUP_LIMIT } from "#contract/intake.ts";
import {
  EscalationView,
  ForwardView,
  InstructionView,
  IssueMark,
  OpinionAuthorView,
  OpinionWordsBody,
  OpinionWordsView,
  OtherAuthor,
} from "#contract/opinion-fields.ts";
import { OPINION_MOVES, OPINION_STATES } from "#domain/opinion/opinion-flow.ts";
import {
  COUNTED_OPINIONS,
  OPINION_LEVELS,
  OPINION_SOURCES,
  SENSITIVITIES,
  UPPER_LEVELS,
} from "#domain/opinion/opinion-lists.ts";
import { REPORT_FIELDS } from "#domain/report/report-draft.ts";
import { OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";
import { z } from "zod";

const one = z.strictObject({ id: Uuid });

/** A row of the desk's list. `title` is the edited one where there is one. */
export const OpinionItem = z
  .strictObject({
    id: Uuid,
    number: z.string(),
    title: z.string(),
    state: z.enum(OPINION_STATES),
    statusLine: z.string(),
    category: z.enum(OPINION_CATEGORIES).nullable(),
    source: z.enum(OPINION_SOURCES),
    sourceName: z.string(),
    authors: z.array(z.string()),
    sensitivity: z.enum(SENSITIVITIES),
    isComposite: z.boolean(),
    /** Parts of a composite, residents' words linked, letters of the text that would be printed. */
    parts: z.int(),
    submissions: z.int(),
    letters: z.int(),
    editorName: z.string().nullable(),
    campaign: z.string().nullable(),
    submittedAt: Instant,
    changedAt: Instant,
  })
  .meta({ id: "OpinionItem" });
export type OpinionItem = z.infer<typeof OpinionItem>;

const filters = {
  state: z.enum(OPINION_STATES).optional(),
  q: z.string().max(100).optional(),
  category: z.enum(OPINION_CATEGORIES).optional(),
  source: z.enum(OPINION_SOURCES).optional(),
  /** Sent up to this level. */
  level: z.enum(UPPER_LEVELS).optional(),
  /** With `level`: adopted there. */
  adopted: z.enum(["true"]).optional(),
  /** Instructed at any level, or at this one. */
  instructed: z.enum([...OPINION_LEVELS, "any"]).optional(),
  campaign: Uuid.optional(),
  composite: z.enum(["true", "false"]).optional(),
  mine: z.enum(["true"]).optional(),
  /** What 采用率 counts: handed in by itself, printed, or kept aside, whether in the archive by now or not. */
  counted: z.enum(COUNTED_OPINIONS).optional(),
  from: Day.optional(),
  to: Day.optional(),
};
export const OpinionFilter = z.strictObject(filters);
export type OpinionFilter = z.infer<typeof OpinionFilter>;

const paging = {
  cursor: Cursor.optional(),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .optional(),
};

export const listOpinions = endpoint({
  id: "listOpinions",
  method: "get",
  path: "/api/v1/office/opinions",
  tag: "office",
  summary: "Opinion reports, filtered, newest first",
  access: "opinion.read",
  query: z.strictObject({ ...filters, ...paging }),
  answers: { 200: z.strictObject({ items: z.array(OpinionItem), next: z.string().nullable() }) },
});

export const countOpinions = endpoint({
  id: "countOpinions",
  method: "get",
  path: "/api/v1/office/opinion-counts",
  tag: "office",
  summary: "How many in each state under the same filters; `latest` changes whenever anything did",
  access: "opinion.read",
  query: OpinionFilter,
  answers: { 200: z.strictObject({ byState: z.record(z.enum(OPINION_STATES), z.int()), latest: z.string() }) },
});

export const OpinionComment = z
  .strictObject({
    id: Uuid,
    field: z.enum(REPORT_FIELDS).nullable(),
    quote: z.string(),
    words: z.string(),
    by: z.string(),
    at: Instant,
    resolvedAt: Instant.nullable(),
  })
  .meta({ id: "OpinionComment" });
export type OpinionComment = z.infer<typeof OpinionComment>;

export const OpinionPart = z
  .strictObject({ ...OpinionWordsView.shape, id: Uuid, number: z.string(), authors: z.array(z.string()) })
  .meta({ id: "OpinionPart" });
export type OpinionPart = z.infer<typeof OpinionPart>;

/** Everything of one report. `original` is what came and never changes under the editor's hands; `edited` null until somebody edits. */
export const OpinionDetail = OpinionItem.extend({
  original: OpinionWordsView,
  edited: OpinionWordsView.nullable(),
  editRev: z.int(),
  editedBy: z.string().nullable(),
  editedAt: Instant.nullable(),
  people: z.array(OpinionAuthorView),
  isOnBehalf: z.boolean(),
  submittedBy: z.string(),
  mainTo: z.array(z.string()),
  ccTo: z.array(z.string()),
  publicNote: z.string(),
  /** What this account may do now, by the flow table. */
  moves: z.array(z.enum(OPINION_MOVES)),
  composite: z.strictObject({ id: Uuid, number: z.string(), title: z.string() }).nullable(),
  partsOf: z.array(OpinionPart),
  sources: z.array(
    z.strictObject({ submissionId: Uuid, pointName: z.string(), receivedAt: Instant, excerpt: z.string() }),
  ),
  fromProposal: z.strictObject({ id: Uuid, title: z.string() }).nullable(),
  issues: z.array(IssueMark),
  escalations: z.array(EscalationView),
  instructions: z.array(InstructionView),
  forwards: z.array(ForwardView),
  comments: z.array(OpinionComment),
  history: z.array(
    z.strictObject({ at: Instant, move: z.string(), label: z.string(), actor: z.string(), note: z.string() }),
  ),
  /** Who is credited with it and for what, as the ledger has it: 「吴哲（演示） 区级采用（综合，3 人之一）」. */
  credits: z.array(z.strictObject({ memberId: Uuid, name: z.string(), words: z.string(), on: Day })),
}).meta({ id: "OpinionDetail" });
export type OpinionDetail = z.infer<typeof OpinionDetail>;

export const getOpinion = endpoint({
  id: "getOpinion",
  method: "get",
  path: "/api/v1/office/opinions/{id}",
  tag: "office",
  summary: "One report: original, edited copy, parts, sources, comments, ways up, credits",
  access: "opinion.read",
  params: one,
  answers: { 200: OpinionDetail },
  refusals: ["not-found"],
});

/** Entered on behalf (纸质、信息员、界别), or made of submissions; the id is the caller's, sending twice equals sending once. */
export const OpinionOnBehalf = z
  .strictObject({
    ...OpinionWordsBody.shape,
    category: z.enum(OPINION_CATEGORIES).nullable(),
    source: z.enum(OPINION_SOURCES),
    sourceName: textOrNothing(60),
    memberIds: z.array(Uuid).max(20),
    otherAuthors: z.array(OtherAuthor).max(20),
    campaignId: Uuid.nullable(),
    /** Each of them is moved to CONVERTED (convertToReport) where it is not yet, and linked both ways. */
    submissionIds: z.array(Uuid).max(GROUP_LIMIT),
  })
  .meta({ id: "OpinionOnBehalf" });
export type OpinionOnBehalf = z.infer<typeof OpinionOnBehalf>;

export const putOpinionOnBehalf = endpoint({
  id: "putOpinionOnBehalf",
  method: "put",
  path: "/api/v1/office/opinions/{id}",
  tag: "office",
  summary: "Enter a report on behalf of its authors, or make one of residents' words",
  access: "opinion.edit",
  params: one,
  body: OpinionOnBehalf,
  answers: { 201: OpinionDetail, 200: OpinionDetail },
  refusals: ["id-taken", "member-unknown", "move-not-allowed"],
});

export const saveOpinionEdition = endpoint({
  id: "saveOpinionEdition",
  method: "put",
  path: "/api/v1/office/opinions/{id}/edition",
  tag: "office",
  summary: "Save the edited copy over the revision that the editor knew",
  access: "opinion.edit",
  params: one,
  body: z.strictObject({
    baseRev: z.int().min(0),
    title: text(200),
    // A composite begins with the words of all its parts.
    situation: textOrNothing(60_000),
    analysis: textOrNothing(60_000),
    suggestions: textOrNothing(60_000),
    category: z.enum(OPINION_CATEGORIES).nullable(),
    sensitivity: z.enum(SENSITIVITIES),
  }),
  answers: { 200: OpinionDetail },
  refusals: ["not-found", "move-not-allowed", "edition-overtaken"],
});

/** `note` is what the author reads of return and retain, what the editor reads of back. sendToSign names the recipients. */
export const OpinionMoveBody = z
  .strictObject({
    move: z.enum(OPINION_MOVES),
    note: text(1_000).optional(),
    mainTo: z.array(text(60)).min(1).max(10).optional(),
    ccTo: z.array(text(60)).max(20).optional(),
  })
  .meta({ id: "OpinionMoveBody" });
export type OpinionMoveBody = z.infer<typeof OpinionMoveBody>;

export const moveOpinion = endpoint({
  id: "moveOpinion",
  method: "post",
  path: "/api/v1/office/opinions/{id}/moves",
  tag: "office",
  summary: "Take a move of the flow table; `sign` needs opinion.sign, gives the next 期号 and books 采用",
  access: "opinion.read",
  params: one,
  body: OpinionMoveBody,
  answers: { 200: OpinionDetail },
  refusals: ["not-found", "move-not-allowed", "not-allowed", "too-long-report"],
});

export const mergeOpinions = endpoint({
  id: "mergeOpinions",
  method: "put",
  path: "/api/v1/office/opinion-composites/{id}",
  tag: "office",
  summary:
    "Merge reports under editing into a composite (综合) with its source list; everybody who wrote one is its author",
  access: "opinion.edit",
  params: one,
  body: z.strictObject({ title: text(200), partIds: z.array(Uuid).min(2).max(50) }),
  answers: { 201: OpinionDetail, 200: OpinionDetail },
  refusals: ["not-found", "move-not-allowed", "id-taken"],
});

export const putOpinionComment = endpoint({
  id: "putOpinionComment",
  method: "put",
  path: "/api/v1/office/opinions/{id}/comments/{commentId}",
  tag: "office",
  summary: "Comment on a passage, of editors and signers; the author never reads it",
  access: "opinion.read",
  params: z.strictObject({ id: Uuid, commentId: Uuid }),
  body: z.strictObject({
    field: z.enum(REPORT_FIELDS).nullable(),
    quote: textOrNothing(200),
    words: text(1_000),
    isResolved: z.boolean(),
  }),
  answers: { 200: OpinionDetail },
  refusals: ["not-found", "not-allowed", "id-taken"],
});

export const exportOpinions = endpoint({
  id: "exportOpinions",
  method: "get",
  path: "/api/v1/office/opinion-exports",
  tag: "office",
  summary: "The filtered list as xlsx with every level's outcome; formulas neutralised",
  access: "opinion.export",
  query: OpinionFilter,
  answers: { 200: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
});

/** 采用率: adopted ÷ sent at that level (domain.md §5.5). */
export const OpinionFunnel = z
  .strictObject({
    submitted: z.int(),
    issued: z.int(),
    issues: z.int(),
    specials: z.int(),
    retained: z.int(),
    levels: z.array(
      z.strictObject({
        level: z.enum(UPPER_LEVELS),
        sent: z.int(),
        adopted: z.int(),
        adoptedSingle: z.int(),
        adoptedComposite: z.int(),
        notAdopted: z.int(),
        open: z.int(),
      }),
    ),
    instructions: z.array(z.strictObject({ level: z.enum(OPINION_LEVELS), count: z.int(), chief: z.int() })),
  })
  .meta({ id: "OpinionFunnel" });
export type OpinionFunnel = z.infer<typeof OpinionFunnel>;

export const getOpinionFunnel = endpoint({
  id: "getOpinionFunnel",
  method: "get",
  path: "/api/v1/office/opinion-funnel",
  tag: "office",
  summary: "From handed in to adopted at each level, for reports handed in within these days",
  access: "opinion.read",
  query: z.strictObject({ from: Day, to: Day }),
  answers: { 200: OpinionFunnel },
});
