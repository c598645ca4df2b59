import type { LikeSubmission } from "#contract/similar-submissions.ts";
import { SAME_MATTER } from "#domain/similar/likeness.ts";
import type { House } from "#server/house.ts";
import { findLike } from "#server/similar/find-like.ts";
import { likeSubmissionRows } from "#server/similar/like-submission-rows.ts";
import { countPeople } from "#server/topic-atlas/person-of-each.ts";

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
  return { people: await countPeople(db, house, ids), items: await likeSubmissionRows(house, likes) };
};
