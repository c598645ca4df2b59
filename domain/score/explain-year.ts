import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import type { Rule, RuleGroup, RuleSet } from "#domain/score/rule-set.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import { standingEntries } from "#domain/score/standing-entries.ts";
import type { Statement, StatementGroup, StatementLine } from "#domain/score/statement.ts";

/** A line with what explains it; explain-line.ts makes a sentence of it. */
export interface ExplainedLine {
  readonly line: StatementLine;
  readonly entry: DutyEntry;
  readonly rule: Rule;
}

/** A group and the lines directly in it, the newest first. */
export interface ExplainedGroup {
  readonly group: StatementGroup;
  readonly lines: readonly ExplainedLine[];
  readonly groups: readonly ExplainedGroup[];
}

/** One member's year with every entry accounted for: in a line, recorded without points, or taken back. */
export interface ExplainedYear {
  readonly statement: Statement;
  readonly groups: readonly ExplainedGroup[];
  /** Entries that stand and that no rule is about, the newest first. */
  readonly uncounted: readonly DutyEntry[];
  /** Entries that were taken back, each with what took it back. */
  readonly reversed: readonly { readonly entry: DutyEntry; readonly by: DutyEntry }[];
}

export const explainYear = (entries: readonly DutyEntry[], rules: RuleSet): ExplainedYear => {
  const statement = scoreOf(entries, rules);
  const entryById = new Map(entries.map((entry) => [entry.id, entry]));
  const ruleById = new Map(rules.groups.flatMap(rulesOf).map((rule) => [rule.id, rule]));
  const partOf = (group: StatementGroup): ExplainedGroup => ({
    group,
    lines: group.lines.toReversed().flatMap((line) => {
      const [entry, rule] = [entryById.get(line.entryId), ruleById.get(line.ruleId)];
      return entry && rule ? [{ line, entry, rule }] : [];
    }),
    groups: group.groups.map(partOf),
  });
  const groups = statement.groups.map(partOf);
  const counted = new Set(groups.flatMap(linesOf).map(({ entry }) => entry.id));
  const standing = new Set(standingEntries(entries).map(({ id }) => id));
  const newest = entries.toSorted((a, b) => (a.dutyOn < b.dutyOn ? 1 : a.dutyOn > b.dutyOn ? -1 : 0));
  return {
    statement,
    groups,
    uncounted: newest.filter(({ id }) => standing.has(id) && !counted.has(id)),
    reversed: newest.flatMap((by) => {
      const entry = entryById.get(by.reverses ?? "");
      return entry && !standing.has(entry.id) ? [{ entry, by }] : [];
    }),
  };
};

/** All lines of a group, those of groups within it too. */
export const linesOf = ({ lines, groups }: ExplainedGroup): readonly ExplainedLine[] => [
  ...lines,
  ...groups.flatMap(linesOf),
];

const rulesOf = (group: RuleGroup): readonly Rule[] => [...group.rules, ...(group.groups ?? []).flatMap(rulesOf)];
