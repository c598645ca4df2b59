import { amountOf, pointsOf } from "#domain/score/points.ts";
import { pointsWords } from "#domain/score/points-words.ts";
import type { Points, Rule, RuleGroup } from "#domain/score/rule-set.ts";
import type { StatementGroup, StatementLine } from "#domain/score/statement.ts";

/** A group of the rules with what it came to. */
export interface CountedGroup {
  readonly group: RuleGroup;
  readonly counted: StatementGroup;
}

/** What inside a group makes it come to something else: rules whose lines differ, then start, cap and floor. */
export const causesInGroup = (was: CountedGroup | undefined, is: CountedGroup | undefined): readonly string[] => {
  const [before, after] = [rulesIn(was), rulesIn(is)];
  const rules = [...new Set([...after.keys(), ...before.keys()])];
  return [
    ...rules.flatMap((id) => causeOfRule(before.get(id), after.get(id))),
    ...boundCauses(was?.counted, is?.counted),
  ];
};

/** A rule with how often it was met and what that gave. */
interface CountedRule {
  readonly rule: Rule;
  readonly times: number;
  readonly points: Points;
}

const rulesIn = (side: CountedGroup | undefined): ReadonlyMap<string, CountedRule> => {
  const found = new Map<string, CountedRule>();
  const visit = (group: RuleGroup, counted: StatementGroup | undefined) => {
    for (const rule of group.rules) found.set(rule.id, countOf(rule, counted?.lines ?? []));
    group.groups?.forEach((inner, at) => visit(inner, counted?.groups[at]));
  };
  if (side) visit(side.group, side.counted);
  return found;
};

const countOf = (rule: Rule, lines: readonly StatementLine[]): CountedRule => {
  const own = lines.filter(({ ruleId }) => ruleId === rule.id);
  const points = pointsOf(own.reduce((sum, line) => sum + amountOf(line.points), 0n));
  return { rule, times: own.length, points };
};

const causeOfRule = (was: CountedRule | undefined, is: CountedRule | undefined): readonly string[] => {
  const known = is ?? was;
  if (!known || (was?.points ?? "0") === (is?.points ?? "0")) return [];
  const name = `“${known.rule.name}”${known.times} 次`;
  if (!was) return [`新增${name} ${pointsWords(known.points)}`];
  if (!is) return [`取消${name} ${pointsWords(known.points)}`];
  return [`${name} ${pointsWords(was.points)} → ${pointsWords(is.points)}`];
};

/** Start, cap and floor, where they do something else than before. */
const boundCauses = (was: StatementGroup | undefined, is: StatementGroup | undefined): readonly string[] => {
  if (!was || !is) return [];
  return [
    was.start !== is.start && `年初 ${pointsWords(was.start)} → ${pointsWords(is.start)}`,
    was.cut !== is.cut && (is.cut === "0" ? "不再超出上限" : `满 ${pointsWords(is.cap ?? is.total)}上限`),
    was.lift !== is.lift && (is.lift === "0" ? "不再补到最低分" : `补到最低 ${pointsWords(is.total)}`),
  ].filter((cause) => cause !== false);
};
