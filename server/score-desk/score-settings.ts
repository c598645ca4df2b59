import type { FieldFault, Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

interface RankingChoice {
  readonly showsRanking: boolean;
  readonly rankingBasis: string;
}

/** Whether staff see an order by points: off where nobody has turned it on (product.md rule 3). */
export const readScoreSettings = async (
  db: Db | Tx,
  tenantId: string,
): Promise<RankingChoice & { readonly since: string | null }> => {
  const row = await db.selectFrom("score_setting").selectAll().where("tenant_id", "=", tenantId).executeTakeFirst();
  return {
    showsRanking: row?.shows_ranking ?? false,
    rankingBasis: row?.ranking_basis ?? "",
    since: row?.ranking_since ? shanghaiIso(row.ranking_since) : null,
  };
};

/** Turning it on names the paper that allows it, with number and day (ux.md §2.3); both ways stand in the audit. */
export const saveScoreSettings = (
  house: House,
  actor: Actor,
  { showsRanking, rankingBasis }: RankingChoice,
): Promise<Result<undefined, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const basis = rankingBasis.trim();
    const fault = showsRanking ? faultOfBasis(basis) : undefined;
    if (fault) return refused({ kind: "invalid-fields", errors: [fault] });
    const row = { shows_ranking: showsRanking, ranking_basis: basis, ranking_since: house.now() };
    await tx
      .insertInto("score_setting")
      .values({ tenant_id: house.tenant.id, ...row })
      .onConflict((conflict) => conflict.column("tenant_id").doUpdateSet(row))
      .execute();
    await writeAudit(tx, house.tenant.id, {
      actor: actor.accountId,
      action: showsRanking ? "score.showRanking" : "score.hideRanking",
      object: "score-settings",
      detail: basis,
    });
    return done(undefined);
  });

/** 「云政协〔2026〕3 号」 and 「2026年3月1日」 or 「2026-03-01」. */
const NUMBER = /[〔[（(]?20\d\d[〕\]）)]?\s*(第)?\s*\d+\s*号/;
const DAY = /20\d\d\s*(年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[-./]\d{1,2}[-./]\d{1,2})/;

const faultOfBasis = (basis: string): FieldFault | undefined => {
  if (NUMBER.test(basis) && DAY.test(basis)) return undefined;
  const detail = "请写明依据文件的文号和日期，如：云政协〔2026〕3 号，2026年3月1日。";
  return { pointer: "/rankingBasis", rule: "basis", detail };
};
