import type { RuleSet } from "#domain/score/rule-set.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { hashOfStatement } from "#server/duty/statement-of.ts";
import type { House } from "#server/house.ts";
import { loadLedgerOfYear } from "#server/score-rules/ledger-of-year.ts";
import { loadScoredMembers, type ScoredMember } from "#server/score-rules/members-of-year.ts";

interface HashedStatement extends ScoredMember {
  readonly hash: Buffer;
}

/** SHA-256 of every scored member's statement of a year, counted now from ledger and rules. */
export const hashStatements = async (
  db: Db | Tx,
  house: House,
  year: string,
  rules: RuleSet,
): Promise<readonly HashedStatement[]> => {
  const ledgers = await loadLedgerOfYear(db, house, year);
  const members = await loadScoredMembers(db, house);
  return members.map((member) => {
    const statement = scoreOf(ledgers.get(member.id) ?? [], rules);
    return { ...member, hash: hashOfStatement(statement) };
  });
};
