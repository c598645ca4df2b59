import { endpoint } from "#contract/endpoint.ts";
import { text, textOrNothing, Uuid } from "#contract/fields.ts";
import { z } from "zod";

const one = z.strictObject({ id: Uuid });

export const TopicBody = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    title: text(100),
    background: textOrNothing(2_000),
    source: textOrNothing(60),
  })
  .meta({ id: "TopicBody" });
export type TopicBody = z.infer<typeof TopicBody>;

/** 参考选题: `proposals` is how many were begun from it and handed in. */
export const TopicView = z
  .strictObject({ id: Uuid, ...TopicBody.shape, isWithdrawn: z.boolean(), proposals: z.int() })
  .meta({ id: "TopicView" });

export const listTopics = endpoint({
  id: "listTopics",
  method: "get",
  path: "/api/v1/office/topics",
  tag: "office",
  summary: "Reference topics of all years, the newest year first",
  access: "proposal.settings",
  answers: { 200: z.strictObject({ items: z.array(TopicView) }) },
});

export const saveTopic = endpoint({
  id: "saveTopic",
  method: "put",
  path: "/api/v1/office/topics/{id}",
  tag: "office",
  summary: "Add a reference topic behind the others of its year, or change one",
  access: "proposal.settings",
  params: one,
  body: TopicBody,
  answers: { 204: null },
});

export const withdrawTopic = endpoint({
  id: "withdrawTopic",
  method: "post",
  path: "/api/v1/office/topics/{id}/withdrawal",
  tag: "office",
  summary: "Take a topic out of what members are offered, or offer it again; drafts begun from it stay",
  access: "proposal.settings",
  params: one,
  body: z.strictObject({ withdrawn: z.boolean() }),
  answers: { 204: null },
  refusals: ["not-found"],
});
