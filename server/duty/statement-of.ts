import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import type { Statement } from "#domain/score/statement.ts";
import { statementBytes } from "#domain/score/statement-bytes.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { loadLedgerOfYear } from "#server/score-rules/ledger-of-year.ts";
import { createHash } from "node:crypto";

export interface MemberStatement {
  readonly entries: readonly DutyEntry[];
  readonly statement: Statement;
}

/** One member's year, counted now from ledger and rules; no total is stored anywhere. */
export const statementOf = async (
  db: Db | Tx,
  house: House,
  { year, memberId, rules }: { readonly year: string; readonly memberId: string; readonly rules: RuleSet },
): Promise<MemberStatement> => {
  const ledgers = await loadLedgerOfYear(db, house, year, memberId);
  const entries = (ledgers.get(memberId) ?? []).toSorted(byDay);
  return { entries, statement: scoreOf(entries, rules) };
};

/** SHA-256 of a statement's bytes: what a frozen year is remembered by. */
export const hashOfStatement = (statement: Statement): Buffer =>
  createHash("sha256").update(statementBytes(statement)).digest();

const byDay = (a: DutyEntry, b: DutyEntry): number =>
  a.dutyOn < b.dutyOn ? -1 : a.dutyOn > b.dutyOn ? 1 : a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1;
