import { homeTopics } from "#server/demo/topics/home-topics.ts";
import { societyTopics } from "#server/demo/topics/society-topics.ts";
import { streetTopics } from "#server/demo/topics/street-topics.ts";
import type { Topic } from "#server/demo/topics/topic.ts";
import { villageTopics } from "#server/demo/topics/village-topics.ts";
import { workTopics } from "#server/demo/topics/work-topics.ts";

/** Every kind of problem that the demo's residents and members speak of. */
export const allTopics: readonly Topic[] = [
  ...streetTopics,
  ...homeTopics,
  ...villageTopics,
  ...societyTopics,
  ...workTopics,
];
