import type { Refusal } from "#contract/refusals.ts";
import type { MoveBody } from "#contract/triage.ts";
import { done, type Result } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { convertSubmissions } from "#server/triage/convert-submissions.ts";
import { releaseHeld } from "#server/triage/release-held.ts";
import { takeMove } from "#server/triage/take-move.ts";
import { undoMove } from "#server/triage/undo-move.ts";

/** Takes one move, undoes one's own last, or releases what was held; all of it or nothing. */
export const moveSubmission = (
  house: House,
  actor: Actor,
  id: string,
  body: MoveBody,
): Promise<Result<undefined, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const { move } = body;
    if (move === "undo") return undoMove(tx, house, actor, id);
    if (move === "release") return releaseHeld(tx, house, actor, id);
    const taken = await takeMove(tx, house, actor, id, { ...body, move });
    if (!taken.ok) return taken;
    const { submission, step } = taken.value;
    if (step.to === "CONVERTED") await convertSubmissions(tx, house, actor, [submission], { ...body, move });
    return done(undefined);
  });
