import {
  OPINION_CATEGORIES,
  labelByOpinionCategory,
  type OpinionCategory,
} from "#domain/submission/submission-lists.ts";
import { learnCategories, type CategoryModel, type Example } from "#domain/text-analysis/category-model.ts";
import { generalWords } from "#domain/text-analysis/category-words.ts";
import { vectorOfBytes, wholeVector } from "#domain/similar/text-vector.ts";
import type { Db } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { loadCutWords } from "#server/similar/cut-words.ts";

/** It learns from so many of the latest that have a category. */
const MOST_EXAMPLES = 5000;

/** What was sorted meanwhile counts after this time at the latest. */
const GOOD_FOR_MS = 10 * 60_000;

const keptByDb = new WeakMap<Db, { readonly until: number; readonly model: Promise<CategoryModel<OpinionCategory>> }>();

/** The model of the tenant's own categories: learned from what was sorted, begun with general words. */
export const categoryModelOf = (house: House): Promise<CategoryModel<OpinionCategory>> => {
  const now = house.now().getTime();
  const kept = keptByDb.get(house.db);
  if (kept && now < kept.until) return kept.model;
  const model = learn(house);
  keptByDb.set(house.db, { until: now + GOOD_FOR_MS, model });
  model.catch(() => keptByDb.delete(house.db));
  return model;
};

const learn = async (house: House): Promise<CategoryModel<OpinionCategory>> =>
  learnCategories([...(await generalExamples()), ...(await sortedExamples(house))], OPINION_CATEGORIES);

const generalExamples = async (): Promise<Example<OpinionCategory>[]> => {
  const cutWords = await loadCutWords();
  return OPINION_CATEGORIES.flatMap((label) =>
    [labelByOpinionCategory[label], ...(generalWords[label] ?? [])].map((words) => ({
      label,
      vector: wholeVector(words, cutWords),
    })),
  );
};

const sortedExamples = async ({ db, tenant }: House): Promise<Example<OpinionCategory>[]> => {
  const rows = await db
    .selectFrom("submission as s")
    .innerJoin("similar_text as t", (join) =>
      join.onRef("t.tenant_id", "=", "s.tenant_id").on("t.kind", "=", "S").onRef("t.ref_id", "=", "s.id"),
    )
    .select(["s.category", "t.vector"])
    .where("s.tenant_id", "=", tenant.id)
    .where("s.category", "in", OPINION_CATEGORIES)
    .where("s.held", "is", null)
    .orderBy("s.received_at", "desc")
    .orderBy("s.id", "desc")
    .limit(MOST_EXAMPLES)
    .execute();
  return rows.map(({ category, vector }) => ({ label: category as OpinionCategory, vector: vectorOfBytes(vector) }));
};
