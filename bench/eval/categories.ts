import { type Figure, share } from "#bench/eval/figure.ts";
import { type LabelledMessage, textOf } from "#bench/eval/read-folder.ts";
import { wholeVector } from "#domain/similar/text-vector.ts";
import { learnCategories } from "#domain/text-analysis/category-model.ts";
import { loadCutWords } from "#server/similar/cut-words.ts";
import { createHash } from "node:crypto";

const FOLDS = 10;

/** How often the category that staff gave is the first that is suggested, and one of the first two, learned from the other nine tenths. */
export const measureCategories = async (rows: readonly LabelledMessage[]): Promise<Figure[]> => {
  const cutWords = await loadCutWords();
  const labels = [...new Set(rows.map(({ category }) => category))].toSorted();
  const examples = rows
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
    .map((row) => ({ label: row.category, vector: wholeVector(textOf(row), cutWords) }));
  let first = 0;
  let second = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const named = labels.map((label) => ({ label, vector: wholeVector(label, cutWords) }));
    const model = learnCategories([...named, ...examples.filter((_, at) => at % FOLDS !== fold)], labels);
    for (const { label, vector } of examples.filter((_, at) => at % FOLDS === fold)) {
      const place = model.guess(vector).findIndex((guess) => guess.label === label);
      if (place === 0) first++;
      if (place === 1) second++;
    }
  }
  const n = rows.length;
  return [
    { metric: "category-top1", value: share(first, n), n },
    { metric: "category-top2", value: share(first + second, n), n },
  ];
};

/** Always the same folds, whatever the order of the file. */
const orderOf = ({ id }: LabelledMessage): string => createHash("sha256").update(`fold ${id}`).digest("hex");
