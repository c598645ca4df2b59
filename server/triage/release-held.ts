import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { labelByHoldReason, type HoldReason } from "#domain/submission/submission-lists.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { recordMove } from "#server/submissions/record-move.ts";
import { lockSubmission, setStanding } from "#server/triage/lock-submission.ts";

/** Lets a submission that was held for review into the inbox; its state stays, the history keeps why it was held. */
export const releaseHeld = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const submission = await lockSubmission(tx, tenant.id, id);
  if (!submission) return refused({ kind: "not-found" });
  const { held, state } = submission.standing;
  if (held === null) return refused({ kind: "move-not-allowed" });

  const at = house.now();
  await setStanding(tx, tenant.id, id, { held: null }, at);
  await recordMove(tx, tenant.id, {
    submissionId: id,
    at,
    actor,
    move: "release",
    from: state,
    to: state,
    note: labelByHoldReason[held as HoldReason],
    before: { ...submission.standing },
  });
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: "submission.release", object: id });
  return done(undefined);
};
