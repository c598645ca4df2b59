import type { Refusal } from "#contract/refusals.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { refuseFaults } from "#server/score-rules/refuse-faults.ts";
import { loadRuleSet, lockRuleSets } from "#server/score-rules/rule-set-store.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { isDeepStrictEqual } from "node:util";

interface Wish {
  /** The revision that it began from; 0: a new draft. */
  readonly rev: number;
  readonly note: string;
  readonly rules: RuleSet;
}

/** Writes a draft where nobody else has since `rev`; gives its revision. The same words again change nothing. */
export const saveRuleSet = async (
  house: House,
  actor: Actor,
  id: string,
  wish: Wish,
): Promise<Result<{ rev: number }, Refusal>> => {
  const sound = refuseFaults(wish.rules);
  if (!sound.ok) return sound;
  return house.db.transaction().execute(async (tx) => {
    await lockRuleSets(tx, house);
    const known = await loadRuleSet(tx, house, id);
    if (known && known.state !== "DRAFT") return refused<Refusal>({ kind: "rules-published" });
    if (known && known.note === wish.note && isDeepStrictEqual(known.rules, wish.rules))
      return done({ rev: known.rev });
    if ((known?.rev ?? 0) !== wish.rev) return refused<Refusal>({ kind: "settings-changed" });

    await (known ? changeDraft(tx, house, id, wish) : addDraft(tx, house, actor, id, wish));
    const line = { actor: actor.accountId, action: known ? "rules.change" : "rules.add", object: id };
    await writeAudit(tx, house.tenant.id, { ...line, detail: wish.rules.title });
    return done({ rev: wish.rev + 1 });
  });
};

const changeDraft = (tx: Tx, { tenant }: House, id: string, { rev, note, rules }: Wish) =>
  tx
    .updateTable("rule_set")
    .set({ title: rules.title, rules: JSON.stringify(rules), note, rev: rev + 1 })
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", id)
    .execute();

const addDraft = async (tx: Tx, { tenant, now }: House, actor: Actor, id: string, { note, rules }: Wish) => {
  const newest = await tx
    .selectFrom("rule_set")
    .select(({ fn }) => fn.max("version").as("version"))
    .where("tenant_id", "=", tenant.id)
    .executeTakeFirst();
  const version = Number(newest?.version ?? 0) + 1;
  const row = {
    title: rules.title,
    rules: JSON.stringify(rules),
    note,
    created_by: actor.accountId,
    created_at: now(),
  };
  await tx
    .insertInto("rule_set")
    .values({ tenant_id: tenant.id, id, version, ...row, published_by: null, published_at: null })
    .execute();
};
