import type { OpinionBody } from "#contract/opinions.ts";
import { MEMBER_SOURCES } from "#domain/opinion/opinion-lists.ts";
import { linesOf } from "#domain/proposal/proposal-draft.ts";
import { needsSourceName } from "#domain/report/opinion-check.ts";
import { otherAuthorsOf } from "#domain/report/other-authors.ts";
import type { ReportFields } from "#domain/report/report-draft.ts";
import { OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";
import { normalizeText } from "#domain/text/plain-text.ts";

/** A draft as it is handed in; call it where `missingOfReport` finds nothing. */
export const bodyOfReport = (fields: ReportFields): OpinionBody => ({
  title: normalizeText(fields.title).trim(),
  situation: normalizeText(fields.situation),
  analysis: normalizeText(fields.analysis),
  suggestions: normalizeText(fields.suggestions),
  category: OPINION_CATEGORIES.find((one) => one === fields.category) ?? null,
  source: MEMBER_SOURCES.find((one) => one === fields.source) ?? "MEMBER",
  sourceName: needsSourceName(fields) ? normalizeText(fields.sourceName).trim() : "",
  coAuthors: linesOf(fields.coAuthors),
  otherAuthors: otherAuthorsOf(normalizeText(fields.otherAuthors)).map(({ name, organisation }) => ({
    name,
    organisation,
  })),
  campaignId: fields.campaign === "" ? null : fields.campaign,
  submissionIds: linesOf(fields.submissions),
});
