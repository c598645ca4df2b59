import "#member/drafts/proposal/similar.css";
import type { ProposalParts } from "#member/drafts/proposal/proposal-parts.ts";
import { SimilarCard } from "#member/drafts/proposal/similar-card.tsx";
import { useSimilar } from "#member/drafts/proposal/use-similar.ts";

/** Similar proposals beside a draft. */
export function Similar({ id, fields }: ProposalParts) {
  const { hits, joining, cosign } = useSimilar(id, fields);
  return <SimilarCard hits={hits} joining={joining} onCosign={(proposalId) => void cosign(proposalId)} />;
}
