import type { OpinionBody } from "#contract/opinions.ts";
import { otherAuthorLine } from "#domain/report/other-authors.ts";
import type { ReportFields } from "#domain/report/report-draft.ts";

/** A report that was handed in, as a draft holds it. */
export const fieldsOfOpinion = (body: OpinionBody): ReportFields => ({
  title: body.title,
  situation: body.situation,
  analysis: body.analysis,
  suggestions: body.suggestions,
  category: body.category ?? "",
  source: body.source,
  sourceName: body.sourceName,
  coAuthors: body.coAuthors.join("\n"),
  otherAuthors: body.otherAuthors.map(otherAuthorLine).join("\n"),
  campaign: body.campaignId ?? "",
  submissions: body.submissionIds.join("\n"),
});
