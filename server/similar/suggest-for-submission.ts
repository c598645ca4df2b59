import type { OpinionCategory } from "#domain/submission/submission-lists.ts";
import { unitPoints, type SentToUnit } from "#domain/similar/unit-points.ts";
import { wholeVector } from "#domain/similar/text-vector.ts";
import type { House } from "#server/house.ts";
import { categoryModelOf } from "#server/similar/category-model-of.ts";
import { loadCutWords } from "#server/similar/cut-words.ts";
import { findLike } from "#server/similar/find-like.ts";
import { rounded } from "#server/similar/like-submission-rows.ts";
import { sql } from "kysely";

const MOST_SHOWN = 3;

/** Below this a suggestion is noise. */
const LEAST_CATEGORY = 0.05;
const LEAST_UNIT = 0.1;

/** Look-alikes that say where such things go; less alike than those that are shown. */
const NEIGHBOURS = { limit: 60, least: 0.12 };

interface Suggestions {
  readonly categories: { readonly category: OpinionCategory; readonly score: number }[];
  readonly units: { readonly id: string; readonly name: string; readonly score: number }[];
}

/** Up to three categories and units for a submission; undefined where there is none of this id. */
export const suggestForSubmission = async (house: House, id: string): Promise<Suggestions | undefined> => {
  const asked = await house.db
    .selectFrom("submission")
    .select("text")
    .where("tenant_id", "=", house.tenant.id)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!asked) return undefined;
  return {
    categories: await suggestCategories(house, asked.text),
    units: await suggestUnits(house, { id, text: asked.text }),
  };
};

const suggestCategories = async (house: House, text: string): Promise<Suggestions["categories"]> => {
  const model = await categoryModelOf(house);
  return model
    .guess(wholeVector(text, await loadCutWords()))
    .filter(({ score }) => score >= LEAST_CATEGORY)
    .slice(0, MOST_SHOWN)
    .map(({ label, score }) => ({ category: label, score: rounded(score) }));
};

const suggestUnits = async (
  house: House,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<Suggestions["units"]> => {
  const { db, tenant } = house;
  const units = await db
    .selectFrom("handling_unit")
    .select(["id", "name"])
    .where("tenant_id", "=", tenant.id)
    .execute();
  const nameById = new Map(units.map((unit) => [unit.id, unit.name]));
  return unitPoints(text, await sentToUnits(house, { id, text }), units)
    .filter(({ score }) => score >= LEAST_UNIT)
    .slice(0, MOST_SHOWN)
    .map(({ id: unitId, score }) => ({ id: unitId, name: nameById.get(unitId) ?? "", score: rounded(score) }));
};

const sentToUnits = async (
  { db, tenant }: House,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<SentToUnit[]> => {
  const likes = await findLike(db, tenant.id, { like: { text, except: id }, among: "S", ...NEIGHBOURS });
  const { rows } = await sql<{ id: string; unit_id: string }>`
    select id, assignee_unit_id as unit_id from submission
    where tenant_id = ${tenant.id} and id = any (${likes.map((like) => like.id)}::uuid[]) and assignee_unit_id is not null`.execute(
    db,
  );
  const unitById = new Map(rows.map((row) => [row.id, row.unit_id]));
  return likes.flatMap((like) => {
    const unitId = unitById.get(like.id);
    return unitId === undefined ? [] : [{ unitId, likeness: like.score }];
  });
};
