import { OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";
import type { Pool } from "pg";

export const TOWNS = 20;
const TOPICS = 100_000;
const SUBMISSIONS = 10_000_000;

/** The id of the n-th topic, from 1 on; the first are the hottest. */
export const TOPIC_ID = (no: number): string => `00000000-0000-4000-8000-${String(no).padStart(12, "0")}`;

/**
 * The sums of ten million submissions in sixty months, twenty towns and six categories: a hundred thousand topics of two people or more, the n-th with
 * about 1/n of the first one's people, each in up to six months and three towns; a thousand words a month, of a town and category three hundred.
 */
export const fillAtlas = async (owner: Pool, tenant: string): Promise<void> => {
  const categories = `array['${OPINION_CATEGORIES.join("','")}']`;
  const month = (no: string) => `(date '2022-01-01' + make_interval(months => ${no}))::date`;
  await owner.query("insert into tenant (id, name, short_name) values ($1, $1, $1)", [tenant]);
  await owner.query(
    `insert into town (tenant_id, id, name, sort) select '${tenant}', 'T' || n, '镇' || n, n from generate_series(0, ${TOWNS - 1}) n`,
  );
  await owner.query(
    `insert into topic (tenant_id, id, name, first_at, last_at, items, people, heat)
     select '${tenant}', ${topicId("n")}, '话题' || n, now(), now(), 40000 / n + 2, 30000 / n + 2, 30000 / n + 2 from generate_series(1, ${TOPICS}) n`,
  );
  await owner.query(
    `insert into atlas_cell (tenant_id, topic_id, town, category, month, people, items)
     select '${tenant}', '00000000-0000-0000-0000-000000000000', w.town, c.category, ${month("m")}, x.items * 9 / 10, x.items
     from generate_series(0, 59) m,
       (select 'T' || n as town, 1.0 / ${TOWNS} as part from generate_series(0, ${TOWNS - 1}) n union all select '*', 1) w,
       (select unnest(${categories}) as category, 1.0 / 6 as part union all select '*', 1) c,
       lateral (select (${SUBMISSIONS} / 60 * w.part * c.part)::int as items) x`,
  );
  await owner.query(
    `insert into atlas_cell (tenant_id, topic_id, town, category, month, people, items)
     select '${tenant}', ${topicId("n")}, w.town, c.category, ${month("(n * 7 + m) % 60")}, max(x.people), max(x.people) * 5 / 4
     from generate_series(1, ${TOPICS}) n, generate_series(0, 5) m,
       lateral (select 'T' || (n + k) % ${TOWNS} as town, 3 as part from generate_series(0, 2) k union all select '*', 1) w,
       lateral (select (${categories})[n % 6 + 1] as category union all select '*') c,
       lateral (select 5000 / n / w.part + 1 + (w.part = 1)::int as people) x
     group by 1, 2, 3, 4, 5`,
  );
  await owner.query(
    `insert into atlas_word (tenant_id, town, category, month, word, items)
     select '${tenant}', w.town, c.category, ${month("m")}, '词' || n, 40000 / n / w.part / c.part + 1
     from generate_series(0, 59) m,
       (select 'T' || n as town, 20 as part from generate_series(0, ${TOWNS - 1}) n union all select '*', 1) w,
       (select unnest(${categories}) as category, 6 as part union all select '*', 1) c,
       lateral generate_series(1, case when w.part * c.part = 1 then 1000 else 300 end) n`,
  );
  await fillHottest(owner, tenant);
  for (const table of ["topic", "atlas_cell", "atlas_word", "topic_submission"])
    await owner.query(`vacuum (analyze) ${table}`);
};

/** The rows beneath the hundred hottest topics, whose words are counted one by one; what they belong to is left out. */
const fillHottest = async (owner: Pool, tenant: string): Promise<void> => {
  const client = await owner.connect();
  try {
    await client.query("set session_replication_role = replica");
    await client.query(
      `insert into topic_submission (tenant_id, submission_id, topic_id, person_key, month, at, words)
       select '${tenant}', gen_random_uuid(), ${topicId("n")}, int4send(k), date '2024-01-01', now() - k * interval '1 hour',
         array['词' || k % 7, '词' || k % 31, '词' || k % 97, '词' || k % 211]
       from generate_series(1, 100) n, generate_series(1, 3000) k`,
    );
  } finally {
    await client.query("reset session_replication_role");
    client.release();
  }
};

const topicId = (no: string): string => `('00000000-0000-4000-8000-' || lpad((${no})::text, 12, '0'))::uuid`;
