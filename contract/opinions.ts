import { endpoint } from "#contract/endpoint.ts";
import { Instant, text, textOrNothing, Uuid } from "#contract/fields.ts";
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
import { OPINION_STATES } from "#domain/opinion/opinion-flow.ts";
import { MEMBER_SOURCES, OPINION_SOURCES } from "#domain/opinion/opinion-lists.ts";
import { OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";
import { z } from "zod";

/** What a member hands in. The first author is who signed in; the others are named in their order. */
export const OpinionBody = z
  .strictObject({
    ...OpinionWordsBody.shape,
    category: z.enum(OPINION_CATEGORIES).nullable(),
    source: z.enum(MEMBER_SOURCES),
    sourceName: textOrNothing(60),
    coAuthors: z.array(Uuid).max(20),
    otherAuthors: z.array(OtherAuthor).max(20),
    campaignId: Uuid.nullable(),
    /** Submissions transferred to this member, or their own, that it was made of; any other is refused. */
    submissionIds: z.array(Uuid).max(50),
  })
  .meta({ id: "OpinionBody" });
export type OpinionBody = z.infer<typeof OpinionBody>;

/** Op `opinion.submit`, entityId = the draft's id, which becomes the report's. The draft becomes a tombstone in the same transaction. A RETURNED report takes it again (修改后再报). */
export const OpinionSubmit = z.strictObject({ body: OpinionBody });
export type OpinionSubmit = z.infer<typeof OpinionSubmit>;

/** Op `opinion.act`. leave: a joint author does not want to be named. */
export const OpinionAct = z
  .discriminatedUnion("act", [
    z.strictObject({ act: z.literal("withdraw"), note: textOrNothing(200) }),
    z.strictObject({ act: z.literal("leave"), note: text(200) }),
  ])
  .meta({ id: "OpinionAct" });
export type OpinionAct = z.infer<typeof OpinionAct>;

/** A report as its authors read it: at every step one status line, and every rise of it. Nothing of editors' comments, nothing of what an instruction says. */
export const OpinionView = z
  .strictObject({
    ...OpinionWordsView.shape,
    id: Uuid,
    /** 「2026-0123」. */
    number: z.string(),
    state: z.enum(OPINION_STATES),
    /** 「第18期 → 市政协采用 → 市领导批示」: domain/opinion/status-line.ts. */
    statusLine: z.string(),
    category: z.enum(OPINION_CATEGORIES).nullable(),
    source: z.enum(OPINION_SOURCES),
    sourceName: z.string(),
    authors: z.array(OpinionAuthorView),
    /** This member's place among them; 1 is who handed it in. */
    myPlace: z.int(),
    submittedAt: Instant,
    /** Why it was returned or retained; empty otherwise. */
    publicNote: z.string(),
    /** The composite that carries it. */
    composite: z.strictObject({ number: z.string(), title: z.string() }).nullable(),
    issues: z.array(IssueMark),
    /** As printed, once it is. */
    issuedWords: OpinionWordsView.nullable(),
    escalations: z.array(EscalationView),
    instructions: z.array(InstructionView),
    forwards: z.array(ForwardView),
    /** How many residents' words it was made of. */
    submissions: z.int(),
    campaign: z.string().nullable(),
    history: z.array(z.strictObject({ at: Instant, words: z.string() })),
    changedAt: Instant,
  })
  .meta({ id: "OpinionView" });
export type OpinionView = z.infer<typeof OpinionView>;

export const OpinionsDocument = z
  .strictObject({ asOf: Instant, opinions: z.array(OpinionView) })
  .meta({ id: "OpinionsDocument" });
export type OpinionsDocument = z.infer<typeof OpinionsDocument>;

/** With an ETag: 304 where nothing has changed. The phone keeps it whole (src/data/kept-document.ts). */
export const getMyOpinions = endpoint({
  id: "getMyOpinions",
  method: "get",
  path: "/api/v1/my-opinions",
  tag: "session",
  summary: "Opinion reports that the signed-in member wrote or wrote along, the newest first",
  access: "submission.submitAsMember",
  headers: z.strictObject({ "if-none-match": z.string().max(100).optional() }),
  answers: { 200: OpinionsDocument, 304: null },
});
