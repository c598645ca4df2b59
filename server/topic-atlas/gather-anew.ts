import { vectorOfBytes } from "#domain/similar/text-vector.ts";
import { leastLikeness } from "#domain/topic/choose-topic.ts";
import { Gathering } from "#domain/topic/gathering.ts";
import { isSameHand } from "#domain/topic/same-hand.ts";
import { clausesOf } from "#domain/topic/tagged-word.ts";
import { tellingWords } from "#domain/topic/telling-words.ts";
import { VectorLikes } from "#domain/topic/vector-likes.ts";
import type { House } from "#server/house.ts";
import { readCounts } from "#server/similar/counts-store.ts";
import { countedTexts, type CountedText } from "#server/topic-atlas/counted-texts.ts";
import { loadTagWords, rarityOfWords } from "#server/topic-atlas/cut-text.ts";
import { keyOfAuthor, keyOfUnsigned } from "#server/topic-atlas/person-key.ts";
import { WORDS_OF_TEXT } from "#server/topic-atlas/place-text.ts";
import { type PlacedText, readSeeds, type Seed, writeTopics } from "#server/topic-atlas/write-topics.ts";
import { randomUUID } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";

/** So many texts, the newest, are gathered in memory at once; older ones are left out of the first reading. */
const MOST = 60_000;
const LEAST = 0.08;
const MAYBE_SAME = 0.5;
const TEXTS_BETWEEN_BREATHS = 10;

/** Whether nothing was read yet and the index of look-alikes has caught up: then all that is there is gathered at once. */
export const isFirstReading = async ({ db, tenant }: House): Promise<boolean> => {
  const { rows } = await sql<{ is_first: boolean }>`
    select not exists (select from topic_reading where tenant_id = ${tenant.id} and read_at is not null) as is_first`.execute(
    db,
  );
  return rows[0]?.is_first ?? true;
};

interface ReadText extends CountedText {
  readonly vector: Buffer;
}

/** Gathers everything from nothing but what staff decided; gives how many texts there were. Takes seconds for thousands, and lets others work meanwhile. */
export const gatherAnew = async (house: House): Promise<number> => {
  const { db, tenant } = house;
  const place = await db
    .selectFrom("similar_index")
    .select([sql<string>`read_xid::text`.as("xid"), "read_id"])
    .where("tenant_id", "=", tenant.id)
    .where("kind", "=", "S")
    .executeTakeFirst();
  if (!place || (await isBehind(house, place))) return 0;
  const seeds = await readSeeds(db, tenant.id);
  const texts = await readTexts(house, place);
  const placed = await placeAll(house, texts, seeds);
  const isWritten = await writeTopics(house, placed, { xid: place.xid, id: place.read_id });
  return isWritten ? texts.length : 0;
};

interface Place {
  readonly xid: string;
  readonly read_id: string;
}

const isBehind = async ({ db, tenant }: House, { xid, read_id }: Place): Promise<boolean> => {
  const { rows } = await sql`
    select from submission where tenant_id = ${tenant.id} and (changed_xid, id) > (${xid}::xid8, ${read_id}::uuid)
      and changed_xid < pg_snapshot_xmin(pg_current_snapshot()) limit 1`.execute(db);
  return rows.length > 0;
};

const readTexts = async ({ db, tenant }: House, { xid, read_id }: Place): Promise<readonly ReadText[]> => {
  const newest = await countedTexts(db, tenant.id)
    .innerJoin("similar_text as st", (join) =>
      join.onRef("st.tenant_id", "=", "s.tenant_id").onRef("st.ref_id", "=", "s.id").on("st.kind", "=", "S"),
    )
    .select("st.vector")
    .where(sql<boolean>`(s.changed_xid, s.id) <= (${xid}::xid8, ${read_id}::uuid)`)
    .orderBy("s.received_at", "desc")
    .orderBy("s.id")
    .limit(MOST)
    .execute();
  return newest.filter(({ counts }) => counts).toReversed();
};

/** Every text with its topic, person and words; those that staff put somewhere first, where they were put. */
const placeAll = async (
  house: House,
  texts: readonly ReadText[],
  seeds: readonly Seed[],
): Promise<readonly PlacedText[]> => {
  const [counts, tagWords] = [await readCounts(house.db, house.tenant.id, "S"), await loadTagWords()];
  const seedByText = new Map(seeds.flatMap((seed) => seed.members.map(({ id }) => [id, seed] as const)));
  const ordered = [...texts.filter(({ id }) => seedByText.has(id)), ...texts.filter(({ id }) => !seedByText.has(id))];
  const likes = new VectorLikes(counts);
  const atById = new Map(ordered.map(({ id }, at) => [id, at]));
  const gathering = new Gathering(
    (one, other) => likes.between(atById.get(one) ?? -1, atById.get(other) ?? -1),
    () => randomUUID(),
  );
  for (const { topicId, members } of seeds) gathering.seed(topicId, members);
  const people = new People(house.keys);
  const placed: Omit<PlacedText, "topicId">[] = [];
  for (const [at, text] of ordered.entries()) {
    if (at % TEXTS_BETWEEN_BREATHS === 0) await setImmediate();
    const found = likes
      .add(vectorOfBytes(text.vector), LEAST)
      .map((like) => ({ ...like, text: ordered[like.at] ?? text }));
    const kept = seedByText.get(text.id)?.members.find(({ id }) => id === text.id);
    const person = people.add(text, kept?.person, found);
    if (!kept) {
      const scores = found.map((like) => ({ id: like.text.id, score: like.score }));
      gathering.add({ id: text.id, person, least: leastLikeness(text.text.length, ordered.length), likes: scores });
    }
    const words = tellingWords(clausesOf(text.text, tagWords), rarityOfWords(counts), WORDS_OF_TEXT);
    placed.push({ ...text, personKey: Buffer.from(person, "hex"), words, isPinned: kept?.isPinned ?? false });
  }
  const topicByText = new Map(gathering.topics().flatMap(({ id, members }) => members.map((member) => [member, id])));
  return placed.map((text) => ({ ...text, topicId: topicByText.get(text.id) ?? "" }));
};

/** Who said what: by account or phone, or by the same hand where a text is unsigned. */
class People {
  readonly #keys: House["keys"];
  readonly #unsigned = new Map<string, string>();

  constructor(keys: House["keys"]) {
    this.#keys = keys;
  }

  add(text: CountedText, kept: string | undefined, likes: readonly { score: number; text: CountedText }[]): string {
    const known = keyOfAuthor(this.#keys, text)?.toString("hex");
    if (known) return known;
    const same = likes.find(
      ({ score, text: other }) =>
        score >= MAYBE_SAME && this.#unsigned.has(other.id) && isSameHand(other.text, text.text),
    );
    const person =
      kept ?? (same && this.#unsigned.get(same.text.id)) ?? keyOfUnsigned(this.#keys, text.id).toString("hex");
    this.#unsigned.set(text.id, person);
    return person;
  }
}
