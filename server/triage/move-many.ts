import type { ManyMoved, MoveBody } from "#contract/triage.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { wordsOf } from "#server/triage/move-group.ts";
import { moveSubmission } from "#server/triage/move-submission.ts";

/** The same move on many, each in a transaction of its own: one that is refused holds up no other. */
export const moveMany = async (
  house: House,
  actor: Actor,
  ids: readonly string[],
  body: MoveBody,
): Promise<ManyMoved> => {
  const result: ManyMoved = { moved: [], refused: [] };
  for (const id of new Set(ids)) {
    const answer = await moveSubmission(house, actor, id, body);
    if (answer.ok) {
      result.moved.push(id);
      continue;
    }
    result.refused.push({ id, ...wordsOf(answer.refusal) });
  }
  return result;
};
