import type { HotTopic, listHotTopics } from "#contract/hot-topics.ts";
import { HALF_LIFE_DAYS, HEAT_EPOCH } from "#domain/topic/heat.ts";
import { LEAST_PEOPLE } from "#domain/topic/hot-topic.ts";
import { likePattern } from "#server/db/like-pattern.ts";
import type { House } from "#server/house.ts";
import { ALL } from "#server/topic-atlas/count-cells.ts";
import { viewTopics } from "#server/topic-atlas/topic-view.ts";
import { sql } from "kysely";
import type { z } from "zod";

export type TopicFilter = z.infer<typeof listHotTopics.query>;

const USUAL = 50;
const MOST = 200;

/** Topics by heat, under a filter: those that were spoken of there and then; in a time of its own by the heat of its months. Topics of one person are not among them. */
export const listTopics = async ({ db, tenant, now }: House, filter: TopicFilter): Promise<HotTopic[]> => {
  const { town, category, from, to, q } = filter;
  const limit = Math.min(Number(filter.limit ?? USUAL), MOST);
  const isTimed = from !== undefined || to !== undefined;
  const cells = sql`
    from atlas_cell c where c.tenant_id = t.tenant_id and c.topic_id = t.id and c.town = ${town ?? ALL} and c.category = ${category ?? ALL}
      and c.month between ${monthOf(from ?? "2000-01-01")}::date and ${monthOf(to ?? "2099-12-31")}::date and c.items > 0`;
  const heatOfMonths = sql`(
    select sum(c.people * power(2, (extract(epoch from c.month + interval '15 days') - ${HEAT_EPOCH / 1000}) / ${HALF_LIFE_DAYS * 86_400})) ${cells})`;
  const { rows } = await sql<{ id: string }>`
    select t.id from topic t
    where t.tenant_id = ${tenant.id} and t.merged_into is null
      and ${filter.hidden === "true" ? sql`t.hidden_at is not null` : sql`t.hidden_at is null and t.people >= ${LEAST_PEOPLE}`}
      ${q?.trim() ? sql`and t.name ilike ${likePattern(q.trim().normalize("NFC"))} escape '\\'` : sql``}
      ${town || category || isTimed ? sql`and exists (select ${cells})` : sql``}
    order by ${isTimed ? heatOfMonths : sql`t.heat`} desc, t.id limit ${limit}`.execute(db);
  const ids = rows.map(({ id }) => id);
  return viewTopics(db, tenant.id, ids, now(), (id) => ids.indexOf(id) + 1);
};

const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;
