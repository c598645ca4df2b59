import type { ProposalRow } from "#contract/proposals.ts";
import type { ProposalView } from "#data/my-proposals.ts";

/** A proposal that the server has told of. */
export type AnsweredView = ProposalView & { readonly row: ProposalRow };
