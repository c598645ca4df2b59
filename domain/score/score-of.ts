import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import type { CountedLine } from "#domain/score/score-line.ts";
import { gradeOf, standingsOf } from "#domain/score/grade-of.ts";
import { linesByRule } from "#domain/score/lines-by-rule.ts";
import { amountOf, pointsOf, type Amount } from "#domain/score/points.ts";
import type { Points, Rule, RuleGroup, RuleSet } from "#domain/score/rule-set.ts";
import { standingEntries } from "#domain/score/standing-entries.ts";
import type { Statement, StatementGroup, StatementLine } from "#domain/score/statement.ts";

/** One member's entries of one scoring year under one set of rules. Depends on nothing else, not even on the order of the entries. */
export const scoreOf = (entries: readonly DutyEntry[], rules: RuleSet): Statement => {
  const standing = standingEntries(entries);
  const lines = linesByRule(standing, rules.groups.flatMap(rulesOf));
  const groups = rules.groups.map((group) => statementOfGroup(group, lines));

  const bonusCut = cutBy(rules.bonusCap, sumOf(groups.filter((group) => group.isBonus).map(({ total }) => total)));
  const sum = sumOf(groups.map(({ total }) => total)) + bonusCut;
  const { cut, lift, total } = within(sum, rules);
  const gates = standingsOf(rules.gates, standing);
  return {
    total: pointsOf(total),
    groups,
    bonusCut: pointsOf(bonusCut),
    cut: pointsOf(cut),
    lift: pointsOf(lift),
    ...gradeOf(total, gates, rules.grades),
    gates,
  };
};

type LinesByRule = ReadonlyMap<Rule, readonly CountedLine[]>;

const rulesOf = (group: RuleGroup): readonly Rule[] => [...group.rules, ...(group.groups ?? []).flatMap(rulesOf)];

const statementOfGroup = (group: RuleGroup, byRule: LinesByRule): StatementGroup => {
  const lines = group.rules
    .flatMap((rule) => (byRule.get(rule) ?? []).map((line) => ({ rule, line })))
    // Stable: lines of one entry keep the order of the rules.
    .toSorted((a, b) => a.line.at - b.line.at);
  const groups = (group.groups ?? []).map((inner) => statementOfGroup(inner, byRule));

  const start = amountOf(group.start ?? "0");
  const ofLines = lines.reduce((sum, { line }) => sum + line.amount, 0n);
  const { cut, lift, total } = within(start + ofLines + sumOf(groups.map((inner) => inner.total)), group);
  return {
    id: group.id,
    name: group.name,
    clause: group.clause,
    isBonus: group.isBonus === true,
    start: pointsOf(start),
    cap: group.cap ?? null,
    lines: lines.map(({ rule, line }) => lineOf(rule, line)),
    groups,
    cut: pointsOf(cut),
    lift: pointsOf(lift),
    total: pointsOf(total),
  };
};

const lineOf = (rule: Rule, { entry, amount, steps }: CountedLine): StatementLine => ({
  entryId: entry.id,
  ruleId: rule.id,
  dutyOn: entry.dutyOn,
  points: pointsOf(amount),
  steps,
});

const sumOf = (points: readonly Points[]) => points.reduce((sum, each) => sum + amountOf(each), 0n);

/** What a cap takes away, zero or below. */
const cutBy = (cap: Points | undefined, sum: Amount) =>
  cap !== undefined && sum > amountOf(cap) ? amountOf(cap) - sum : 0n;

const within = (sum: Amount, { cap, floor }: { readonly cap?: Points; readonly floor?: Points }) => {
  const cut = cutBy(cap, sum);
  const lift = floor !== undefined && sum + cut < amountOf(floor) ? amountOf(floor) - sum - cut : 0n;
  return { cut, lift, total: sum + cut + lift };
};
