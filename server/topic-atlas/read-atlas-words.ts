import type { Atlas } from "#contract/hot-topics.ts";
import type { Db } from "#server/db/database.ts";
import { ALL_TOPICS } from "#server/topic-atlas/count-cells.ts";
import type { AtlasScope } from "#server/topic-atlas/read-atlas.ts";
import { sql } from "kysely";

const MOST = 60;

/** Of each month so many of the most frequent words are summed. */
const WORDS_OF_MONTH = 200;

/** Of one topic the words of its newest so many submissions are counted. */
const NEWEST = 2000;

/** Words under a filter and in how many items they stand, the most frequent first. A word that one item alone has is nobody's topic. */
export const readAtlasWords = async (db: Db, scope: AtlasScope): Promise<Atlas["words"]> => {
  const { rows } = await (scope.topicId === ALL_TOPICS ? ofMonths(scope) : ofTopic(scope)).execute(db);
  return rows;
};

const ofMonths = ({ tenantId, town, category, from, to }: AtlasScope) => sql<{ word: string; count: number }>`
  select w.word, sum(w.items)::int as count
  from generate_series(${from}::date, ${to}::date, interval '1 month') m (month), lateral (
    select word, items from atlas_word
    where tenant_id = ${tenantId} and town = ${town} and category = ${category} and month = m.month::date and items > 0
    order by items desc limit ${WORDS_OF_MONTH}
  ) w
  group by w.word having sum(w.items) > 1 order by count desc, w.word limit ${MOST}`;

const ofTopic = ({ tenantId, topicId, town, category, from, to }: AtlasScope) => sql<{ word: string; count: number }>`
  select word, count(*)::int as count
  from (
    select words from topic_submission
    where tenant_id = ${tenantId} and topic_id = ${topicId} and counts and month between ${from}::date and ${to}::date
      and ${town} in ('*', coalesce(town_id, '')) and ${category} in ('*', coalesce(category, ''))
    order by at desc limit ${NEWEST}
  ) newest, unnest(words) word
  group by word having count(*) > 1 order by count desc, word limit ${MOST}`;
