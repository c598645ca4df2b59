import { chineseCount } from "#domain/document/chinese-number.ts";
import type { ReportTexts } from "#domain/report/report-draft.ts";

/** What a composite begins as: the parts' words one after the other under their titles, numbered 一、二、…, for an editor to go on from. */
export const composedWords = (title: string, parts: readonly ReportTexts[]): ReportTexts => {
  const joined = (field: "situation" | "analysis" | "suggestions"): string =>
    parts
      .map((part, at) => ({ heading: `${chineseCount(at + 1)}、${part.title}`, words: part[field].trim() }))
      .filter(({ words }) => words !== "")
      .map(({ heading, words }) => `${heading}\n${words}`)
      .join("\n");
  return { title, situation: joined("situation"), analysis: joined("analysis"), suggestions: joined("suggestions") };
};
