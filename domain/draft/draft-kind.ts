import {
  emptyProposal,
  labelByProposalField,
  proposalFieldLimits,
  type ProposalFields,
} from "#domain/proposal/proposal-draft.ts";
import {
  emptyReport,
  labelByReportChoice,
  labelByReportField,
  reportChoiceLimits,
  reportFieldLimits,
  type ReportFields,
} from "#domain/report/report-draft.ts";

/** What a member writes over days and on several devices: an opinion report (社情民意信息) or a proposal (提案). */
export const DRAFT_KINDS = ["report", "proposal"] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

export interface FieldsByKind {
  readonly report: ReportFields;
  readonly proposal: ProposalFields;
}

/** The fields of a draft of either kind: all of them texts, so that both merge by the same rule. */
export type DraftFields = Readonly<Record<string, string>>;

/** A kind with the fields of that very kind. */
export type DraftWords = {
  [Kind in DraftKind]: { readonly draftKind: Kind; readonly fields: FieldsByKind[Kind] };
}[DraftKind];

export const emptyFieldsByKind: Readonly<Record<DraftKind, DraftFields>> = {
  report: emptyReport,
  proposal: emptyProposal,
};

/** Letters that each field may hold. */
export const fieldLimitsByKind: Readonly<Record<DraftKind, Readonly<Record<string, number>>>> = {
  report: { ...reportFieldLimits, ...reportChoiceLimits },
  proposal: proposalFieldLimits,
};

export const fieldLabelsByKind: Readonly<Record<DraftKind, DraftFields>> = {
  report: { ...labelByReportField, ...labelByReportChoice },
  proposal: labelByProposalField,
};

export const labelByDraftKind: Readonly<Record<DraftKind, string>> = { report: "信息草稿", proposal: "提案草稿" };

export const isDraftKind = (value: unknown): value is DraftKind => DRAFT_KINDS.some((kind) => kind === value);

/** The fields of this kind, all of them and no others; what is missing is empty. */
export const wordsOfKind = (draftKind: DraftKind, fields: DraftFields): DraftWords => {
  switch (draftKind) {
    case "report":
      return { draftKind, fields: filled(emptyReport, fields) };
    case "proposal":
      return { draftKind, fields: filled(emptyProposal, fields) };
  }
};

const filled = <Field extends string>(
  empty: Readonly<Record<Field, string>>,
  fields: DraftFields,
): Record<Field, string> => {
  const whole: Record<Field, string> = { ...empty };
  for (const name of Object.keys(empty) as Field[]) whole[name] = fields[name] ?? "";
  return whole;
};
