/** What the office may do to a topic (图谱, domain.md M-06): what a machine put together, people may name, hide, join and part. */
export const TOPIC_ACTS = ["rename", "hide", "show", "merge", "split"] as const;
export type TopicAct = (typeof TOPIC_ACTS)[number];
export const labelByTopicAct: Record<TopicAct, string> = {
  rename: "改名",
  hide: "隐藏",
  show: "恢复显示",
  merge: "并入另一话题",
  split: "拆分",
};

/** How heat is counted. */
export const ATLAS_MEASURES = ["people", "items"] as const;
export type AtlasMeasure = (typeof ATLAS_MEASURES)[number];
export const labelByAtlasMeasure: Record<AtlasMeasure, string> = { people: "人数", items: "件数" };

/** A topic needs this many distinct people to be ranked at all: one person's flood never ranks. */
export const LEAST_PEOPLE = 2;
