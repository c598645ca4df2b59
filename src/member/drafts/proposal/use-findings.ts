import { useProposalKit } from "#data/proposal-kit.ts";
import type { ProposalFields } from "#domain/proposal/proposal-draft.ts";
import { structureFindings, type StructureFinding } from "#domain/proposal/structure-check.ts";
import { useEffect, useState } from "react";

/** Long enough that nothing is looked for between two words. */
const PAUSE_MS = 500;
const NOTHING: readonly StructureFinding[] = [];

/** What there is to look at in these texts by the tenant's advice, anew when the writing pauses. */
export const useFindings = ({
  title,
  situation,
  analysis,
  suggestions,
}: ProposalFields): readonly StructureFinding[] => {
  const { advisedLetters } = useProposalKit().settings;
  const [findings, setFindings] = useState(NOTHING);
  useEffect(() => {
    const look = () => setFindings(structureFindings({ title, situation, analysis, suggestions }, advisedLetters));
    const timer = setTimeout(look, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [title, situation, analysis, suggestions, advisedLetters]);
  return findings;
};
