import type { TagWords } from "#domain/topic/tagged-word.ts";
import { rarityOf, type TermCounts } from "#domain/similar/term-counts.ts";
import { termCode } from "#domain/text-analysis/term-code.ts";
import type { RarityOf } from "#domain/topic/telling-words.ts";

let loading: Promise<TagWords> | undefined;

/** The dictionary with parts of speech; it comes when the first text is looked at, and stays. */
export const loadTagWords = (): Promise<TagWords> =>
  (loading ??= import("jieba-wasm").then(
    ({ tag }) =>
      (letters) =>
        tag(letters, true),
  ));

/** How rare a word is among the texts of the index of look-alikes, which marks words by a stroke. */
export const rarityOfWords =
  (counts: TermCounts): RarityOf =>
  (word) =>
    rarityOf(counts, termCode(`/${word}`));
