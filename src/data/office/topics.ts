import type {
  listTopics,
  saveTopic as saveEndpoint,
  TopicBody as TopicWire,
  withdrawTopic as withdrawEndpoint,
} from "#contract/topics.ts";
import { type AnswerOf, ask } from "#data/ask-endpoint.ts";

export type TopicBody = TopicWire;
export type Topic = AnswerOf<typeof listTopics>["items"][number];

export const readTopics = (signal?: AbortSignal) => ask<typeof listTopics>("get", "/api/v1/office/topics", { signal });

export const saveTopic = (id: string, body: TopicBody) =>
  ask<typeof saveEndpoint>("put", "/api/v1/office/topics/{id}", { params: { id }, body });

export const setTopicWithdrawn = (id: string, withdrawn: boolean) =>
  ask<typeof withdrawEndpoint>("post", "/api/v1/office/topics/{id}/withdrawal", {
    params: { id },
    body: { withdrawn },
  });
