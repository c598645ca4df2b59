import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { takeSubmissionOutOfReport } from "#server/opinions/take-back-conversion.ts";
import { recordMove } from "#server/submissions/record-move.ts";
import { takeBackConversion } from "#server/triage/book-conversion.ts";
import { lockSubmission, setStanding, standingOf } from "#server/triage/lock-submission.ts";
import { readMoves, undoableMove } from "#server/triage/move-history.ts";

/** Puts back what one's own last move changed; the move and its undoing both stay in the history. */
export const undoMove = async (tx: Tx, house: House, actor: Actor, id: string): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const submission = await lockSubmission(tx, tenant.id, id);
  if (!submission) return refused({ kind: "not-found" });
  const last = undoableMove(await readMoves(tx, tenant.id, id), actor);
  if (!last) return refused({ kind: "nothing-to-undo" });
  const leavesReport = last.entry.to === "CONVERTED" && last.move !== "category";
  const takenOut = leavesReport ? await takeSubmissionOutOfReport(tx, house, actor, id) : done(undefined);
  if (!takenOut.ok) return takenOut;

  const at = house.now();
  await setStanding(tx, tenant.id, id, standingOf(last.before), at);
  await tx
    .updateTable("submission_move")
    .set({ undone_at: at })
    .where("tenant_id", "=", tenant.id)
    .where("submission_id", "=", id)
    .where("no", "=", last.no)
    .execute();
  if (leavesReport) {
    await voidConversions(tx, tenant.id, id, at);
    await takeBackConversion(tx, house, actor, id);
  }
  await recordMove(tx, tenant.id, {
    submissionId: id,
    at,
    actor,
    move: "undo",
    from: last.entry.to,
    to: last.entry.from,
    note: null,
    before: { ...submission.standing },
  });
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: "submission.undo", object: id, detail: last.move });
  return done(undefined);
};

/** Voided, not deleted: its number is never given again. Where others became the same thing, this one only leaves it. */
const voidConversions = async (tx: Tx, tenantId: string, id: string, at: Date): Promise<void> => {
  const made = await tx
    .selectFrom("conversion_source as mine")
    .innerJoin("conversion", (join) =>
      join.onRef("conversion.tenant_id", "=", "mine.tenant_id").onRef("conversion.id", "=", "mine.conversion_id"),
    )
    .innerJoin("conversion_source as every", (join) =>
      join.onRef("every.tenant_id", "=", "mine.tenant_id").onRef("every.conversion_id", "=", "mine.conversion_id"),
    )
    .select(({ fn }) => ["conversion.id", fn.countAll<string>().as("sources")])
    .where("mine.tenant_id", "=", tenantId)
    .where("mine.submission_id", "=", id)
    .where("conversion.voided_at", "is", null)
    .groupBy("conversion.id")
    .execute();
  for (const conversion of made) {
    if (Number(conversion.sources) === 1)
      await tx
        .updateTable("conversion")
        .set({ voided_at: at })
        .where("tenant_id", "=", tenantId)
        .where("id", "=", conversion.id)
        .execute();
    else
      await tx
        .deleteFrom("conversion_source")
        .where("tenant_id", "=", tenantId)
        .where("conversion_id", "=", conversion.id)
        .where("submission_id", "=", id)
        .execute();
  }
};
