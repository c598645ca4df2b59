import type { DraftFields } from "#domain/draft/draft-kind.ts";
import { emptyProposal, type ProposalFields } from "#domain/proposal/proposal-draft.ts";

/** Every field of a proposal, those that were never written empty. */
export const wholeFields = (fields: DraftFields): ProposalFields => ({ ...emptyProposal, ...fields });
