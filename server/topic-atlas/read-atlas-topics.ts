import type { Atlas } from "#contract/hot-topics.ts";
import { LEAST_PEOPLE, type AtlasMeasure } from "#domain/topic/hot-topic.ts";
import type { Db } from "#server/db/database.ts";
import { ALL, ALL_TOPICS } from "#server/topic-atlas/count-cells.ts";
import type { AtlasScope } from "#server/topic-atlas/read-atlas.ts";
import { sql } from "kysely";

const MOST = 30;

/** The topics of most people (or items) under a filter, month by month; of one asked for only that one. A topic of one person, one that is hidden or was joined to another is not among them. */
export const readAtlasTopics = async (
  db: Db,
  scope: AtlasScope,
  { months, measure }: { readonly months: readonly string[]; readonly measure: AtlasMeasure },
): Promise<Atlas["topics"]> => {
  const ids = scope.topicId === ALL_TOPICS ? await findMost(db, scope, measure) : [scope.topicId];
  const { rows } = await sql<{ id: string; name: string; town: string; month: string; people: number; items: number }>`
    select t.id, t.name, c.town, to_char(c.month, 'YYYY-MM') as month, c.people, c.items
    from unnest(${ids}::uuid[]) with ordinality asked (id, place)
      join topic t on t.tenant_id = ${scope.tenantId} and t.id = asked.id
      join atlas_cell c on c.tenant_id = t.tenant_id and c.topic_id = t.id
    where c.category = ${scope.category} and c.month between ${scope.from}::date and ${scope.to}::date and c.items > 0
      ${scope.town === ALL ? sql`` : sql`and c.town = ${scope.town}`}
    order by asked.place, c.people desc, c.town`.execute(db);
  return [...new Set(rows.map(({ id }) => id))].map((id) => {
    const cells = rows.filter((row) => row.id === id);
    const whole = cells.filter(({ town }) => town === scope.town);
    const sumOf = (month: string) => whole.find((cell) => cell.month === month)?.[measure] ?? 0;
    return {
      id,
      name: cells[0]?.name ?? "",
      people: whole.reduce((sum, { people }) => sum + people, 0),
      items: whole.reduce((sum, { items }) => sum + items, 0),
      byMonth: months.map(sumOf),
      towns: [...new Set(cells.map(({ town }) => town))].filter((town) => town !== ALL && town !== ""),
    };
  });
};

/** Of each month so many topics of most people are summed; whatever leads a year is among those of some month. */
const TOPICS_OF_MONTH = 200;

const findMost = async (db: Db, scope: AtlasScope, measure: AtlasMeasure): Promise<readonly string[]> => {
  const sum = measure === "people" ? sql`sum(c.people)` : sql`sum(c.items)`;
  const { rows } = await sql<{ topic_id: string }>`
    select c.topic_id from (
      select c.topic_id, ${sum} as weight
      from generate_series(${scope.from}::date, ${scope.to}::date, interval '1 month') m (month), lateral (
        select topic_id, people, items from atlas_cell
        where tenant_id = ${scope.tenantId} and town = ${scope.town} and category = ${scope.category} and month = m.month::date
          and people >= ${sql.lit(LEAST_PEOPLE)} and topic_id <> ${sql.lit(ALL_TOPICS)}
        order by people desc limit ${TOPICS_OF_MONTH}
      ) c
      group by c.topic_id order by weight desc, c.topic_id limit ${MOST * 3}
    ) c join topic t on t.tenant_id = ${scope.tenantId} and t.id = c.topic_id
    where t.hidden_at is null and t.merged_into is null and t.people >= ${LEAST_PEOPLE}
    order by c.weight desc, c.topic_id limit ${MOST}`.execute(db);
  return rows.map(({ topic_id }) => topic_id);
};
