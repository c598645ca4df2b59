import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** 不记分人员: leaves a member out of lists of points, or takes them in again; why stands in the audit. */
export const setMemberScored = (
  house: House,
  actor: Actor,
  memberId: string,
  { isScored, reason }: { readonly isScored: boolean; readonly reason: string },
): Promise<Result<undefined, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable("member")
      .set({ is_scored: isScored })
      .where("tenant_id", "=", house.tenant.id)
      .where("id", "=", memberId)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refused({ kind: "not-found" });
    await writeAudit(tx, house.tenant.id, {
      actor: actor.accountId,
      action: isScored ? "score.scoreMember" : "score.leaveMemberOut",
      object: memberId,
      detail: reason,
    });
    return done(undefined);
  });
