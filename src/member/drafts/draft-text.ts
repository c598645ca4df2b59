import type { Genre } from "#member/drafts/genre.ts";
import type { DraftFields } from "#domain/draft/draft-kind.ts";
import { countPrinted } from "#domain/text/plain-text.ts";

const ORDINALS = ["一", "二", "三"];

/** The parts that say something, each with its heading as an office prints it: 一、情况与问题. */
export const sectionsOf = (
  { texts, labels }: Genre,
  fields: DraftFields,
): { readonly heading: string; readonly text: string }[] =>
  texts
    .filter((field) => field !== "title" && fields[field]?.trim())
    .map((field, at) => ({ heading: `${ORDINALS[at]}、${labels[field]}`, text: fields[field]?.trim() ?? "" }));

/** All that is written as plain text, as it is copied and exported. */
export const draftText = (genre: Genre, fields: DraftFields): string =>
  [fields.title?.trim() ?? "", ...sectionsOf(genre, fields).map(({ heading, text }) => `${heading}\n${text}`)]
    .filter((part) => part !== "")
    .join("\n\n");

/** Letters of all texts as an editor counts them: without blanks and line ends. */
export const draftLetters = ({ texts }: Genre, fields: DraftFields): number =>
  texts.reduce((sum, field) => sum + countPrinted(fields[field] ?? ""), 0);

const MOST_NAME_LETTERS = 24;
/** Further in nobody looks for the first line. */
const FIRST_LETTERS = 500;

/** What a list calls it: the title, else the first words of what is written. */
export const draftName = ({ texts }: Genre, fields: DraftFields): string => {
  const words = texts.map((field) => (fields[field] ?? "").slice(0, FIRST_LETTERS).trim()).find((text) => text !== "");
  const line = words?.split("\n")[0]?.trim() ?? "";
  if (fields.title?.trim() || line === "") return line || "还没有写字";
  const letters = [...line];
  return letters.length > MOST_NAME_LETTERS ? `${letters.slice(0, MOST_NAME_LETTERS).join("")}……` : line;
};
