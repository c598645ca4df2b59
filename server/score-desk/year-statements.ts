import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import type { Statement } from "#domain/score/statement.ts";
import type { House } from "#server/house.ts";
import { readMembers, type StatementMember } from "#server/score-desk/members.ts";
import { findYearRules, type YearRules } from "#server/score-desk/year-rules.ts";
import { loadLedgerOfYear } from "#server/score-rules/ledger-of-year.ts";
import { setImmediate as nextTurn } from "node:timers/promises";

/** One member's year, summed anew from ledger and rules. */
export interface MemberStatement {
  readonly member: StatementMember;
  readonly entries: readonly DutyEntry[];
  readonly statement: Statement;
}

export interface YearStatements {
  readonly year: YearRules;
  readonly items: readonly MemberStatement[];
}

/** Everybody's statement of a year by member number, or one member's; undefined where the year does not exist. Gives the event loop its turn. */
export const readYearStatements = async (
  house: House,
  name: string,
  memberId?: string,
): Promise<YearStatements | undefined> => {
  const { db, tenant } = house;
  const year = await findYearRules(db, tenant.id, name);
  if (!year) return undefined;
  const members = await readMembers(db, tenant.id, memberId);
  const entriesByMember = await loadLedgerOfYear(db, house, name, memberId);
  const items: MemberStatement[] = [];
  for (const [at, member] of members.entries()) {
    const entries = entriesByMember.get(member.id) ?? [];
    items.push({ member, entries, statement: scoreOf(entries, year.rules) });
    if (at % 50 === 49) await nextTurn();
  }
  return { year, items };
};
