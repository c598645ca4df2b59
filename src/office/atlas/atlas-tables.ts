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

export const topicTable = (topics: readonly HotTopic[]): ChartTable => ({
  head: ["话题", "人数", "件数", "镇街数", "近一周人数"],
  rows: topics.map(({ name, people, items, towns, trend }) => [name, people, items, towns.length, trend.at(-1) ?? 0]),
});
