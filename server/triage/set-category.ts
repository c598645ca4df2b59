import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { labelByOpinionCategory, type OpinionCategory } from "#domain/submission/submission-lists.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { recordMove } from "#server/submissions/record-move.ts";
import { lockSubmission, setStanding } from "#server/triage/lock-submission.ts";

/** Somebody said what kind of matter it is: its state stays, the history keeps it and undo takes it back. The same again changes nothing. */
export const setCategory = (
  house: House,
  actor: Actor,
  id: string,
  category: OpinionCategory,
): Promise<Result<undefined, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const tenantId = house.tenant.id;
    const submission = await lockSubmission(tx, tenantId, id);
    if (!submission) return refused({ kind: "not-found" });
    const { category: before, state } = submission.standing;
    if (before === category) return done(undefined);
    const at = house.now();
    await setStanding(tx, tenantId, id, { category }, at);
    await recordMove(tx, tenantId, {
      submissionId: id,
      at,
      actor,
      move: "category",
      from: state,
      to: state,
      note: labelByOpinionCategory[category],
      before: { category: before },
    });
    const line = { actor: actor.accountId, action: "submission.category", object: id, detail: category };
    await writeAudit(tx, tenantId, line);
    return done(undefined);
  });
