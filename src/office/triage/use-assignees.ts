import { type Assignees, readAssignees } from "#data/office/submissions.ts";
import type { OfficeAnswer } from "#data/ask-endpoint.ts";
import { useAnswer } from "#data/office/use-answer.ts";

let kept: OfficeAnswer<Assignees> | undefined;

const readOnce = async (): Promise<OfficeAnswer<Assignees>> => {
  if (kept) return kept;
  const answer = await readAssignees();
  if (answer.ok) kept = answer;
  return answer;
};

/** Members and units, asked for once a visit. */
export const useAssignees = () => useAnswer(readOnce);
