import type { Db } from "#server/db/database.ts";
import { type LikeQuestion, scoreTexts } from "#server/similar/score-texts.ts";

/** A text that is like another one. `score` 0 to 1; `isSameWords`: the same but for spaces and marks. */
export interface Like {
  readonly id: string;
  readonly score: number;
  readonly isSameWords: boolean;
}

/** The texts that are most like one, the most similar first; never itself, nor one that is held for review or withdrawn. For whoever reckons with scores. */
export const findLike = async (db: Db, tenantId: string, question: LikeQuestion): Promise<readonly Like[]> => {
  const scored = await scoreTexts(db, tenantId, question);
  return scored?.found.map(({ id, score, isSameWords }) => ({ id, score, isSameWords })) ?? [];
};
