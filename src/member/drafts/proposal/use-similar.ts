import { joinCosigning } from "#data/join-cosigning.ts";
import { findSimilarProposals } from "#data/similar-index.ts";
import type { ProposalFields } from "#domain/proposal/proposal-draft.ts";
import type { SimilarHit } from "#domain/proposal/similar/find-similar.ts";
import { showToast } from "#ui/toast-store.ts";
import { useEffect, useState } from "react";
import { useNavigate } from "react-router";

/** Long enough that nothing is asked between two words. */
const PAUSE_MS = 600;
/** Shorter titles say too little. */
const LEAST_LETTERS = 4;

/** Past proposals like this draft, asked anew when the writing pauses; and 改为附议. */
export const useSimilar = (id: string, { title, situation, analysis, suggestions }: ProposalFields) => {
  const [hits, setHits] = useState<readonly SimilarHit[]>([]);
  const [joining, setJoining] = useState<string | null>(null);
  const navigate = useNavigate();
  const text = `${situation}\n${analysis}\n${suggestions}`;

  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(async () => {
      const found = title.trim().length < LEAST_LETTERS ? [] : await findSimilarProposals(id, title, text);
      if (!isOver) setHits(found);
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [id, title, text]);

  const cosign = async (proposalId: string): Promise<void> => {
    setJoining(proposalId);
    const joined = await joinCosigning(proposalId);
    setJoining(null);
    if (!joined.ok) return void showToast(joined.refusal.detail);
    showToast("已加入联名，看过文稿后签名。这份草稿仍在。");
    void navigate("/proposals");
  };

  return { hits, joining, cosign };
};
