import type { Chance } from "#server/demo/chance.ts";
import type { DemoSession } from "#server/demo/proposals/demo-sessions.ts";
import type { RowOf } from "#server/demo/proposals/proposal-rows.ts";
import { allTopics } from "#server/demo/topics/all-topics.ts";

/** 参考选题 of each year, as the 提案委 prints them before the session. */
export const demoTopicReferences = (
  chance: Chance,
  sessions: readonly DemoSession[],
): readonly RowOf<"topic_reference">[] =>
  sessions.flatMap(({ opensAt }) =>
    chance
      .shuffled(allTopics)
      .slice(0, 24)
      .map((topic, sort) => ({
        id: chance.uuid(),
        year: opensAt.getUTCFullYear(),
        title: `${topic.title}的问题与对策`,
        background: `${topic.where[0]}${topic.what[0]}，${topic.effect[0]}。可从现状、成因、责任分工和经费保障等方面开展调研。`,
        source: topic.unit === "TOWN" ? "各镇（街道）" : `区${topic.unit}`,
        sort,
      })),
  );
