import type { Refusal } from "#contract/refusals.ts";
import type { RuleDryRun } from "#contract/rule-sets.ts";
import { compareRules } from "#domain/score/compare-rules.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { loadLedgerOfYear } from "#server/score-rules/ledger-of-year.ts";
import { loadScoredMembers } from "#server/score-rules/members-of-year.ts";
import { refuseFaults } from "#server/score-rules/refuse-faults.ts";
import { loadYearRules } from "#server/score-rules/rule-set-store.ts";

/** What a year would look like by other rules; writes nothing. */
export const dryRunRules = async (house: House, year: string, rules: RuleSet): Promise<Result<RuleDryRun, Refusal>> => {
  const sound = refuseFaults(rules);
  if (!sound.ok) return sound;
  const now = await loadYearRules(house.db, house, year);
  if (!now) return refused<Refusal>({ kind: "not-found" });
  const ledgers = await loadLedgerOfYear(house.db, house, year);
  const members = await loadScoredMembers(house.db, house);
  const { changes, grades } = compareRules(
    members.map((member) => ({ ...member, entries: ledgers.get(member.id) ?? [] })),
    now.rules,
    rules,
  );
  const changed = changes.map(({ who: { id, memberNo, name, sector }, ...change }) => ({
    memberId: id,
    memberNo,
    name,
    sector,
    ...change,
    why: change.why.map(({ words }) => words),
  }));
  return done({ year, members: members.length, changed, grades: [...grades] });
};
