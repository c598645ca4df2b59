import type { LikeTopic } from "#contract/similar-submissions.ts";
import type { House } from "#server/house.ts";
import { likeTopicRows } from "#server/similar/like-topic-rows.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

const MOST_MERGES = 10;

/** The topic that an id stands for now: topics are merged into others. */
const standingTopic = async ({ db, tenant }: House, id: string): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    with recursive way (id, merged_into, hidden_at, steps) as (
      select id, merged_into, hidden_at, 0 from topic where tenant_id = ${tenant.id} and id = ${id}
      union all
      select t.id, t.merged_into, t.hidden_at, steps + 1
      from way join topic t on t.tenant_id = ${tenant.id} and t.id = way.merged_into where steps < ${MOST_MERGES}
    )
    select id from way where merged_into is null and hidden_at is null`.execute(db);
  return rows[0]?.id;
};

/** 也是我: counts a member with a topic, once; gives the topic with that voice, undefined where there is none to stand with. */
export const putVoice = async (house: House, actor: Actor, id: string): Promise<LikeTopic | undefined> => {
  const topicId = await standingTopic(house, id);
  if (topicId === undefined) return undefined;
  const { db, tenant } = house;
  const member = await db
    .selectFrom("member")
    .select("town_id")
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", actor.memberId)
    .executeTakeFirst();
  await db
    .insertInto("topic_voice")
    .values({
      tenant_id: tenant.id,
      topic_id: topicId,
      account_id: actor.accountId,
      at: house.now(),
      town_id: member?.town_id ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const [topic] = await likeTopicRows(house, actor.accountId, new Map([[topicId, 1]]));
  return topic;
};

/** Takes it back; false where the member does not stand with the topic. */
export const deleteVoice = async (house: House, actor: Actor, id: string): Promise<boolean> => {
  const topicId = (await standingTopic(house, id)) ?? id;
  const { numDeletedRows } = await house.db
    .deleteFrom("topic_voice")
    .where("tenant_id", "=", house.tenant.id)
    .where("account_id", "=", actor.accountId)
    .where("topic_id", "in", [topicId, id])
    .executeTakeFirst();
  return numDeletedRows > 0n;
};

/** Topics with which a member stands, the latest voice first. */
export const listVoices = async (house: House, actor: Actor): Promise<LikeTopic[]> => {
  const voices = await house.db
    .selectFrom("topic_voice")
    .select(["topic_id"])
    .where("tenant_id", "=", house.tenant.id)
    .where("account_id", "=", actor.accountId)
    .orderBy("at", "desc")
    .execute();
  const order = voices.map((voice) => voice.topic_id);
  const rows = await likeTopicRows(house, actor.accountId, new Map(order.map((id) => [id, 1])));
  return rows.toSorted((a, b) => order.indexOf(a.topicId) - order.indexOf(b.topicId));
};
