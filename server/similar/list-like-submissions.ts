import type { LikeSubmission } from "#contract/similar-submissions.ts";
import { SAME_MATTER } from "#domain/similar/likeness.ts";
import type { House } from "#server/house.ts";
import { findLike } from "#server/similar/find-like.ts";
import { likeSubmissionRows } from "#server/similar/like-submission-rows.ts";
import { sql } from "kysely";

const MOST_SHOWN = 50;

/** Look-alikes of a submission, and how many people they are with it; undefined where there is no such submission. */
export const listLikeSubmissions = async (
  house: House,
  id: string,
): Promise<{ people: number; items: LikeSubmission[] } | undefined> => {
  const { db, tenant } = house;
  const asked = await db
    .selectFrom("submission")
    .select("text")
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!asked) return undefined;
  const like = { text: asked.text, except: id };
  const likes = await findLike(db, tenant.id, { like, among: "S", limit: MOST_SHOWN, least: SAME_MATTER });
  const ids = [id, ...likes.map((one) => one.id)];
  return { people: await countPeople(house, ids), items: await likeSubmissionRows(house, likes) };
};

/** A member is one person however often he wrote; of residents nothing is known, so the same words are taken for the same person's. */
const countPeople = async ({ db, tenant }: House, ids: readonly string[]): Promise<number> => {
  const { rows } = await sql<{ people: number }>`
    select count(distinct coalesce(author_account_id::text, encode(text_key, 'hex')))::int as people
    from submission where tenant_id = ${tenant.id} and id = any (${[...ids]}::uuid[])`.execute(db);
  return rows[0]?.people ?? 1;
};
