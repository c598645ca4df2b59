import { Day, Instant, text, textOrNothing, Uuid } from "#contract/fields.ts";
import { ESCALATION_STATES } from "#domain/opinion/escalation-flow.ts";
import { FORWARD_STATES, ISSUE_KINDS, OPINION_LEVELS, UPPER_LEVELS } from "#domain/opinion/opinion-lists.ts";
import { reportFieldLimits } from "#domain/report/report-draft.ts";
import { z } from "zod";

/** The words of a report as they are handed in: title, 情况 and 建议 must be there, 分析 may be missing. */
export const OpinionWordsBody = z
  .strictObject({
    title: text(reportFieldLimits.title),
    situation: text(reportFieldLimits.situation),
    analysis: textOrNothing(reportFieldLimits.analysis),
    suggestions: text(reportFieldLimits.suggestions),
  })
  .meta({ id: "OpinionWordsBody" });

/** The words as they are read, whatever rules they were written under. */
export const OpinionWordsView = z
  .strictObject({ title: z.string(), situation: z.string(), analysis: z.string(), suggestions: z.string() })
  .meta({ id: "OpinionWordsView" });
export type OpinionWordsView = z.infer<typeof OpinionWordsView>;

/** Somebody beside the members who wrote along: 联系点信息员, a scholar, a resident who wants to be named. */
export const OtherAuthor = z.strictObject({ name: text(30), organisation: textOrNothing(60) });

export const OpinionAuthorView = z
  .strictObject({
    place: z.int().min(1),
    memberId: Uuid.nullable(),
    name: z.string(),
    organisation: z.string(),
    hasLeft: z.boolean(),
  })
  .meta({ id: "OpinionAuthorView" });
export type OpinionAuthorView = z.infer<typeof OpinionAuthorView>;

export const EscalationView = z
  .strictObject({
    id: Uuid,
    level: z.enum(UPPER_LEVELS),
    channel: z.string(),
    state: z.enum(ESCALATION_STATES),
    isComposite: z.boolean().nullable(),
    sentOn: Day,
    decidedOn: Day.nullable(),
    note: z.string(),
  })
  .meta({ id: "EscalationView" });
export type EscalationView = z.infer<typeof EscalationView>;

/** Whose instruction and when; what it says is another call, for few. */
export const InstructionView = z
  .strictObject({
    id: Uuid,
    level: z.enum(OPINION_LEVELS),
    leaderTitle: z.string(),
    isChief: z.boolean(),
    givenOn: Day,
    hasWords: z.boolean(),
  })
  .meta({ id: "InstructionView" });
export type InstructionView = z.infer<typeof InstructionView>;

export const ForwardView = z
  .strictObject({
    id: Uuid,
    unitName: z.string(),
    state: z.enum(FORWARD_STATES),
    note: z.string(),
    sentAt: Instant,
    dueOn: Day.nullable(),
    reply: z.string(),
    repliedAt: Instant.nullable(),
    repliedBy: z.string(),
  })
  .meta({ id: "ForwardView" });
export type ForwardView = z.infer<typeof ForwardView>;

/** Where it was printed: 「2026年第18期」. */
export const IssueMark = z
  .strictObject({ id: Uuid, kind: z.enum(ISSUE_KINDS), label: z.string(), signedOn: Day.nullable() })
  .meta({ id: "IssueMark" });
export type IssueMark = z.infer<typeof IssueMark>;
