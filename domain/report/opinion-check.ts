import {
  labelByReportField,
  REPORT_FIELDS,
  reportFieldLimits,
  type ReportChoice,
  type ReportField,
  type ReportFields,
} from "#domain/report/report-draft.ts";
import { countLetters } from "#domain/text/plain-text.ts";

/** Something without which a report cannot be handed in, and where it is to be filled in. */
export interface MissingOfReport {
  readonly field: ReportField | ReportChoice;
  readonly sentence: string;
}

/** What a report still lacks before it can be handed in; empty where nothing does. Its length is advised, never enforced. */
export const missingOfReport = (fields: ReportFields): readonly MissingOfReport[] => [
  ...(["title", "situation", "suggestions"] as const)
    .filter((field) => fields[field].trim() === "")
    .map((field) => ({ field, sentence: `还没有写${labelByReportField[field]}。` })),
  ...REPORT_FIELDS.filter((field) => countLetters(fields[field]) > reportFieldLimits[field]).map((field) => ({
    field,
    sentence: `${labelByReportField[field]}超过了能保存的字数，请删减。`,
  })),
  ...(needsSourceName(fields) && fields.sourceName.trim() === ""
    ? [{ field: "sourceName" as const, sentence: "请写明以哪个集体的名义。" }]
    : []),
];

/** Whoever writes in another's name says in whose. */
export const needsSourceName = ({ source }: Pick<ReportFields, "source">): boolean =>
  source !== "" && source !== "MEMBER";
