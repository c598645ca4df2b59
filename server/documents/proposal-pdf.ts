import { proposalForm } from "#domain/document/proposal-form.ts";
import type { ProposalPaper } from "#domain/document/proposal-paper.ts";
import { formPdf } from "#server/documents/pdf/form-pdf.ts";

/** A proposal as a PDF for the file: what the Word form says, in the same order. */
export const proposalPdf = (paper: ProposalPaper, issuedAt: Date): Promise<Uint8Array> =>
  formPdf(proposalForm(paper), issuedAt);
