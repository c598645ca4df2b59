import { weigh, type WeighedVector } from "#domain/similar/likeness.ts";
import { inMatterOrder } from "#domain/similar/matter-order.ts";
import { wholeVector } from "#domain/similar/text-vector.ts";
import { partOpening } from "#domain/text-analysis/opening.ts";
import type { Db } from "#server/db/database.ts";
import type { Like } from "#server/similar/find-like.ts";
import { BEGINNING_LETTERS, readBeginnings } from "#server/similar/read-beginnings.ts";
import { type LikeQuestion, scoreTexts } from "#server/similar/score-texts.ts";

/** So many of the most similar are put in order, also where fewer are asked for. */
const ORDERED = 30;

/** An opening is compared by its pairs of letters alone: cutting it into words takes longer and finds the same. */
const uncut = () => [];

/**
 * As findLike, with the same scores, but in the order in which they speak of the same matter: for whoever reads the list from its top. Where more are
 * alike than ORDERED and `limit`, those that are most similar are ordered.
 */
export const findSameMatter = async (db: Db, tenantId: string, question: LikeQuestion): Promise<readonly Like[]> => {
  const { like, among, limit } = question;
  const scored = await scoreTexts(db, tenantId, { ...question, limit: Math.max(ORDERED, limit) });
  if (!scored) return [];
  const { found, counts } = scored;
  const ids = found.map(({ id }) => id);
  const beginnings = await readBeginnings(db, tenantId, among, "id" in like ? [like.id, ...ids] : ids);
  const openingOf = (text = ""): WeighedVector =>
    weigh(wholeVector(partOpening(text.slice(0, BEGINNING_LETTERS))[0], uncut), counts);
  const asked = { whole: scored.asked, opening: openingOf("id" in like ? beginnings.get(like.id) : like.text) };
  const ordered = inMatterOrder(
    asked,
    found.map((text) => ({ ...text, opening: openingOf(beginnings.get(text.id)) })),
  );
  return ordered.slice(0, limit).map(({ id, score, isSameWords }) => ({ id, score, isSameWords }));
};
