import type { LikeTopic } from "#contract/similar-submissions.ts";
import { furthestState } from "#domain/similar/furthest-state.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { rounded } from "#server/similar/like-submission-rows.ts";
import { sql } from "kysely";

interface TopicRow {
  readonly id: string;
  readonly name: string;
  readonly people: number;
  readonly last_at: Date;
  readonly town: string | null;
  readonly states: string[];
  readonly has_my_voice: boolean;
}

/** Topics as a member may read them, the most similar first: name, numbers and state, nobody's words. Hidden and merged ones are left out. */
export const likeTopicRows = async (
  { db, tenant }: Pick<House, "db" | "tenant">,
  accountId: string,
  scoreById: ReadonlyMap<string, number>,
): Promise<LikeTopic[]> => {
  const { rows } = await sql<TopicRow>`
    select t.id, t.name, t.last_at, t.people,
      exists (
        select from topic_voice v where v.tenant_id = t.tenant_id and v.topic_id = t.id and v.account_id = ${accountId}
      ) as has_my_voice,
      (
        select town.name from topic_submission m join town on town.tenant_id = m.tenant_id and town.id = m.town_id
        where m.tenant_id = t.tenant_id and m.topic_id = t.id
        group by town.name order by count(*) desc, town.name limit 1
      ) as town,
      array(
        select distinct s.state from topic_submission m join submission s on s.tenant_id = m.tenant_id and s.id = m.submission_id
        where m.tenant_id = t.tenant_id and m.topic_id = t.id
      ) as states
    from topic t
    where t.tenant_id = ${tenant.id} and t.id = any (${[...scoreById.keys()]}::uuid[])
      and t.hidden_at is null and t.merged_into is null`.execute(db);
  return rows
    .map(({ id, name, people, last_at, town, states, has_my_voice }) => ({
      topicId: id,
      name,
      people,
      town,
      state: furthestState(states),
      lastAt: shanghaiIso(last_at),
      score: rounded(scoreById.get(id) ?? 0),
      hasMyVoice: has_my_voice,
    }))
    .toSorted((a, b) => b.score - a.score || b.people - a.people);
};
