import { AuthorsCard } from "#member/drafts/report/authors-card.tsx";
import { LikeNote } from "#member/drafts/report/like-note.tsx";
import { ReportChecks } from "#member/drafts/report/report-checks.tsx";
import { ReportChoices } from "#member/drafts/report/report-choices.tsx";
import type { ReportParts } from "#member/drafts/report/report-parts.ts";
import { ReportSubmit } from "#member/drafts/report/report-submit.tsx";
import { SourcesCard } from "#member/drafts/report/sources-card.tsx";
import type { ComponentType } from "react";

const cards: readonly ComponentType<ReportParts>[] = [
  SourcesCard,
  LikeNote,
  ReportChecks,
  ReportChoices,
  AuthorsCard,
  ReportSubmit,
];

/** What a report needs beside its texts: what it was made of, hints, choices, who signs, handing in. */
export function BelowReport(parts: ReportParts) {
  return cards.map((Card, at) => <Card key={at} {...parts} />);
}
