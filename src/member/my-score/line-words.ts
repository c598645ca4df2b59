import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import { deedWords } from "#domain/duty/duty-deed.ts";
import { explainLine } from "#domain/score/explain-line.ts";
import { signedPoints } from "#domain/score/points-words.ts";
import type { ExplainedLine } from "#domain/score/explain-year.ts";

/** A line's sentence in its parts, as a row sets them: what, how many points, why. */
export interface LineParts {
  readonly what: string;
  readonly points: string;
  readonly why: string;
}

/** The sentence of `explainLine`, taken apart: together the parts say the same. */
export const linePartsOf = ({ line, entry, rule }: ExplainedLine): LineParts => {
  const sentence = explainLine(line, entry, rule);
  const points = signedPoints(line.points);
  // A title may hold commas of its own: the first one behind the points ends the first part.
  const after = sentence.indexOf(entry.evidence.title) + entry.evidence.title.length;
  const end = sentence.indexOf(` ${points}`, after);
  const why = sentence.slice(end + 1 + points.length).replace(/^，/, "");
  return { what: sentence.slice(0, end), points, why };
};

/** 「06-12 全会第三次大会 请假」: an entry without its points. */
export const entryWords = ({ dutyOn, kind, facts, evidence }: DutyEntry): string =>
  `${dutyOn.slice(5)} ${evidence.title} ${deedWords(kind, facts)}`;
