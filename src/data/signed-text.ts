import { useLive } from "#data/live.ts";
import type { ProposalTexts } from "#domain/proposal/proposal-draft.ts";

/** The text of this proposal that was signed on this phone; null where none is known, undefined while it is read. */
export const useSignedText = (proposalId: string): ProposalTexts | null | undefined =>
  useLive(async (database) => (await database.proposals.get(proposalId))?.signedText ?? null, [proposalId]);
