import { labelByReportField, REPORT_FIELDS, type ReportFields } from "#domain/report/report-draft.ts";
import { countLetters } from "#domain/text/plain-text.ts";

const BODY_FIELDS = REPORT_FIELDS.filter((field) => field !== "title");
const ORDINALS = ["一", "二", "三"];

/** The parts that say something, each with its heading as an office prints it: 一、情况与问题. */
export const sectionsOf = (fields: ReportFields): { readonly heading: string; readonly text: string }[] =>
  BODY_FIELDS.filter((field) => fields[field].trim() !== "").map((field, at) => ({
    heading: `${ORDINALS[at]}、${labelByReportField[field]}`,
    text: fields[field].trim(),
  }));

/** The whole report as plain text, as it is copied and exported. */
export const reportText = (fields: ReportFields): string =>
  [fields.title.trim(), ...sectionsOf(fields).map(({ heading, text }) => `${heading}\n${text}`)]
    .filter((part) => part !== "")
    .join("\n\n");

/** Letters of the whole report as an editor counts them: without blanks and line ends. */
export const reportLetters = (fields: ReportFields): number =>
  REPORT_FIELDS.reduce((sum, field) => sum + countLetters(fields[field].replace(/\s+/g, "")), 0);

const MOST_NAME_LETTERS = 24;

/** What a list calls it: the title, else the first words of what is written. */
export const reportName = (fields: ReportFields): string => {
  const words = REPORT_FIELDS.map((field) => fields[field].trim()).find((text) => text !== "");
  const line = words?.split("\n")[0]?.trim() ?? "";
  if (fields.title.trim() !== "" || line === "") return line || "还没有写字";
  const letters = [...line];
  return letters.length > MOST_NAME_LETTERS ? `${letters.slice(0, MOST_NAME_LETTERS).join("")}……` : line;
};
