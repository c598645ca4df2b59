import { fitsOf, leastLikeness, type Fit } from "#domain/topic/choose-topic.ts";
import { isSameHand } from "#domain/topic/same-hand.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { readCounts } from "#server/similar/counts-store.ts";
import { findLike } from "#server/similar/find-like.ts";
import type { CountedText } from "#server/topic-atlas/counted-texts.ts";
import { keyOfAuthor, keyOfUnsigned } from "#server/topic-atlas/person-key.ts";
import { sql } from "kysely";

/** So many look-alikes have a say. */
const LIKES = 60;
const LEAST = 0.08;

/** Unsigned texts less like than this are not held against each other letter by letter. */
const MAYBE_SAME = 0.5;

interface Neighbour {
  readonly submission_id: string;
  readonly topic_id: string;
  readonly person: string;
  readonly topic_people: number;
  /** Of an unsigned text only. */
  readonly unsigned: string | null;
}

export interface Placing {
  readonly personKey: Buffer;
  /** How like it had to be. */
  readonly least: number;
  /** Topics that it fits, the best first. */
  readonly fits: readonly Fit[];
}

/** Whose a text is, and which topics it fits, by the texts that are like it. */
export const findTopicFor = async (tx: Tx, { db, tenant, keys }: House, text: CountedText): Promise<Placing> => {
  const likes = await findLike(db, tenant.id, { like: { id: text.id }, among: "S", limit: LIKES, least: LEAST });
  const scoreById = new Map(likes.map(({ id, score }) => [id, score]));
  const neighbours = await readNeighbours(tx, tenant.id, [...scoreById.keys()]);
  const scoreOf = ({ submission_id }: Neighbour) => scoreById.get(submission_id) ?? 0;
  const sameHand = neighbours.find(
    (one) => one.unsigned !== null && scoreOf(one) >= MAYBE_SAME && isSameHand(one.unsigned, text.text),
  );
  const personKey =
    keyOfAuthor(keys, text) ?? (sameHand ? Buffer.from(sameHand.person, "hex") : keyOfUnsigned(keys, text.id));
  const peopleByTopic = new Map(neighbours.map((one) => [one.topic_id, one.topic_people]));
  const said = neighbours.map((one) => ({ topicId: one.topic_id, person: one.person, score: scoreOf(one) }));
  const { total } = await readCounts(db, tenant.id, "S");
  const least = leastLikeness(text.text.length, total);
  return { personKey, least, fits: fitsOf(least, said, (topicId) => peopleByTopic.get(topicId) ?? 0) };
};

const readNeighbours = async (tx: Tx, tenantId: string, ids: readonly string[]): Promise<readonly Neighbour[]> => {
  if (ids.length === 0) return [];
  const { rows } = await sql<Neighbour>`
    select ts.submission_id, ts.topic_id, encode(ts.person_key, 'hex') as person, t.people as topic_people,
      case when s.author_account_id is null and s.contact is null then s.text end as unsigned
    from topic_submission ts
      join topic t on t.tenant_id = ts.tenant_id and t.id = ts.topic_id
      join submission s on s.tenant_id = ts.tenant_id and s.id = ts.submission_id
    where ts.tenant_id = ${tenantId} and ts.counts and ts.submission_id = any (${ids}::uuid[])`.execute(tx);
  return rows;
};
