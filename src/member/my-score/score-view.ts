import type { DutyDocument, DutyEntryView, DutyYear } from "#contract/duty.ts";
import { amountOf } from "#domain/score/points.ts";
import type { Rule, RuleGroup } from "#domain/score/rule-set.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import { standingEntries } from "#domain/score/standing-entries.ts";
import type { Statement, StatementGroup, StatementLine } from "#domain/score/statement.ts";

/** A line with what explains it. */
export interface ScoreLine {
  readonly line: StatementLine;
  readonly entry: DutyEntryView;
  readonly rule: Rule;
}

/** A group and the lines directly in it, the newest first. */
export interface ScoreGroup {
  readonly group: StatementGroup;
  readonly lines: readonly ScoreLine[];
  readonly groups: readonly ScoreGroup[];
}

/** One year as the screens show it: the server's total, and the lines that the same sum makes on this phone. */
export interface ScoreView {
  readonly year: DutyYear;
  readonly statement: Statement;
  /** False where this release counts otherwise than the server: the lines may then be wrong, the total is not. */
  readonly isSameSum: boolean;
  readonly groups: readonly ScoreGroup[];
  /** Entries that stand and that no rule is about. */
  readonly uncounted: readonly DutyEntryView[];
  /** Entries that were taken back, each with what took it back. */
  readonly reversed: readonly { readonly entry: DutyEntryView; readonly by: DutyEntryView }[];
}

export const scoreViewOf = (year: DutyYear): ScoreView => {
  const statement = scoreOf(year.entries, year.rules);
  const entryById = new Map(year.entries.map((entry) => [entry.id, entry]));
  const ruleById = new Map(year.rules.groups.flatMap(rulesOf).map((rule) => [rule.id, rule]));
  const partOf = (group: StatementGroup): ScoreGroup => ({
    group,
    lines: group.lines.toReversed().flatMap((line) => {
      const [entry, rule] = [entryById.get(line.entryId), ruleById.get(line.ruleId)];
      return entry && rule ? [{ line, entry, rule }] : [];
    }),
    groups: group.groups.map(partOf),
  });
  const groups = statement.groups.map(partOf);
  const counted = new Set(groups.flatMap(linesOf).map(({ entry }) => entry.id));
  const standing = new Set(standingEntries(year.entries).map(({ id }) => id));
  const newest = year.entries.toSorted((a, b) => b.dutyOn.localeCompare(a.dutyOn));
  return {
    year,
    statement,
    isSameSum: amountOf(statement.total) === amountOf(year.total),
    groups,
    uncounted: newest.filter(({ id }) => standing.has(id) && !counted.has(id)),
    reversed: newest.flatMap((by) => {
      const entry = entryById.get(by.reverses ?? "");
      return entry && !standing.has(entry.id) ? [{ entry, by }] : [];
    }),
  };
};

/** All lines of a group, those of groups within it too. */
export const linesOf = ({ lines, groups }: ScoreGroup): readonly ScoreLine[] => [...lines, ...groups.flatMap(linesOf)];

/** The year that the address names, else the newest. */
export const yearOf = ({ years }: DutyDocument, wanted: string | null): DutyYear | undefined =>
  years.find(({ year }) => year === wanted) ?? years[0];

/** The year before it, where this phone knows it. */
export const yearBefore = ({ years }: DutyDocument, { year }: DutyYear): DutyYear | undefined =>
  years.find((one) => one.year === String(Number(year) - 1));

const rulesOf = (group: RuleGroup): readonly Rule[] => [...group.rules, ...(group.groups ?? []).flatMap(rulesOf)];
