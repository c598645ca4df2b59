import type { ProposalAct } from "#contract/proposals.ts";
import { takeActBack } from "#data/give-up.ts";
import { actOnProposal } from "#data/proposal-acts.ts";
import { useKeptAct } from "#ui/use-kept-act.ts";

/** Does something to a proposal; see use-kept-act.ts. */
export const useAct = (proposalId: string) => {
  const { act, ...rest } = useKeptAct(takeActBack);
  return { ...rest, act: (what: ProposalAct, done: string) => act(() => actOnProposal(proposalId, what), done) };
};
