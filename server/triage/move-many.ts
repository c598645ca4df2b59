import { refusals } from "#contract/refusals.ts";
import type { MoveBody } from "#contract/triage.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { moveSubmission } from "#server/triage/move-submission.ts";

export interface ManyMoved {
  readonly moved: string[];
  readonly refused: { id: string; code: string; reason: string }[];
}

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
    const { kind, detail, errors } = answer.refusal;
    result.refused.push({ id, code: kind, reason: errors?.[0]?.detail ?? detail ?? refusals[kind].detail });
  }
  return result;
};
