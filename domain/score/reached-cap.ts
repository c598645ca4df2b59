import { amountOf } from "#domain/score/points.ts";
import type { Points, Rule, RuleGroup, RuleSet } from "#domain/score/rule-set.ts";
import type { Statement, StatementGroup } from "#domain/score/statement.ts";

export interface ReachedCap {
  readonly name: string;
  readonly points: Points;
}

/** The narrowest cap that an entry's lines have come up to: of their rule, of a group around it, of all bonus, of the whole. */
export const reachedCap = (entryId: string, statement: Statement, rules: RuleSet): ReachedCap | null => {
  const inGroups = rules.groups.map((group, at) => reachedIn(group, statement.groups[at], entryId)).find(Boolean);
  if (inGroups) return inGroups;
  const bonus = statement.groups.filter((group) => group.isBonus);
  const ofBonus = bonus.reduce((sum, group) => sum + amountOf(group.total), 0n);
  if (isAtCap(rules.bonusCap, ofBonus) && bonus.some((group) => hasLine(group, entryId))) {
    return { name: "加分合计", points: rules.bonusCap };
  }
  return isAtCap(rules.cap, amountOf(statement.total)) ? { name: "全年总分", points: rules.cap } : null;
};

const reachedIn = (group: RuleGroup, counted: StatementGroup | undefined, entryId: string): ReachedCap | null => {
  if (counted === undefined || !hasLine(counted, entryId)) return null;
  const narrower =
    (group.groups ?? []).map((inner, at) => reachedIn(inner, counted.groups[at], entryId)).find(Boolean) ??
    group.rules.map((rule) => reachedByRule(rule, counted, entryId)).find(Boolean);
  if (narrower) return narrower;
  return isAtCap(group.cap, amountOf(counted.total)) ? { name: group.name, points: group.cap } : null;
};

const reachedByRule = (rule: Rule, { lines }: StatementGroup, entryId: string): ReachedCap | null => {
  const own = lines.filter((line) => line.ruleId === rule.id);
  if (!own.some((line) => line.entryId === entryId)) return null;
  const sum = own.reduce((all, line) => all + amountOf(line.points), 0n);
  return isAtCap(rule.cap, sum) ? { name: rule.name, points: rule.cap } : null;
};

const isAtCap = (cap: Points | undefined, sum: bigint): cap is Points =>
  cap !== undefined && amountOf(cap) > 0n && sum >= amountOf(cap);

const hasLine = (group: StatementGroup, entryId: string): boolean =>
  group.lines.some((line) => line.entryId === entryId) || group.groups.some((inner) => hasLine(inner, entryId));
