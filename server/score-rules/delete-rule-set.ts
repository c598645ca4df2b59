import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import { loadRuleSet, lockRuleSets } from "#server/score-rules/rule-set-store.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Throws a draft away; one that is not there is thrown away already. */
export const deleteRuleSet = (house: House, actor: Actor, id: string): Promise<Result<undefined, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    await lockRuleSets(tx, house);
    const known = await loadRuleSet(tx, house, id);
    if (!known) return done(undefined);
    if (known.state !== "DRAFT") return refused<Refusal>({ kind: "rules-published" });
    await tx.deleteFrom("rule_set").where("tenant_id", "=", house.tenant.id).where("id", "=", id).execute();
    const line = { actor: actor.accountId, action: "rules.delete", object: id, detail: known.title };
    await writeAudit(tx, house.tenant.id, line);
    return done(undefined);
  });
