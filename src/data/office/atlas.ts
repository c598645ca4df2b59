import type {
  actOnTopic,
  Atlas as AtlasWire,
  getAtlas,
  getHotTopic,
  HotTopic as TopicWire,
  listHotTopics,
  TopicActBody as ActWire,
  TopicMember as MemberWire,
} from "#contract/hot-topics.ts";
import type { getOverdue } from "#contract/work-review.ts";
import { type AnswerOf, ask, type Sent } from "#data/ask-endpoint.ts";

export type Atlas = AtlasWire;
export type HotTopic = TopicWire;
export type HotTopicDetail = AnswerOf<typeof getHotTopic>;
export type TopicMember = MemberWire;
export type TopicAct = ActWire;
export type AtlasQuery = NonNullable<Sent<typeof getAtlas>["query"]>;
export type TopicQuery = NonNullable<Sent<typeof listHotTopics>["query"]>;
export type Overdue = AnswerOf<typeof getOverdue>;

/** Topic × town × month, both measures in every cell. */
export const readAtlas = (query: AtlasQuery, signal?: AbortSignal) =>
  ask<typeof getAtlas>("get", "/api/v1/office/atlas", { query, signal });

/** Topics by heat. */
export const readHotTopics = (query: TopicQuery, signal?: AbortSignal) =>
  ask<typeof listHotTopics>("get", "/api/v1/office/hot-topics", { query, signal });

/** One topic with what belongs to it. */
export const readHotTopic = (id: string, signal?: AbortSignal) =>
  ask<typeof getHotTopic>("get", "/api/v1/office/hot-topics/{id}", { params: { id }, signal });

/** What staff decide about a topic; gives the topic that stands now. */
export const actOnHotTopic = (id: string, body: TopicAct) =>
  ask<typeof actOnTopic>("post", "/api/v1/office/hot-topics/{id}/acts", { params: { id }, body });

/** How many of each kind are past their day. */
export const readOverdue = (signal?: AbortSignal) =>
  ask<typeof getOverdue>("get", "/api/v1/office/overdue", { signal });
