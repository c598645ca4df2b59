import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import { explainLine } from "#domain/score/explain-line.ts";
import type { Rule, RuleGroup, RuleSet } from "#domain/score/rule-set.ts";
import type { Statement, StatementGroup, StatementLine } from "#domain/score/statement.ts";

/** One line of a statement with what it stands for and the sentence that explains it. */
export interface ToldLine {
  readonly line: StatementLine;
  readonly entry: DutyEntry;
  readonly rule: Rule;
  /** Of the outermost group. */
  readonly group: string;
  readonly sentence: string;
}

/** Every line of a statement in its order, as its member reads it. */
export const toldLines = (statement: Statement, entries: readonly DutyEntry[], rules: RuleSet): readonly ToldLine[] => {
  const entryById = new Map(entries.map((entry) => [entry.id, entry]));
  const ruleById = new Map(rules.groups.flatMap(rulesOf).map((rule) => [rule.id, rule]));
  return statement.groups.flatMap((group) =>
    linesOf(group).flatMap((line) => {
      const [entry, rule] = [entryById.get(line.entryId), ruleById.get(line.ruleId)];
      return entry && rule ? [{ line, entry, rule, group: group.name, sentence: explainLine(line, entry, rule) }] : [];
    }),
  );
};

const rulesOf = (group: RuleGroup): readonly Rule[] => [...group.rules, ...(group.groups ?? []).flatMap(rulesOf)];

const linesOf = (group: StatementGroup): readonly StatementLine[] => [...group.lines, ...group.groups.flatMap(linesOf)];
