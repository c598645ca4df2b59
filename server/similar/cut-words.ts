import type { CutWords } from "#domain/text-analysis/text-terms.ts";
import type * as Jieba from "jieba-wasm/node";
import { createRequire } from "node:module";

let cutWords: CutWords | undefined;

/** The dictionary takes a quarter of a second to load and some memory: it comes when the first text is looked at, and stays. */
export const loadCutWords = (): Promise<CutWords> => {
  // Not by import(): the tools that run benchmarks from source load nothing any more once they have loaded what they run.
  cutWords ??= cutterOf(createRequire(import.meta.url)("jieba-wasm/node") as typeof Jieba);
  return Promise.resolve(cutWords);
};

const cutterOf =
  ({ cut }: typeof Jieba): CutWords =>
  (text) =>
    cut(text, true);
