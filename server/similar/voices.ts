import type { LikeTopic } from "#contract/similar-submissions.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { likeTopicRows } from "#server/similar/like-topic-rows.ts";
import { lockTopics } from "#server/topic-atlas/lock-topics.ts";
import { keyOfAccount } from "#server/topic-atlas/person-key.ts";
import { refreshTopics } from "#server/topic-atlas/refresh-topics.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

const MOST_MERGES = 10;

/** The topic that an id stands for now: topics are merged into others. */
const standingTopic = async (tx: Tx, tenantId: string, id: string): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    with recursive way (id, merged_into, hidden_at, steps) as (
      select id, merged_into, hidden_at, 0 from topic where tenant_id = ${tenantId} and id = ${id}
      union all
      select t.id, t.merged_into, t.hidden_at, steps + 1
      from way join topic t on t.tenant_id = ${tenantId} and t.id = way.merged_into where steps < ${MOST_MERGES}
    )
    select id from way where merged_into is null and hidden_at is null`.execute(tx);
  return rows[0]?.id;
};

/** 也是我: counts a member with a topic, once; gives the topic with that voice, undefined where there is none to stand with. */
export const putVoice = async (house: House, actor: Actor, id: string): Promise<LikeTopic | undefined> => {
  const { db, tenant } = house;
  const topicId = await db.transaction().execute(async (tx) => {
    await lockTopics(tx, tenant.id);
    const standing = await standingTopic(tx, tenant.id, id);
    if (standing === undefined) return undefined;
    await tx
      .insertInto("topic_voice")
      .values({
        tenant_id: tenant.id,
        topic_id: standing,
        account_id: actor.accountId,
        person_key: keyOfAccount(house.keys, actor.accountId),
        at: house.now(),
        town_id: await townOf(tx, tenant.id, actor.memberId),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await refreshTopics(tx, tenant.id, [standing]);
    return standing;
  });
  if (topicId === undefined) return undefined;
  const [topic] = await likeTopicRows(house, actor.accountId, new Map([[topicId, 1]]));
  return topic;
};

const townOf = async (tx: Tx, tenantId: string, memberId: string | null): Promise<string | null> => {
  const member = await tx
    .selectFrom("member")
    .select("town_id")
    .where("tenant_id", "=", tenantId)
    .where("id", "=", memberId)
    .executeTakeFirst();
  return member?.town_id ?? null;
};

/** Takes it back; false where the member does not stand with the topic. */
export const deleteVoice = (house: House, actor: Actor, id: string): Promise<boolean> =>
  house.db.transaction().execute(async (tx) => {
    await lockTopics(tx, house.tenant.id);
    const topicId = (await standingTopic(tx, house.tenant.id, id)) ?? id;
    const { numDeletedRows } = await tx
      .deleteFrom("topic_voice")
      .where("tenant_id", "=", house.tenant.id)
      .where("account_id", "=", actor.accountId)
      .where("topic_id", "in", [topicId, id])
      .executeTakeFirst();
    await refreshTopics(tx, house.tenant.id, [topicId]);
    return numDeletedRows > 0n;
  });

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
