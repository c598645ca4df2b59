import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { addToCells } from "#server/topic-atlas/count-cells.ts";
import { countedTexts, type CountedText } from "#server/topic-atlas/counted-texts.ts";
import { gatherAnew, isFirstReading } from "#server/topic-atlas/gather-anew.ts";
import { tryLockTopics } from "#server/topic-atlas/lock-topics.ts";
import { nameTopics } from "#server/topic-atlas/name-topics.ts";
import { placeText } from "#server/topic-atlas/place-text.ts";
import { refreshTopics } from "#server/topic-atlas/refresh-topics.ts";
import { sql } from "kysely";

const TEXTS_AT_ONCE = 20;

/**
 * Puts what the index of look-alikes has read since the last time into topics, and follows what changed of what is in one: its state, town or
 * category. Gives how many it read. One server does it at a time; a text, its topic and all sums change in one transaction.
 */
export const gatherTopics = async (house: House): Promise<number> => {
  if (await isFirstReading(house)) return gatherAnew(house);
  return house.db.transaction().execute(async (tx) => {
    if (!(await tryLockTopics(tx, house.tenant.id))) return 0;
    const texts = await readNext(tx, house.tenant.id);
    for (const text of texts) await followText(tx, house, text);
    const last = texts.at(-1);
    if (last) await writePlace(tx, house, last);
    return texts.length;
  });
};

/** What the index has read and the topics have not. */
const readNext = (tx: Tx, tenantId: string): Promise<readonly CountedText[]> =>
  countedTexts(tx, tenantId)
    .where(
      sql<boolean>`(s.changed_xid, s.id) > (select read_xid, read_id from topic_reading where tenant_id = ${tenantId})`,
    )
    .where(
      sql<boolean>`(s.changed_xid, s.id) <= (select read_xid, read_id from similar_index where tenant_id = ${tenantId} and kind = 'S')`,
    )
    .orderBy("s.changed_xid")
    .orderBy("s.id")
    .limit(TEXTS_AT_ONCE)
    .execute();

const writePlace = (tx: Tx, { tenant, now }: House, { xid, id }: CountedText) =>
  tx
    .updateTable("topic_reading")
    .set({ read_xid: xid, read_id: id, read_at: now() })
    .where("tenant_id", "=", tenant.id)
    .execute();

const followText = async (tx: Tx, house: House, text: CountedText): Promise<void> => {
  const tenantId = house.tenant.id;
  const kept = await tx
    .selectFrom("topic_submission")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .where("submission_id", "=", text.id)
    .executeTakeFirst();
  if (!kept) return text.counts ? placeText(tx, house, text) : undefined;
  const { town, category, counts } = text;
  if (kept.town_id === town && kept.category === category && kept.counts === counts) return;
  const counted = {
    submissionId: text.id,
    topicId: kept.topic_id,
    personKey: kept.person_key,
    month: kept.month,
    words: kept.words,
  };
  if (kept.counts) await addToCells(tx, tenantId, { ...counted, town: kept.town_id, category: kept.category }, -1);
  await tx
    .updateTable("topic_submission")
    .set({ town_id: town, category, counts })
    .where("tenant_id", "=", tenantId)
    .where("submission_id", "=", text.id)
    .execute();
  if (counts) await addToCells(tx, tenantId, { ...counted, town, category }, 1);
  await refreshTopics(tx, tenantId, [kept.topic_id]);
  if (kept.counts !== counts) await nameTopics(tx, house, [kept.topic_id]);
};
