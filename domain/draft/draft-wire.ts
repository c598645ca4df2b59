import { wordsOfKind, type DraftFields, type DraftKind } from "#domain/draft/draft-kind.ts";
import type { ProposalFields } from "#domain/proposal/proposal-draft.ts";
import { REPORT_CHOICES, type ReportChoice, type ReportTexts } from "#domain/report/report-draft.ts";

/**
 * A draft's words as they cross the wire. What a report says beside its texts came later and stands beside them: a program that knows the
 * texts only sends them alone, reads them alone, and takes nothing away (docs/decisions/0187).
 */
export type WireWords =
  | { readonly draftKind: "report"; readonly fields: ReportTexts; readonly choices?: ReportChoices | undefined }
  | { readonly draftKind: "proposal"; readonly fields: ProposalFields };

/** Those that the writer knows of; what is missing stays as it is. */
export type ReportChoices = { readonly [Choice in ReportChoice]?: string | undefined };

/** All that the writer knows, as one draft's fields. */
export const fieldsOfWire = (words: WireWords): DraftFields => {
  if (words.draftKind === "proposal") return words.fields;
  return { ...words.fields, ...known(words.choices ?? {}) };
};

/** The same the other way; a choice that these fields have never heard of is left out. */
export const wireOf = (draftKind: DraftKind, fields: DraftFields): WireWords => {
  const words = wordsOfKind(draftKind, fields);
  if (words.draftKind === "proposal") return words;
  const { title, situation, analysis, suggestions } = words.fields;
  return { draftKind: "report", fields: { title, situation, analysis, suggestions }, choices: known(fields) };
};

const known = (fields: Readonly<Partial<Record<string, string | undefined>>>): Record<string, string> =>
  Object.fromEntries(
    REPORT_CHOICES.flatMap((choice) => (fields[choice] === undefined ? [] : [[choice, fields[choice]]])),
  );
