import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { inquiryStandingOf, lockInquiry, setInquiry } from "#server/studios/lock-inquiry.ts";
import { recordMove } from "#server/submissions/record-move.ts";
import { readMoves, undoableMove } from "#server/triage/move-history.ts";
import { undoMove } from "#server/triage/undo-move.ts";

/** Puts back what one's own last move changed; both stay in the history. */
export const undoInquiryMove = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const inquiry = await lockInquiry(tx, tenant.id, id);
  if (!inquiry) return refused({ kind: "not-found" });
  const last = undoableMove(await readMoves(tx, tenant.id, id), actor);
  if (!last) return refused({ kind: "nothing-to-undo" });
  // What it became goes with it, as at the intake desk.
  if (last.entry.to === "CONVERTED") return undoMove(tx, house, actor, id);

  const at = house.now();
  await setInquiry(tx, tenant.id, id, inquiryStandingOf(last.before), at);
  await tx
    .updateTable("submission_move")
    .set({ undone_at: at })
    .where("tenant_id", "=", tenant.id)
    .where("submission_id", "=", id)
    .where("no", "=", last.no)
    .execute();
  await recordMove(tx, tenant.id, {
    submissionId: id,
    at,
    actor,
    move: "undo",
    from: last.entry.to,
    to: last.entry.from,
    note: null,
    before: { ...inquiry.standing },
  });
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: "inquiry.undo", object: id, detail: last.move });
  return done(undefined);
};
