import { NAME_LETTERS, nameTopic } from "#domain/topic/name-topic.ts";
import { clausesOf } from "#domain/topic/tagged-word.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { readCounts } from "#server/similar/counts-store.ts";
import { loadTagWords, rarityOfWords } from "#server/topic-atlas/cut-text.ts";
import { sql } from "kysely";

/** A name is taken from the newest words of so many people. */
const PEOPLE = 30;
const LETTERS = 400;
const NAMELESS = "未命名的话题";

/** Names topics by their members' own words; a name that staff gave stays. */
export const nameTopics = async (tx: Tx, { db, tenant }: House, topicIds: readonly string[]): Promise<void> => {
  if (topicIds.length === 0) return;
  const [tagWords, counts] = [await loadTagWords(), await readCounts(db, tenant.id, "S")];
  const { rows } = await sql<{ id: string; texts: string[] }>`
    select t.id, array(
      select left(s.text, ${LETTERS}) from (
        select distinct on (person_key) submission_id, at from topic_submission ts
        where ts.tenant_id = t.tenant_id and ts.topic_id = t.id and ts.counts order by person_key, at desc
      ) newest join submission s on s.tenant_id = t.tenant_id and s.id = newest.submission_id
      order by newest.at desc, newest.submission_id limit ${PEOPLE}
    ) as texts
    from topic t where t.tenant_id = ${tenant.id} and t.named_by is null and t.id = any (${topicIds}::uuid[])`.execute(
    tx,
  );
  const named = rows.map(({ id, texts }) => {
    const name = nameTopic(
      texts.map((text) => clausesOf(text, tagWords)),
      rarityOfWords(counts),
    );
    return { id, name: name || openingLetters(texts[0] ?? "") };
  });
  await sql`
    update topic set name = sent.name
    from unnest(${named.map(({ id }) => id)}::uuid[], ${named.map(({ name }) => name)}::text[]) sent (id, name)
    where topic.tenant_id = ${tenant.id} and topic.id = sent.id`.execute(tx);
};

/** The first Chinese letters of a text without a telling word. */
const openingLetters = (text: string): string =>
  /\p{Script=Han}{2,}/u.exec(text)?.[0]?.slice(0, NAME_LETTERS) ?? NAMELESS;
