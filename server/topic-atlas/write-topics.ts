import type { Db, Tx } from "#server/db/database.ts";
import { insertMany } from "#server/demo/insert-many.ts";
import type { House } from "#server/house.ts";
import type { CountedText } from "#server/topic-atlas/counted-texts.ts";
import { tryLockTopics } from "#server/topic-atlas/lock-topics.ts";
import { nameTopics } from "#server/topic-atlas/name-topics.ts";
import { recountAll } from "#server/topic-atlas/recount-cells.ts";
import { refreshTopics } from "#server/topic-atlas/refresh-topics.ts";
import { sql } from "kysely";

export interface PlacedText extends Pick<CountedText, "id" | "at" | "month" | "town" | "category"> {
  readonly topicId: string;
  readonly personKey: Buffer;
  readonly words: readonly string[];
  readonly isPinned: boolean;
}

/** A topic that stays as it is when all others are gathered anew: staff decided on it, or somebody said 也是我 to it. */
export interface Seed {
  readonly topicId: string;
  readonly members: readonly { readonly id: string; readonly person: string; readonly isPinned: boolean }[];
}

const stays = sql<boolean>`(t.decided_at is not null or exists (
  select from topic_voice v where v.tenant_id = t.tenant_id and v.topic_id = t.id))`;

export const readSeeds = async (db: Db | Tx, tenantId: string): Promise<readonly Seed[]> => {
  const { rows } = await sql<Seed>`
    select t.id as "topicId", coalesce((
      select jsonb_agg(jsonb_build_object('id', ts.submission_id, 'person', encode(ts.person_key, 'hex'), 'isPinned', ts.is_pinned))
      from topic_submission ts where ts.tenant_id = t.tenant_id and ts.topic_id = t.id and ts.counts), '[]') as members
    from topic t where t.tenant_id = ${tenantId} and t.merged_into is null and ${stays}`.execute(db);
  return rows;
};

/** Writes what was gathered anew in place of all that no person decided, counts every sum, and notes how far was read; false where another server writes. */
export const writeTopics = (
  house: House,
  placed: readonly PlacedText[],
  place: { readonly xid: string; readonly id: string },
): Promise<boolean> =>
  house.db.transaction().execute(async (tx) => {
    const tenantId = house.tenant.id;
    if (!(await tryLockTopics(tx, tenantId))) return false;
    await clear(tx, tenantId);
    await insertTopics(tx, tenantId, placed);
    const topicIds = [...new Set(placed.map(({ topicId }) => topicId))];
    await refreshTopics(tx, tenantId, topicIds);
    await nameTopics(tx, house, topicIds);
    await recountAll(tx, tenantId);
    await sql`
      insert into topic_reading (tenant_id, read_xid, read_id, read_at)
      values (${tenantId}, ${place.xid}::xid8, ${place.id}, ${house.now()})
      on conflict (tenant_id) do update set read_xid = excluded.read_xid, read_id = excluded.read_id, read_at = excluded.read_at`.execute(
      tx,
    );
    return true;
  });

const clear = async (tx: Tx, tenantId: string): Promise<void> => {
  await sql`
    delete from topic_submission ts using topic t
    where ts.tenant_id = ${tenantId} and t.tenant_id = ts.tenant_id and t.id = ts.topic_id and (ts.counts or not ${stays})`.execute(
    tx,
  );
  await sql`update topic t set merged_into = null where t.tenant_id = ${tenantId} and not ${stays}`.execute(tx);
  await sql`
    delete from topic t where t.tenant_id = ${tenantId} and not ${stays}
      and not exists (select from topic o where o.tenant_id = t.tenant_id and o.merged_into = t.id)`.execute(tx);
};

const insertTopics = async (tx: Tx, tenantId: string, placed: readonly PlacedText[]): Promise<void> => {
  const firstByTopic = new Map<string, Date>();
  for (const { topicId, at } of placed) if (!firstByTopic.has(topicId)) firstByTopic.set(topicId, at);
  await sql`
    insert into topic (tenant_id, id, name, first_at, last_at)
    select ${tenantId}, id, '', at, at
    from unnest(${[...firstByTopic.keys()]}::uuid[], ${[...firstByTopic.values()]}::timestamptz[]) sent (id, at)
    on conflict do nothing`.execute(tx);
  await insertMany(
    tx,
    "topic_submission",
    placed.map((one) => ({
      tenant_id: tenantId,
      submission_id: one.id,
      topic_id: one.topicId,
      person_key: one.personKey,
      town_id: one.town,
      category: one.category,
      month: one.month,
      at: one.at,
      words: [...one.words],
      is_pinned: one.isPinned,
    })),
  );
};
