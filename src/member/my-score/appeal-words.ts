import type { AppealView, DutyDocument } from "#contract/duty.ts";
import { entryWords } from "#member/my-score/line-words.ts";

/** What an appeal is about: the line as it read then; on this phone alone, the entry; else the first words of what is missing. */
export const appealTitle = (appeal: AppealView, document: DutyDocument): string => {
  if (appeal.sentence !== "") return appeal.sentence;
  const entries = document.years.flatMap(({ entries: all }) => all);
  const entry = entries.find(({ id }) => id === appeal.entryId);
  return entry ? entryWords(entry) : `少记了一项：${appeal.words.trim()}`;
};
