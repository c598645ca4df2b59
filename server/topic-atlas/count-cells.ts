import type { Tx } from "#server/db/database.ts";
import { sql } from "kysely";

/** Stands for all topics in atlas_cell. */
export const ALL_TOPICS = "00000000-0000-0000-0000-000000000000";
/** Stands for all towns, all categories; '' for none. */
export const ALL = "*";

/** What one counted submission adds to the sums. */
export interface Counted {
  readonly submissionId: string;
  readonly topicId: string;
  readonly personKey: Buffer;
  readonly town: string | null;
  readonly category: string | null;
  readonly month: string;
  readonly words: readonly string[];
}

/** Adds (1) a submission to all sums that it is part of, or takes it out (-1). A person counts in a cell once, with the first and until the last of what they said. */
export const addToCells = async (tx: Tx, tenantId: string, counted: Counted, by: 1 | -1): Promise<void> => {
  const { submissionId, topicId, personKey, month, words } = counted;
  const [town, category] = [counted.town ?? "", counted.category ?? ""];
  await sql`
    with others as materialized (
      select topic_id, coalesce(town_id, '') as town, coalesce(category, '') as category from topic_submission
      where tenant_id = ${tenantId} and person_key = ${personKey} and month = ${month} and counts and submission_id <> ${submissionId}
    )
    insert into atlas_cell (tenant_id, topic_id, town, category, month, people, items)
    select ${tenantId}, t.topic_id, w.town, c.category, ${month}::date,
      case when exists (
        select from others o where t.topic_id in (o.topic_id, ${ALL_TOPICS})
          and w.town in (o.town, ${ALL}) and c.category in (o.category, ${ALL})
      ) then 0 else ${by}::int end, ${by}::int
    from (values (${topicId}::uuid), (${ALL_TOPICS}::uuid)) t (topic_id),
      (values (${town}), (${ALL})) w (town), (values (${category}), (${ALL})) c (category)
    on conflict (tenant_id, topic_id, town, category, month) do update
      set people = atlas_cell.people + excluded.people, items = atlas_cell.items + excluded.items`.execute(tx);
  if (words.length === 0) return;
  await sql`
    insert into atlas_word (tenant_id, town, category, month, word, items)
    select ${tenantId}, w.town, c.category, ${month}::date, said.word, ${by}::int
    from unnest(${words}::text[]) said (word), (values (${town}), (${ALL})) w (town), (values (${category}), (${ALL})) c (category)
    on conflict (tenant_id, town, category, month, word) do update set items = atlas_word.items + excluded.items`.execute(
    tx,
  );
};
