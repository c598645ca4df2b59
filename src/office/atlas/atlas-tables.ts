import type { Atlas, HotTopic } from "#data/office/atlas.ts";
import type { MonthValue } from "#office/atlas/month-chart.tsx";
import { monthWords } from "#office/atlas/atlas-filter.ts";
import type { ChartTable } from "#office/atlas/chart-table.ts";
import type { Tile } from "#office/atlas/tile-map.tsx";

/** The tiles, those with the most people first. */
export const tileTable = (tiles: readonly Tile[]): ChartTable => ({
  head: ["镇街", "人数", "件数"],
  rows: tiles
    .toSorted((one, other) => other.people - one.people || other.items - one.items)
    .map(({ town, people, items }) => [town.name, people, items]),
});

export const monthTable = (months: readonly MonthValue[]): ChartTable => ({
  head: ["月份", "人数", "件数"],
  rows: months.map(({ month, people, items }) => [monthWords(month, true), people, items]),
});

export const wordTable = (words: Atlas["words"]): ChartTable => ({
  head: ["词", "次数"],
  rows: words.map(({ word, count }) => [word, count]),
});

/** In the town that is chosen, or in all of them. */
export const countsIn = (
  topic: HotTopic,
  town: string | undefined,
): { readonly people: number; readonly items: number } => topic.towns.find(({ id }) => id === town) ?? topic;

export const topicTable = (topics: readonly HotTopic[], town: string | undefined): ChartTable => ({
  head: ["话题", "人数", "件数", "镇街数", "近一周人数（全区）"],
  rows: topics.map((topic) => {
    const { people, items } = countsIn(topic, town);
    return [topic.name, people, items, topic.towns.length, topic.trend.at(-1) ?? 0];
  }),
});
