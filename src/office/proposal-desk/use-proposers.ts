import { type Proposers, readProposers } from "#data/office/proposal-desk.ts";
import type { OfficeAnswer } from "#data/ask-endpoint.ts";
import { useAnswer } from "#data/office/use-answer.ts";

let kept: OfficeAnswer<Proposers> | undefined;

const readOnce = async (): Promise<OfficeAnswer<Proposers>> => {
  if (kept) return kept;
  const answer = await readProposers();
  if (answer.ok) kept = answer;
  return answer;
};

/** Members and units, asked for once a visit. */
export const useProposers = () => useAnswer(readOnce);
