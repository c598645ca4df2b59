import { keptVector, keyTerms, wholeVector } from "#domain/similar/text-vector.ts";
import type { GrowingCounts } from "#domain/similar/term-counts.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { loadCutWords } from "#server/similar/cut-words.ts";
import { giveCountsBack, lockPlace, movePlace, takeCounts, type IndexPlace } from "#server/similar/index-place.ts";
import { postTerms } from "#server/similar/post-terms.ts";
import { readTexts, type SourceText, type TextKind } from "#server/similar/text-sources.ts";
import { type IndexedText, type NumberedText, numberTexts, writeVectors } from "#server/similar/write-texts.ts";
import { setImmediate } from "node:timers/promises";

/** A text is found by so many of its strongest terms. */
export const KEY_TERMS = 32;

const TEXTS_AT_ONCE = 100;
const TEXTS_BETWEEN_BREATHS = 8;

type IndexHouse = Pick<House, "db" | "tenant">;

/** Reads the next submissions that were written into the index of look-alikes; gives how many there were. One server does it at a time. */
export const indexSubmissions = (house: IndexHouse, most = TEXTS_AT_ONCE): Promise<number> =>
  indexTexts(house, "S", most);

/** The same for opinion reports, by their author's words. */
export const indexOpinions = (house: IndexHouse): Promise<number> => indexTexts(house, "O", TEXTS_AT_ONCE);

const indexTexts = ({ db, tenant }: IndexHouse, kind: TextKind, most: number): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const place = await lockPlace(tx, tenant.id, kind);
    if (!place) return 0;
    const read = await readTexts(tx, place, most);
    const last = read.at(-1);
    if (!last) return 0;
    const counts = await takeCounts(db, tx, place);
    const no = await indexThese(tx, place, read, counts);
    await movePlace(tx, place, last, { no, counts });
    giveCountsBack(db, place, { no, counts });
    return read.length;
  });

/** Gives the number of the last text in the index. */
const indexThese = async (
  tx: Tx,
  place: IndexPlace,
  read: readonly SourceText[],
  counts: GrowingCounts,
): Promise<number> => {
  const texts = await numberTexts(tx, place, read);
  if (texts.length === 0) return place.last_no;
  const indexed = await analyse(texts, counts);
  await writeVectors(tx, place.tenantId, place.kind, indexed);
  await postTerms(tx, place.tenantId, place.kind, indexed);
  return place.last_no + texts.filter(({ isNew }) => isNew).length;
};

/** The texts are counted first and judged then, so that the first ones of a new index know of each other. */
const analyse = async (texts: readonly NumberedText[], counts: GrowingCounts): Promise<readonly IndexedText[]> => {
  const cutWords = await loadCutWords();
  const wholes = [];
  for (const [at, text] of texts.entries()) {
    // Whoever waits for an answer of this server goes first.
    if (at % TEXTS_BETWEEN_BREATHS === 0) await setImmediate();
    const whole = wholeVector(text.text, cutWords);
    if (text.isNew) counts.add(whole.codes);
    wholes.push({ text, whole });
  }
  return wholes.map(({ text, whole }) => {
    const vector = keptVector(whole, counts);
    return { ...text, vector, keys: keyTerms(vector, counts, KEY_TERMS) };
  });
};
