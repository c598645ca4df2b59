import type { CutWords } from "#domain/text-analysis/text-terms.ts";

let loading: Promise<CutWords> | undefined;

/** The dictionary takes a quarter of a second to load and some memory: it comes when the first text is looked at, and stays. */
export const loadCutWords = (): Promise<CutWords> =>
  (loading ??= import("jieba-wasm").then(
    ({ cut }) =>
      (text) =>
        cut(text, true),
  ));
