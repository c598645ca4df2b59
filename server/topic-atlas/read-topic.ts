import type { HotTopic, TopicMember } from "#contract/hot-topics.ts";
import { LEAST_PEOPLE } from "#domain/topic/hot-topic.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { viewTopics } from "#server/topic-atlas/topic-view.ts";
import { sql } from "kysely";

const MOST_MEMBERS = 200;
const EXCERPT_LETTERS = 90;

/** The topic in which a topic stands now: itself, or the one that it was joined to; undefined where there is none. */
export const findStanding = async (db: Db | Tx, tenantId: string, id: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom("topic")
    .select(["id", "merged_into"])
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && (row.merged_into ?? row.id);
};

/** A topic that stands, with its place among all by heat. */
export const readTopic = async (db: Db | Tx, { tenant, now }: House, id: string): Promise<HotTopic | undefined> => {
  const { rows } = await sql<{ rank: number }>`
    select count(*)::int + 1 as rank from topic o, topic t
    where t.tenant_id = ${tenant.id} and t.id = ${id} and o.tenant_id = t.tenant_id and o.heat > t.heat
      and o.people >= ${LEAST_PEOPLE} and o.merged_into is null and o.hidden_at is null`.execute(db);
  return (await viewTopics(db, tenant.id, [id], now(), () => rows[0]?.rank ?? null))[0];
};

/** What belongs to a topic, the newest first, 200 at most. */
export const readMembers = async (db: Db, tenantId: string, topicId: string): Promise<TopicMember[]> => {
  const { rows } = await sql<{
    id: string;
    text: string;
    state: SubmissionState;
    point: string | null;
    town: string | null;
    received_at: Date;
    is_pinned: boolean;
  }>`
    select s.id, left(s.text, ${EXCERPT_LETTERS * 2}) as text, s.state, coalesce(p.name, st.name, cp.title) as point, w.name as town, s.received_at, ts.is_pinned
    from topic_submission ts
      join submission s on s.tenant_id = ts.tenant_id and s.id = ts.submission_id
      left join liaison_point p on p.tenant_id = s.tenant_id and p.id = s.point_id
      left join studio st on st.tenant_id = s.tenant_id and st.id = s.studio_id
      left join campaign cp on cp.tenant_id = s.tenant_id and cp.id = s.campaign_id
      left join town w on w.tenant_id = ts.tenant_id and w.id = ts.town_id
    where ts.tenant_id = ${tenantId} and ts.topic_id = ${topicId} and ts.counts
    order by ts.at desc, ts.submission_id limit ${MOST_MEMBERS}`.execute(db);
  return rows.map((row) => ({
    submissionId: row.id,
    excerpt: excerptOf(row.text),
    state: row.state,
    pointName: row.point ?? "待核实的联系点",
    town: row.town,
    receivedAt: shanghaiIso(row.received_at),
    isPinned: row.is_pinned,
  }));
};

const excerptOf = (beginning: string): string => {
  const letters = [...beginning.replace(/\s+/g, " ").trim()];
  return letters.length > EXCERPT_LETTERS ? `${letters.slice(0, EXCERPT_LETTERS).join("")}…` : letters.join("");
};
