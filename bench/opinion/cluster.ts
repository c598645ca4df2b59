import { inventTexts } from "#bench/opinion/invented-words.ts";
import type { OpinionWorld } from "#bench/opinion/opinion-world.ts";
import type { House } from "#server/house.ts";
import { indexSubmissions } from "#server/similar/index-texts.ts";
import { textKey } from "#server/submissions/text-key.ts";
import { gatherTopics } from "#server/topic-atlas/gather-topics.ts";
import { recountAll } from "#server/topic-atlas/recount-cells.ts";
import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "kysely";

const WARM_UP = 5;
const SENT = 60;

/**
 * How long 95 of 100 new submissions take at most, in milliseconds, until they are in their topic and in all sums. The topics of what is there
 * already are made by statement, one for each opening of a text: gathering them one by one would take hours and measure nothing.
 */
export const clusterOneP95 = async (world: OpinionWorld): Promise<number> => {
  const house = { ...world.house, keys: { personKey: randomBytes(32) } } as House;
  await fillTopics(world, house);
  const nextText = inventTexts("newcomers");
  const times: number[] = [];
  for (let sent = 0; sent < WARM_UP + SENT; sent++) {
    await store(house, nextText());
    const started = performance.now();
    while ((await indexSubmissions(house)) + (await gatherTopics(house)) > 0);
    if (sent >= WARM_UP) times.push(performance.now() - started);
  }
  return times.toSorted((one, other) => one - other)[Math.floor(SENT * 0.95)] ?? NaN;
};

const store = ({ db, tenant, now }: House, text: string) =>
  db
    .insertInto("submission")
    .values({
      tenant_id: tenant.id,
      id: randomUUID(),
      point_code: "BENCH",
      text,
      text_key: textKey(text),
      receipt_hash: randomBytes(32),
      fingerprint: Buffer.alloc(0),
      written_at: now(),
      received_at: now(),
      changed_at: now(),
    })
    .execute();

const fillTopics = async ({ database }: OpinionWorld, { db, tenant, now }: House): Promise<void> => {
  const opening = sql`md5(left(text, 12))::uuid`;
  await sql`
    insert into topic (tenant_id, id, name, first_at, last_at, items, people, heat)
    select ${tenant.id}, ${opening}, min(left(text, 12)), min(received_at), max(received_at), count(*), count(*), count(*)
    from submission where tenant_id = ${tenant.id} group by 2`.execute(db);
  await sql`
    insert into topic_submission (tenant_id, submission_id, topic_id, person_key, month, at, words)
    select ${tenant.id}, id, ${opening}, uuid_send(id), date_trunc('month', received_at)::date, received_at, array[left(text, 3), left(text, 5)]
    from submission where tenant_id = ${tenant.id}`.execute(db);
  await db.transaction().execute((tx) => recountAll(tx, tenant.id));
  await sql`
    insert into topic_reading (tenant_id, read_xid, read_id, read_at)
    select tenant_id, read_xid, read_id, ${now()} from similar_index where tenant_id = ${tenant.id} and kind = 'S'
    on conflict do nothing`.execute(db);
  for (const table of ["topic", "topic_submission", "atlas_cell", "atlas_word"])
    await database.owner.query(`vacuum (analyze) ${table}`);
};
