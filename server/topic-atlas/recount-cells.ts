import type { Tx } from "#server/db/database.ts";
import { ALL, ALL_TOPICS } from "#server/topic-atlas/count-cells.ts";
import { sql } from "kysely";

/** Counts the cells of some topics anew from their submissions; sums over all topics stay. */
export const recountTopics = async (tx: Tx, tenantId: string, topicIds: readonly string[]): Promise<void> => {
  await sql`delete from atlas_cell where tenant_id = ${tenantId} and topic_id = any (${topicIds}::uuid[])`.execute(tx);
  await sql`
    insert into atlas_cell (tenant_id, topic_id, town, category, month, people, items)
    select ${tenantId}, topic_id, ${townOrAll}, ${categoryOrAll}, month, count(distinct person_key), count(*)
    from topic_submission where tenant_id = ${tenantId} and counts and topic_id = any (${topicIds}::uuid[])
    group by topic_id, month, cube (coalesce(town_id, ''), coalesce(category, ''))`.execute(tx);
};

/** Counts every sum anew. */
export const recountAll = async (tx: Tx, tenantId: string): Promise<void> => {
  await sql`delete from atlas_cell where tenant_id = ${tenantId}`.execute(tx);
  await sql`delete from atlas_word where tenant_id = ${tenantId}`.execute(tx);
  await sql`
    insert into atlas_cell (tenant_id, topic_id, town, category, month, people, items)
    select ${tenantId}, coalesce(topic_id, ${ALL_TOPICS}), ${townOrAll}, ${categoryOrAll}, month, count(distinct person_key), count(*)
    from topic_submission where tenant_id = ${tenantId} and counts
    group by month, cube (topic_id, coalesce(town_id, ''), coalesce(category, ''))`.execute(tx);
  await sql`
    insert into atlas_word (tenant_id, town, category, month, word, items)
    select ${tenantId}, ${townOrAll}, ${categoryOrAll}, month, word, count(*)
    from topic_submission, unnest(words) word where tenant_id = ${tenantId} and counts
    group by month, word, cube (coalesce(town_id, ''), coalesce(category, ''))`.execute(tx);
};

/** A cube leaves the column empty where it takes all of them together. */
const townOrAll = sql`coalesce(coalesce(town_id, ''), ${ALL})`;
const categoryOrAll = sql`coalesce(coalesce(category, ''), ${ALL})`;
