import type { Atlas, getAtlas } from "#contract/hot-topics.ts";
import type { OpinionCategory } from "#domain/submission/submission-lists.ts";
import type { Db } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { findAsOf } from "#server/topic-atlas/as-of.ts";
import { ALL, ALL_TOPICS } from "#server/topic-atlas/count-cells.ts";
import { findStanding } from "#server/topic-atlas/read-topic.ts";
import { readAtlasTopics } from "#server/topic-atlas/read-atlas-topics.ts";
import { readAtlasWords } from "#server/topic-atlas/read-atlas-words.ts";
import { readTiles } from "#server/topic-atlas/read-tiles.ts";
import { sql } from "kysely";
import type { z } from "zod";

export type AtlasFilter = z.infer<typeof getAtlas.query>;

/** A filter as the sums know it. */
export interface AtlasScope {
  readonly tenantId: string;
  readonly topicId: string;
  readonly town: string;
  readonly category: string;
  /** First days of the first and the last month. */
  readonly from: string;
  readonly to: string;
}

/** The most months that are shown at once: ten years. */
const MOST_MONTHS = 120;

/**
 * The district by topic, town and month, read from sums alone. Each cell counts a person once a month; a sum over months or towns adds up its cells.
 * Months that a filter takes apart by town or category are those of the filter.
 */
export const readAtlas = async (house: House, filter: AtlasFilter): Promise<Atlas> => {
  const { db, tenant } = house;
  const topicId = filter.topic && ((await findStanding(db, tenant.id, filter.topic)) ?? filter.topic);
  const scope: AtlasScope = {
    tenantId: tenant.id,
    topicId: topicId ?? ALL_TOPICS,
    town: filter.town ?? ALL,
    category: filter.category ?? ALL,
    from: `${filter.from}-01`,
    to: `${filter.to}-01`,
  };
  const months = monthsBetween(filter.from, filter.to);
  const [tiles, sums, topics, words, asOf] = await Promise.all([
    readTiles(db, tenant.id),
    readSums(db, scope),
    readAtlasTopics(db, scope, { months, measure: filter.measure ?? "people" }),
    readAtlasWords(db, scope),
    findAsOf(house),
  ]);
  return { months, towns: tiles, ...sums, topics, words, asOf };
};

const monthsBetween = (from: string, to: string): string[] => {
  const months: string[] = [];
  for (let at = from; at <= to && months.length < MOST_MONTHS; at = nextMonth(at)) months.push(at);
  return months;
};

const nextMonth = (month: string): string => {
  const [year = 0, no = 0] = month.split("-").map(Number);
  return no === 12 ? `${year + 1}-01` : `${year}-${String(no + 1).padStart(2, "0")}`;
};

interface Sum {
  readonly people: number;
  readonly items: number;
}
const add = (one: Sum | undefined, { people, items }: Sum): Sum => ({
  people: (one?.people ?? 0) + people,
  items: (one?.items ?? 0) + items,
});

/** All that is summed by month, town and category, from two sets of cells: those of the towns, and those of the categories. */
const readSums = async (db: Db, scope: AtlasScope) => {
  const isAllTowns = scope.town === ALL;
  const { rows } = await sql<Sum & { town: string; category: string; month: string }>`
    select town, category, to_char(month, 'YYYY-MM') as month, people, items from atlas_cell
    where tenant_id = ${scope.tenantId} and topic_id = ${scope.topicId} and month between ${scope.from}::date and ${scope.to}::date and items > 0
      and ((category = ${scope.category} ${isAllTowns ? sql`` : sql`and town = ${scope.town}`}) or (town = ${scope.town} ${scope.category === ALL ? sql`` : sql`and category = ${scope.category}`}))
    order by month, town, category`.execute(db);
  const ofTown = rows.filter(({ town, category }) => category === scope.category && town !== ALL && town !== "");
  const whole = rows.filter(({ town, category }) => town === scope.town && category === scope.category);
  const ofCategory = rows.filter(
    ({ town, category }) =>
      town === scope.town && (scope.category === ALL ? category !== ALL : category === scope.category),
  );
  return {
    total: whole.reduce<Sum>(add, { people: 0, items: 0 }),
    byMonth: whole.map(({ month, people, items }) => ({ month, people, items })),
    cells: ofTown.map(({ town, month, people, items }) => ({ town, month, people, items })),
    byTown: grouped(ofTown, ({ town }) => town).map(([town, sum]) => ({ town, ...sum })),
    categories: grouped(ofCategory, ({ category }) => category)
      .map(([category, sum]) => ({ category: category === "" ? null : (category as OpinionCategory), ...sum }))
      .toSorted((a, b) => b.items - a.items),
  };
};

const grouped = <Row extends Sum>(rows: readonly Row[], keyOf: (row: Row) => string): [string, Sum][] => {
  const sums = new Map<string, Sum>();
  for (const row of rows) sums.set(keyOf(row), add(sums.get(keyOf(row)), row));
  return [...sums];
};
