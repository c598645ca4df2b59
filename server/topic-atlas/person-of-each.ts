import { areOneHand, handOf } from "#domain/topic/same-hand.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { keyOfAuthor, keyOfUnsigned } from "#server/topic-atlas/person-key.ts";
import { sql } from "kysely";

interface Voice {
  readonly id: string;
  readonly author_account_id: string | null;
  readonly contact: Buffer | null;
  /** As the topics wrote it down; null of what they have not read yet. */
  readonly person_key: Buffer | null;
}

/**
 * Whose each of some submissions is, by the key that topics and 也是我 count by: equal keys are one person. What the topics have not read yet is told
 * apart here by the same rules: account, phone, hand.
 */
export const personOfEach = async (
  db: Db | Tx,
  { tenant, keys }: Pick<House, "tenant" | "keys">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Voice>`
    select one.id, one.author_account_id, one.contact, topical.person_key
    from submission as one
    left join topic_submission as topical on topical.tenant_id = one.tenant_id and topical.submission_id = one.id
    where one.tenant_id = ${tenant.id} and one.id = any (${[...new Set(ids)]}::uuid[])
    order by one.received_at, one.id`.execute(db);
  const people = new Map<string, string>();
  for (const voice of rows) {
    const person = voice.person_key ?? keyOfAuthor(keys, voice);
    if (person) people.set(voice.id, person.toString("hex"));
  }
  if (people.size < rows.length) await tellHandsApart(db, { tenant, keys }, rows, people);
  return people;
};

/** Adds those who are neither in a topic nor signed: of the same hand as another unsigned one, or each a person of its own. */
const tellHandsApart = async (
  db: Db | Tx,
  { tenant, keys }: Pick<House, "tenant" | "keys">,
  voices: readonly Voice[],
  people: Map<string, string>,
): Promise<void> => {
  const isUnsigned = (one: Voice) => one.author_account_id === null && one.contact === null;
  const known = voices.filter((one) => people.has(one.id) && isUnsigned(one)).map(({ id }) => id);
  const strangers = voices.filter(({ id }) => !people.has(id)).map(({ id }) => id);
  const { rows } = await sql<{ id: string; text: string }>`
    select id, text from submission where tenant_id = ${tenant.id} and id = any (${[...known, ...strangers]}::uuid[])`.execute(
    db,
  );
  const handById = new Map(rows.map(({ id, text }) => [id, handOf(text)]));
  const hands = known.map((id) => ({ id, hand: handById.get(id) ?? new Set<string>() }));
  for (const id of strangers) {
    const hand = handById.get(id) ?? new Set<string>();
    const same = hands.find((other) => areOneHand(hand, other.hand));
    people.set(id, (same && people.get(same.id)) ?? keyOfUnsigned(keys, id).toString("hex"));
    hands.push({ id, hand });
  }
};

/** How many distinct people said these. */
export const countPeople = async (
  db: Db | Tx,
  house: Pick<House, "tenant" | "keys">,
  ids: readonly string[],
): Promise<number> => new Set((await personOfEach(db, house, ids)).values()).size;
