import type { HotTopic } from "#contract/hot-topics.ts";
import type { OpinionCategory } from "#domain/submission/submission-lists.ts";
import { heatAt } from "#domain/topic/heat.ts";
import { LEAST_PEOPLE } from "#domain/topic/hot-topic.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { sql } from "kysely";

const WEEKS = 12;
const WEEK_MS = 7 * 86_400_000;

/** Topics by id with all that a screen shows, in the order of the ids; `rankOf` gives their places. */
export const viewTopics = async (
  db: Db | Tx,
  tenantId: string,
  ids: readonly string[],
  now: Date,
  rankOf: (id: string) => number | null,
): Promise<HotTopic[]> => {
  const rows = await db
    .selectFrom("topic")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .execute();
  const towns = await db.selectFrom("town").select(["id", "name"]).where("tenant_id", "=", tenantId).execute();
  const nameByTown = new Map(towns.map(({ id, name }) => [id, name]));
  const trends = await readTrends(db, tenantId, ids, now);
  const rowById = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rowById.get(id);
    if (!row) return [];
    const isRanked = row.people >= LEAST_PEOPLE && row.hidden_at === null;
    return [
      {
        id,
        name: row.name,
        isNamedByStaff: row.named_by !== null,
        isHidden: row.hidden_at !== null,
        category: row.category as OpinionCategory | null,
        people: row.people,
        items: row.items,
        voices: row.voices,
        towns: row.town_counts.map(({ town, people, items }) => ({
          id: town,
          name: nameByTown.get(town) ?? town,
          people,
          items,
        })),
        firstAt: shanghaiIso(row.first_at),
        lastAt: shanghaiIso(row.last_at),
        trend: trends.get(id) ?? Array.from({ length: WEEKS }, () => 0),
        words: [...row.words],
        heat: Math.round(heatAt(row.heat, now) * 100) / 100,
        rank: isRanked ? rankOf(id) : null,
      },
    ];
  });
};

/** Distinct people of each of the last twelve weeks, counted back from now, the newest last. */
const readTrends = async (
  db: Db | Tx,
  tenantId: string,
  ids: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, number[]>> => {
  const from = new Date(now.getTime() - WEEKS * WEEK_MS);
  const { rows } = await sql<{ topic_id: string; week: number; people: number }>`
    select topic_id, width_bucket(extract(epoch from at), ${from.getTime() / 1000}, ${now.getTime() / 1000 + 1}, ${WEEKS})::int - 1 as week,
      count(distinct person_key)::int as people
    from topic_submission
    where tenant_id = ${tenantId} and topic_id = any (${ids}::uuid[]) and counts and at >= ${from} and at <= ${now}
    group by 1, 2`.execute(db);
  const trends = new Map<string, number[]>();
  for (const { topic_id, week, people } of rows) {
    const trend = trends.get(topic_id) ?? Array.from({ length: WEEKS }, () => 0);
    trend[week] = people;
    trends.set(topic_id, trend);
  }
  return trends;
};
