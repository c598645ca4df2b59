import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { dissolveLonely, lockGroups, setGroup } from "#server/triage/group-submissions.ts";

/** Takes one out of its group, or the whole group apart; what was done together stays done. */
export const ungroup = (
  house: House,
  actor: Actor,
  groupId: string,
  submissionId?: string,
): Promise<Result<undefined, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const tenantId = house.tenant.id;
    await lockGroups(tx, house);
    const members = await tx
      .selectFrom("submission")
      .select("id")
      .where("tenant_id", "=", tenantId)
      .where("group_id", "=", groupId)
      .execute();
    const leaving = members.map(({ id }) => id).filter((id) => submissionId === undefined || id === submissionId);
    if (leaving.length === 0) return refused({ kind: "not-found" });
    await setGroup(tx, tenantId, leaving, null);
    await dissolveLonely(tx, tenantId, groupId);
    const detail = submissionId ?? "all";
    await writeAudit(tx, tenantId, { actor: actor.accountId, action: "submission.ungroup", object: groupId, detail });
    return done(undefined);
  });
