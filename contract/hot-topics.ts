import { endpoint } from "#contract/endpoint.ts";
import { Day, Instant, text, textOrNothing, Uuid } from "#contract/fields.ts";
import { ATLAS_MEASURES } from "#domain/topic/hot-topic.ts";
import { OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";
import { SUBMISSION_STATES } from "#domain/submission/submission-state.ts";
import { z } from "zod";

const one = z.strictObject({ id: Uuid });

/** A topic of the 图谱: what several people speak of. Heat is people × recency × places; messages of one person count once. */
export const HotTopic = z
  .strictObject({
    id: Uuid,
    name: z.string(),
    isNamedByStaff: z.boolean(),
    isHidden: z.boolean(),
    category: z.enum(OPINION_CATEGORIES).nullable(),
    people: z.int(),
    items: z.int(),
    /** Members who said 也是我. */
    voices: z.int(),
    towns: z.array(z.strictObject({ id: z.string(), name: z.string(), people: z.int(), items: z.int() })),
    firstAt: Instant,
    lastAt: Instant,
    /** Distinct people in each of the last twelve weeks, the newest last. */
    trend: z.array(z.int()),
    /** Words of its own, the most telling first. */
    words: z.array(z.string()),
    heat: z.number(),
    rank: z.int().nullable(),
  })
  .meta({ id: "HotTopic" });
export type HotTopic = z.infer<typeof HotTopic>;

export const listHotTopics = endpoint({
  id: "listHotTopics",
  method: "get",
  path: "/api/v1/office/hot-topics",
  tag: "office",
  summary: "Topics by heat; of one person's making never",
  access: "atlas.read",
  query: z.strictObject({
    from: Day.optional(),
    to: Day.optional(),
    town: z.string().max(40).optional(),
    category: z.enum(OPINION_CATEGORIES).optional(),
    q: z.string().max(60).optional(),
    hidden: z.enum(["true"]).optional(),
    limit: z
      .string()
      .regex(/^[1-9]\d{0,2}$/)
      .optional(),
  }),
  answers: { 200: z.strictObject({ items: z.array(HotTopic) }) },
});

export const TopicMember = z
  .strictObject({
    submissionId: Uuid,
    excerpt: z.string(),
    state: z.enum(SUBMISSION_STATES),
    pointName: z.string(),
    town: z.string().nullable(),
    receivedAt: Instant,
    isPinned: z.boolean(),
  })
  .meta({ id: "TopicMember" });
export type TopicMember = z.infer<typeof TopicMember>;

export const getHotTopic = endpoint({
  id: "getHotTopic",
  method: "get",
  path: "/api/v1/office/hot-topics/{id}",
  tag: "office",
  summary: "One topic with what belongs to it, newest first, 200 at most",
  access: "atlas.read",
  params: one,
  answers: { 200: HotTopic.extend({ members: z.array(TopicMember) }).meta({ id: "HotTopicDetail" }) },
  refusals: ["not-found"],
});

export const TopicActBody = z
  .discriminatedUnion("act", [
    z.strictObject({ act: z.literal("rename"), name: text(40) }),
    z.strictObject({ act: z.literal("hide"), reason: text(100) }),
    z.strictObject({ act: z.literal("show") }),
    z.strictObject({ act: z.literal("merge"), into: Uuid }),
    z.strictObject({ act: z.literal("split"), submissionIds: z.array(Uuid).min(1).max(200), name: textOrNothing(40) }),
  ])
  .meta({ id: "TopicActBody" });
export type TopicActBody = z.infer<typeof TopicActBody>;

/** What staff decide stands: no machine renames, joins or parts it again. */
export const actOnTopic = endpoint({
  id: "actOnTopic",
  method: "post",
  path: "/api/v1/office/hot-topics/{id}/acts",
  tag: "office",
  summary: "Rename, hide, show, merge or split a topic; gives the topic that stands now",
  access: "atlas.curate",
  params: one,
  body: TopicActBody,
  answers: { 200: HotTopic },
  refusals: ["not-found", "move-not-allowed"],
});

/** Months as "2026-11". */
const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

/** Topic × town × month. Every cell carries both measures, so that the screen changes between them without asking again. */
export const Atlas = z
  .strictObject({
    months: z.array(Month),
    /** The tile map: a column and a row for each town. */
    towns: z.array(z.strictObject({ id: z.string(), name: z.string(), col: z.int(), row: z.int() })),
    total: z.strictObject({ people: z.int(), items: z.int() }),
    byTown: z.array(z.strictObject({ town: z.string(), people: z.int(), items: z.int() })),
    byMonth: z.array(z.strictObject({ month: Month, people: z.int(), items: z.int() })),
    cells: z.array(z.strictObject({ town: z.string(), month: Month, people: z.int(), items: z.int() })),
    topics: z.array(
      z.strictObject({
        id: Uuid,
        name: z.string(),
        people: z.int(),
        items: z.int(),
        byMonth: z.array(z.int()),
        towns: z.array(z.string()),
      }),
    ),
    categories: z.array(
      z.strictObject({ category: z.enum(OPINION_CATEGORIES).nullable(), people: z.int(), items: z.int() }),
    ),
    words: z.array(z.strictObject({ word: z.string(), count: z.int() })),
    /** Up to when the job has read. */
    asOf: Instant,
  })
  .meta({ id: "Atlas" });
export type Atlas = z.infer<typeof Atlas>;

export const getAtlas = endpoint({
  id: "getAtlas",
  method: "get",
  path: "/api/v1/office/atlas",
  tag: "office",
  summary: "The district by topic, town and month; by summary tables",
  access: "atlas.read",
  query: z.strictObject({
    from: Month,
    to: Month,
    topic: Uuid.optional(),
    town: z.string().max(40).optional(),
    category: z.enum(OPINION_CATEGORIES).optional(),
    measure: z.enum(ATLAS_MEASURES).optional(),
  }),
  answers: { 200: Atlas },
});
