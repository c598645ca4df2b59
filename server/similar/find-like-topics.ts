import type { LikeTopic } from "#contract/similar-submissions.ts";
import type { Refusal } from "#contract/refusals.ts";
import { SAME_MATTER } from "#domain/similar/likeness.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { findLike } from "#server/similar/find-like.ts";
import { likeTopicRows } from "#server/similar/like-topic-rows.ts";
import { usual } from "#server/spam/limits.ts";
import { sql } from "kysely";

const MOST_COMPARED = 40;
const MOST_SHOWN = 3;

/** Topics that speak of the same matter as these words, three at most. Of the words nothing is kept, not even in the log. */
export const findLikeTopics = async (
  house: House,
  accountId: string,
  text: string,
): Promise<Result<LikeTopic[], Refusal>> => {
  const { db, tenant, limits, settings } = house;
  const asked = limits.likeQuestions.add(accountId);
  if (settings.rateLimits && asked > usual.likeQuestions)
    return refused({ kind: "too-many-requests", retryAfterSeconds: limits.likeQuestions.secondsLeft(accountId) });
  const likes = await findLike(db, tenant.id, {
    like: { text },
    among: "S",
    limit: MOST_COMPARED,
    least: SAME_MATTER,
  });
  const { rows } = await sql<{ topic_id: string; submission_id: string }>`
    select topic_id, submission_id from topic_submission
    where tenant_id = ${tenant.id} and submission_id = any (${likes.map(({ id }) => id)}::uuid[])`.execute(db);
  const topicOf = new Map(rows.map((row) => [row.submission_id, row.topic_id]));
  const scores = new Map<string, number>();
  for (const { id, score } of likes) {
    const topic = topicOf.get(id);
    if (topic !== undefined && !scores.has(topic)) scores.set(topic, score);
  }
  return done((await likeTopicRows(house, accountId, scores)).slice(0, MOST_SHOWN));
};
