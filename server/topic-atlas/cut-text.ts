import type * as Jieba from "jieba-wasm/node";
import { createRequire } from "node:module";
import type { TagWords } from "#domain/topic/tagged-word.ts";
import { rarityOf, type TermCounts } from "#domain/similar/term-counts.ts";
import { termCode } from "#domain/text-analysis/term-code.ts";
import type { RarityOf } from "#domain/topic/telling-words.ts";

let tagWords: TagWords | undefined;

/** The dictionary with parts of speech; it comes when the first text is looked at, and stays. */
export const loadTagWords = async (): Promise<TagWords> => {
  // Not by import(): see server/similar/cut-words.ts.
  tagWords ??= taggerOf(createRequire(import.meta.url)("jieba-wasm/node") as typeof Jieba);
  return tagWords;
};

const taggerOf =
  ({ tag }: typeof Jieba): TagWords =>
  (letters) =>
    tag(letters, true);

/** How rare a word is among the texts of the index of look-alikes, which marks words by a stroke. */
export const rarityOfWords =
  (counts: TermCounts): RarityOf =>
  (word) =>
    rarityOf(counts, termCode(`/${word}`));
