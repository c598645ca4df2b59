import { MEMBERS_COMPARED, areOneMatter } from "#domain/topic/same-matter.ts";
import { likeness, weigh } from "#domain/similar/likeness.ts";
import { vectorOfBytes } from "#domain/similar/text-vector.ts";
import { clausesOf } from "#domain/topic/tagged-word.ts";
import { tellingWords } from "#domain/topic/telling-words.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { readCounts } from "#server/similar/counts-store.ts";
import { addToCells } from "#server/topic-atlas/count-cells.ts";
import type { CountedText } from "#server/topic-atlas/counted-texts.ts";
import { loadTagWords, rarityOfWords } from "#server/topic-atlas/cut-text.ts";
import { findTopicFor } from "#server/topic-atlas/find-topic-for.ts";
import { joinTopics } from "#server/topic-atlas/join-topics.ts";
import { nameTopics } from "#server/topic-atlas/name-topics.ts";
import { refreshTopics } from "#server/topic-atlas/refresh-topics.ts";
import { randomUUID } from "node:crypto";
import { sql } from "kysely";

/** Of each text so many words go into the sums. */
export const WORDS_OF_TEXT = 8;

/** A new text joins the topic that it fits or founds one; the sums, the topic's figures and its name follow. */
export const placeText = async (tx: Tx, house: House, text: CountedText): Promise<void> => {
  const tenantId = house.tenant.id;
  const { personKey, least, fits } = await findTopicFor(tx, house, text);
  const [best, second] = fits;
  const topicId = best?.topicId ?? (await foundTopic(tx, tenantId, text.at));
  const { id, town, category, month, at } = text;
  const words = await wordsOf(house, text.text);
  await tx
    .insertInto("topic_submission")
    .values({
      tenant_id: tenantId,
      submission_id: id,
      topic_id: topicId,
      person_key: personKey,
      town_id: town,
      category,
      at,
      month,
      words,
    })
    .execute();
  await addToCells(tx, tenantId, { submissionId: id, topicId, personKey, town, category, month, words }, 1);
  await refreshTopics(tx, tenantId, [topicId]);
  const stands = second ? await joinIfOne(tx, house, least, [topicId, second.topicId]) : topicId;
  await nameTopics(tx, house, [stands]);
};

export const foundTopic = async (tx: Tx, tenantId: string, at: Date): Promise<string> => {
  const id = randomUUID();
  await tx.insertInto("topic").values({ tenant_id: tenantId, id, name: "", first_at: at, last_at: at }).execute();
  return id;
};

const wordsOf = async ({ db, tenant }: House, text: string): Promise<string[]> => {
  const counts = await readCounts(db, tenant.id, "S");
  return [...tellingWords(clausesOf(text, await loadTagWords()), rarityOfWords(counts), WORDS_OF_TEXT)];
};

/** Two topics that one text fits are joined where they speak of one matter; never two on which staff decided. Gives the one that stands. */
const joinIfOne = async (
  tx: Tx,
  house: House,
  least: number,
  [one, other]: readonly [string, string],
): Promise<string> => {
  const tenantId = house.tenant.id;
  const rows = await tx
    .selectFrom("topic")
    .select(["id", "people", "decided_at"])
    .where("tenant_id", "=", tenantId)
    .where("id", "in", [one, other])
    .execute();
  const [large, small] = rows.toSorted(
    (a, b) => Number(b.decided_at !== null) - Number(a.decided_at !== null) || b.people - a.people,
  );
  if (!large || !small || small.decided_at !== null) return one;
  const counts = await readCounts(house.db, tenantId, "S");
  const members = async (topicId: string) =>
    (await newestVectors(tx, tenantId, topicId)).map((vector) => weigh(vectorOfBytes(vector), counts));
  if (!areOneMatter(least, await members(large.id), await members(small.id), likeness)) return one;
  await joinTopics(tx, tenantId, { from: small.id, into: large.id, isPinned: false });
  return large.id;
};

const newestVectors = async (tx: Tx, tenantId: string, topicId: string): Promise<readonly Buffer[]> => {
  const { rows } = await sql<{ vector: Buffer }>`
    select st.vector from (
      select submission_id from topic_submission
      where tenant_id = ${tenantId} and topic_id = ${topicId} and counts order by at desc, submission_id limit ${MEMBERS_COMPARED}
    ) newest join similar_text st on st.tenant_id = ${tenantId} and st.kind = 'S' and st.ref_id = newest.submission_id`.execute(
    tx,
  );
  return rows.map(({ vector }) => vector);
};
