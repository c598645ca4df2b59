import type { LikeSubmission } from "#contract/similar-submissions.ts";
import { isSurelySame, nearnessOf, type Place } from "#domain/submission/same-question.ts";
import { SAME_MATTER } from "#domain/similar/likeness.ts";
import type { House } from "#server/house.ts";
import type { Like } from "#server/similar/find-like.ts";
import { findSameMatter } from "#server/similar/find-same-matter.ts";
import { likeSubmissionRows } from "#server/similar/like-submission-rows.ts";
import { countPeople } from "#server/topic-atlas/person-of-each.ts";
import { sql } from "kysely";

const MOST_SHOWN = 100;

interface PlacedText extends Place {
  readonly id: string;
  readonly letters: number;
}

/**
 * Look-alikes of a submission, apart by whether they are surely the same question or perhaps, and how many people they are with those that surely
 * are; undefined where there is no such submission.
 */
export const listLikeSubmissions = async (
  house: House,
  id: string,
): Promise<{ people: number; same: LikeSubmission[]; perhaps: LikeSubmission[] } | undefined> => {
  const { db, tenant } = house;
  const asked = await db
    .selectFrom("submission")
    .select("text")
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!asked) return undefined;
  const like = { text: asked.text, except: id };
  const likes = await findSameMatter(db, tenant.id, { like, among: "S", limit: MOST_SHOWN, least: SAME_MATTER });
  const { same, perhaps } = await partLikes(house, id, likes);
  const ids = [id, ...same.map((one) => one.id)];
  return {
    people: await countPeople(db, house, ids),
    same: await likeSubmissionRows(house, same),
    perhaps: await likeSubmissionRows(house, perhaps),
  };
};

const partLikes = async (house: House, id: string, likes: readonly Like[]) => {
  const places = await readPlaces(house, [id, ...likes.map((one) => one.id)]);
  const own = places.get(id);
  const isSure = ({ id: other, score, isSameWords }: Like): boolean => {
    const theirs = places.get(other);
    if (!own || !theirs) return false;
    const letters = Math.min(own.letters, theirs.letters);
    return isSurelySame({ score, isSameWords, letters, nearness: nearnessOf(own, theirs) });
  };
  return { same: likes.filter(isSure), perhaps: likes.filter((one) => !isSure(one)) };
};

const readPlaces = async ({ db, tenant }: House, ids: readonly string[]): Promise<ReadonlyMap<string, PlacedText>> => {
  const { rows } = await sql<PlacedText>`
    select s.id, length(s.text) as letters, s.point_id as "pointId", s.studio_id as "studioId", coalesce(s.town_id, p.town_id) as town
    from submission s left join liaison_point p on p.tenant_id = s.tenant_id and p.id = s.point_id
    where s.tenant_id = ${tenant.id} and s.id = any (${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
};
