import { formDocx } from "#domain/document/form-docx.ts";
import { proposalForm } from "#domain/document/proposal-form.ts";
import type { ProposalPaper } from "#domain/document/proposal-paper.ts";

/** A proposal as the standard form in a Word file; with `copy: "DRAFT"` the member's own export, also made on the phone without a network. */
export const proposalDocx = (paper: ProposalPaper): Uint8Array<ArrayBuffer> => formDocx(proposalForm(paper));
