import { endpoint } from "#contract/endpoint.ts";
import { Instant, text, Uuid } from "#contract/fields.ts";
import { OPINION_CATEGORIES, TEXT_LIMIT } from "#domain/submission/submission-lists.ts";
import { SUBMISSION_STATES } from "#domain/submission/submission-state.ts";
import { z } from "zod";

/** What others have said already, as a member may read it: the topic's name and how it stands, never anybody's words. */
export const LikeTopic = z
  .strictObject({
    topicId: Uuid,
    name: z.string(),
    people: z.int(),
    town: z.string().nullable(),
    /** How the one that went furthest stands. */
    state: z.enum(SUBMISSION_STATES),
    lastAt: Instant,
    /** 0 to 1. */
    score: z.number(),
    hasMyVoice: z.boolean(),
  })
  .meta({ id: "LikeTopic" });
export type LikeTopic = z.infer<typeof LikeTopic>;

/** A suggestion while one writes; never blocking, nothing of the text is kept. */
export const findLikeTopics = endpoint({
  id: "findLikeTopics",
  method: "post",
  path: "/api/v1/like-topics",
  tag: "sync",
  summary: "Topics that speak of the same matter as these words",
  access: "submission.submitAsMember",
  body: z.strictObject({ text: text(TEXT_LIMIT) }),
  answers: { 200: z.strictObject({ items: z.array(LikeTopic) }) },
  refusals: ["too-many-requests"],
});

export const putVoice = endpoint({
  id: "putVoice",
  method: "put",
  path: "/api/v1/topics/{id}/voice",
  tag: "sync",
  summary: "也是我: count this member with a topic instead of sending the same again",
  access: "submission.submitAsMember",
  params: z.strictObject({ id: Uuid }),
  answers: { 200: LikeTopic },
  refusals: ["not-found"],
});

export const deleteVoice = endpoint({
  id: "deleteVoice",
  method: "delete",
  path: "/api/v1/topics/{id}/voice",
  tag: "sync",
  summary: "Take 也是我 back",
  access: "submission.submitAsMember",
  params: z.strictObject({ id: Uuid }),
  answers: { 204: null },
  refusals: ["not-found"],
});

export const listVoices = endpoint({
  id: "listVoices",
  method: "get",
  path: "/api/v1/my-voices",
  tag: "sync",
  summary: "Topics with which the signed-in member stands, and how they stand now",
  access: "submission.submitAsMember",
  answers: { 200: z.strictObject({ items: z.array(LikeTopic) }) },
});

/** A look-alike as staff reads it. `isSameWords`: the same text but for spaces and marks. */
export const LikeSubmission = z
  .strictObject({
    id: Uuid,
    state: z.enum(SUBMISSION_STATES),
    pointName: z.string(),
    town: z.string().nullable(),
    receivedAt: Instant,
    excerpt: z.string(),
    score: z.number(),
    isSameWords: z.boolean(),
    groupId: Uuid.nullable(),
  })
  .meta({ id: "LikeSubmission" });
export type LikeSubmission = z.infer<typeof LikeSubmission>;

export const listLikeSubmissions = endpoint({
  id: "listLikeSubmissions",
  method: "get",
  path: "/api/v1/office/submissions/{id}/likes",
  tag: "office",
  summary:
    "Look-alikes of a submission, those on the same matter first, surely the same apart from perhaps, and how many people say the same",
  access: "submission.readAll",
  params: z.strictObject({ id: Uuid }),
  // People: with `same` alone. What is `perhaps` the same is for a person to judge.
  answers: {
    200: z.strictObject({ people: z.int(), same: z.array(LikeSubmission), perhaps: z.array(LikeSubmission) }),
  },
  refusals: ["not-found"],
});

/** Chips, never set by itself: two or three categories and units with how sure the machine is (0 to 1). */
export const suggestForSubmission = endpoint({
  id: "suggestForSubmission",
  method: "get",
  path: "/api/v1/office/submissions/{id}/suggestions",
  tag: "office",
  summary: "Categories and units that submissions like this one were given",
  access: "submission.readAll",
  params: z.strictObject({ id: Uuid }),
  answers: {
    200: z.strictObject({
      categories: z.array(z.strictObject({ category: z.enum(OPINION_CATEGORIES), score: z.number() })),
      units: z.array(z.strictObject({ id: Uuid, name: z.string(), score: z.number() })),
    }),
  },
  refusals: ["not-found"],
});

/** Beside a report: other reports that say nearly the same, and residents' words on it. */
export const listLikeOpinions = endpoint({
  id: "listLikeOpinions",
  method: "get",
  path: "/api/v1/office/opinions/{id}/likes",
  tag: "office",
  summary: "Reports and submissions on the same matter as a report",
  access: "opinion.read",
  params: z.strictObject({ id: Uuid }),
  answers: {
    200: z.strictObject({
      opinions: z.array(z.strictObject({ id: Uuid, number: z.string(), title: z.string(), score: z.number() })),
      submissions: z.array(LikeSubmission),
    }),
  },
  refusals: ["not-found"],
});
