import type { Refusal } from "#contract/refusals.ts";
import type { ScoreYearReplay } from "#contract/rule-sets.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { loadYearRules } from "#server/score-rules/rule-set-store.ts";
import { hashStatements } from "#server/score-rules/statement-hashes.ts";

/** Counts a frozen year again by its own version of the rules; every statement has to give the bytes that were frozen. */
export const replayScoreYear = async (house: House, year: string): Promise<Result<ScoreYearReplay, Refusal>> => {
  const { db, tenant } = house;
  const known = await loadYearRules(db, house, year);
  const frozen = await db
    .selectFrom("score_confirmation")
    .select(["member_id", "statement_hash"])
    .where("tenant_id", "=", tenant.id)
    .where("year", "=", year)
    .execute();
  if (!known || known.state === "OPEN") return refused<Refusal>({ kind: "not-found" });

  const hashById = new Map(frozen.map((row) => [row.member_id, row.statement_hash]));
  const counted = (await hashStatements(db, house, year, known.rules)).filter(({ id }) => hashById.has(id));
  const differing = counted
    .filter(({ id, hash }) => !hashById.get(id)?.equals(hash))
    .map(({ id, memberNo, name }) => ({ memberId: id, memberNo, name }));
  const same = counted.length - differing.length;
  return done({ year, ruleVersion: known.version, members: frozen.length, same, differing });
};
