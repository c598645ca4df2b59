import type { LikeSubmission } from "#contract/similar-submissions.ts";
import { SAME_MATTER } from "#domain/similar/likeness.ts";
import type { House } from "#server/house.ts";
import type { Like } from "#server/similar/find-like.ts";
import { findSameMatter } from "#server/similar/find-same-matter.ts";
import { likeSubmissionRows, rounded } from "#server/similar/like-submission-rows.ts";
import { wordsOfOpinion } from "#server/similar/text-sources.ts";
import { sql } from "kysely";

const MOST_SHOWN = 20;

interface LikeOpinion {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly score: number;
}

/** Reports that say nearly the same as a report, and residents' words on it; undefined where there is no such report. */
export const listLikeOpinions = async (
  house: House,
  id: string,
): Promise<{ opinions: LikeOpinion[]; submissions: LikeSubmission[] } | undefined> => {
  const { db, tenant } = house;
  const asked = await db
    .selectFrom("opinion_report")
    .select("original")
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!asked) return undefined;
  const like = { text: wordsOfOpinion(asked.original), except: id };
  const least = { limit: MOST_SHOWN, least: SAME_MATTER };
  const opinions = await findSameMatter(db, tenant.id, { like, among: "O", ...least });
  const submissions = await findSameMatter(db, tenant.id, { like, among: "S", ...least });
  return {
    opinions: await opinionRows(house, opinions),
    submissions: await likeSubmissionRows(house, submissions),
  };
};

const opinionRows = async ({ db, tenant }: House, likes: readonly Like[]): Promise<LikeOpinion[]> => {
  const rows = await db
    .selectFrom("opinion_report")
    .select(["id", "year", "serial_no", "original"])
    .where("tenant_id", "=", tenant.id)
    .where(sql<boolean>`id = any (${likes.map(({ id }) => id)}::uuid[])`)
    .execute();
  const rowById = new Map(rows.map((row) => [row.id, row]));
  return likes.flatMap(({ id, score }) => {
    const row = rowById.get(id);
    return row ? [{ id, number: numberOf(row), title: row.original.title, score: rounded(score) }] : [];
  });
};

const numberOf = ({ year, serial_no }: { readonly year: number; readonly serial_no: number }): string =>
  `${year}-${String(serial_no).padStart(4, "0")}`;
