import type { Refusal } from "#contract/refusals.ts";
import { daysOfScoreYear } from "#domain/score/score-year.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { refuseFaults } from "#server/score-rules/refuse-faults.ts";
import { loadRuleSet, lockRuleSets } from "#server/score-rules/rule-set-store.ts";
import { lockScoreYear } from "#server/score-rules/score-year-store.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** From now on an open year counts by these rules; nothing is recounted, since no total is stored. Twice is once. */
export const publishRuleSet = (
  house: House,
  actor: Actor,
  id: string,
  year: string,
): Promise<Result<undefined, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    await lockRuleSets(tx, house);
    const [known, scoreYear] = [await loadRuleSet(tx, house, id), await lockScoreYear(tx, house, year)];
    if (!known || !scoreYear) return refused<Refusal>({ kind: "not-found" });
    if (scoreYear.state !== "OPEN") return refused<Refusal>({ kind: "year-not-open" });
    const { from, to } = daysOfScoreYear(year, known.rules.yearBegins);
    if (from !== scoreYear.from_day || to !== scoreYear.to_day) return refused<Refusal>({ kind: "window-differs" });
    const sound = refuseFaults(known.rules);
    if (!sound.ok) return sound;
    if (scoreYear.rule_set_id === id) return done(undefined);

    if (known.state === "DRAFT") await markPublished(tx, house, actor, id);
    await tx
      .updateTable("score_year")
      .set({ rule_set_id: id })
      .where("tenant_id", "=", house.tenant.id)
      .where("year", "=", year)
      .execute();
    const line = { actor: actor.accountId, action: "rules.publish", object: id };
    await writeAudit(tx, house.tenant.id, { ...line, detail: `${year} v${known.version}` });
    return done(undefined);
  });

const markPublished = (tx: Tx, { tenant, now }: House, actor: Actor, id: string) =>
  tx
    .updateTable("rule_set")
    .set({ state: "PUBLISHED", published_by: actor.accountId, published_at: now() })
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", id)
    .execute();
