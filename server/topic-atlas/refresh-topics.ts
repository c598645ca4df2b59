import { HALF_LIFE_DAYS, HEAT_EPOCH } from "#domain/topic/heat.ts";
import type { Tx } from "#server/db/database.ts";
import { sql } from "kysely";

/** Of each topic so many words are kept. */
const WORDS = 12;

const EPOCH_S = HEAT_EPOCH / 1000;
const HALF_LIFE_S = HALF_LIFE_DAYS * 86_400;

/** Sums of topics from their submissions and 也是我: people, items, heat (domain/topic/heat.ts), towns, words, the category of most. */
export const refreshTopics = async (tx: Tx, tenantId: string, topicIds: readonly string[]): Promise<void> => {
  if (topicIds.length === 0) return;
  await sql`
    with said as materialized (
      select topic_id, person_key, town_id, category, at, words, 1 as items from topic_submission
      where tenant_id = ${tenantId} and counts and topic_id = any (${topicIds}::uuid[])
    ), spoken as (
      select topic_id, person_key, town_id, at, items from said
      union all
      select topic_id, coalesce(person_key, decode(replace(account_id::text, '-', ''), 'hex')), town_id, at, 0 from topic_voice
      where tenant_id = ${tenantId} and topic_id = any (${topicIds}::uuid[])
    ), person as (
      select topic_id, person_key, min(at) as first_at, max(at) as last_at, sum(items) as items, count(*) - sum(items) as voices
      from spoken group by topic_id, person_key
    ), total as (
      select topic_id, sum(items) as items, count(*) as people, sum(voices) as voices, min(first_at) as first_at, max(last_at) as last_at,
        sum(power(2, (extract(epoch from last_at) - ${EPOCH_S}) / ${HALF_LIFE_S})) as heat
      from person group by topic_id
    ), town as (
      select topic_id, town_id, count(distinct person_key) as people, sum(items) as items
      from spoken where town_id is not null group by topic_id, town_id
    ), towns as (
      select topic_id, count(*) as towns,
        jsonb_agg(jsonb_build_object('town', town_id, 'people', people, 'items', items) order by people desc, town_id) as town_counts
      from town group by topic_id
    ), word as (
      select topic_id, word, count(*) as times, row_number() over (partition by topic_id order by count(*) desc, word) as place
      from said, unnest(words) word group by topic_id, word
    ), telling as (
      select topic_id, jsonb_agg(word order by place) as words from word where place <= ${WORDS} group by topic_id
    ), kind as (
      select topic_id, mode() within group (order by category) as category from said where category is not null group by topic_id
    )
    update topic set
      items = coalesce(total.items, 0), people = coalesce(total.people, 0), voices = coalesce(total.voices, 0),
      first_at = coalesce(total.first_at, topic.first_at), last_at = coalesce(total.last_at, topic.last_at),
      heat = coalesce(total.heat, 0) * (1 + ln(greatest(1, coalesce(towns.towns, 1)))),
      town_counts = coalesce(towns.town_counts, '[]'), words = coalesce(telling.words, '[]'), category = kind.category, changed_at = now()
    from unnest(${topicIds}::uuid[]) asked (id)
      left join total on total.topic_id = asked.id left join towns on towns.topic_id = asked.id
      left join telling on telling.topic_id = asked.id left join kind on kind.topic_id = asked.id
    where topic.tenant_id = ${tenantId} and topic.id = asked.id`.execute(tx);
};
