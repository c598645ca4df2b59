import { amountOf, pointsOf, type Amount } from "#domain/score/points.ts";
import { pointsWords } from "#domain/score/points-words.ts";
import type { Points, Rule, RuleGroup, RuleSet } from "#domain/score/rule-set.ts";
import type { Statement, StatementGroup } from "#domain/score/statement.ts";

/** One reason why two statements of the same entries differ. The points of all reasons add up to the difference of the totals. */
export interface DifferenceReason {
  readonly points: Points;
  readonly words: string;
}

/** A year under the rules as they are, and under those as they would be. */
interface Side {
  readonly rules: RuleSet;
  readonly statement: Statement;
}

/** Why a total changes, the weightiest first; of a grade that changes without points, why it does. */
export const reasonsOfDifference = (before: Side, after: Side): readonly DifferenceReason[] => {
  const [partsBefore, partsAfter] = [partsOf(before), partsOf(after)];
  const reasons = [...new Set([...partsBefore.keys(), ...partsAfter.keys()])].flatMap((key) => {
    const [was, is] = [partsBefore.get(key), partsAfter.get(key)];
    const change = (is?.amount ?? 0n) - (was?.amount ?? 0n);
    return change === 0n ? [] : [{ change, points: pointsOf(change), words: wordsOf(was, is, change) }];
  });
  const weightiest = reasons.toSorted((a, b) => Number(size(b.change) - size(a.change)));
  return [...weightiest.map(({ points, words }) => ({ points, words })), ...gradeReasons(before, after)];
};

/** A summand of a total: the lines of one rule, or what start, cap or floor of a group does. */
interface Part {
  readonly name: string;
  readonly amount: Amount;
  /** How many entries a rule has, with or without points; null where the part is no rule. */
  readonly lines: number | null;
}

const partsOf = ({ rules, statement }: Side): ReadonlyMap<string, Part> => {
  const parts = new Map<string, Part>();
  const put = (key: string, name: string, points: Points) =>
    parts.set(key, { name, amount: amountOf(points), lines: null });
  const visit = (group: RuleGroup, counted: StatementGroup | undefined) => {
    if (!counted) return;
    for (const rule of group.rules) parts.set(`rule ${rule.id}`, partOfRule(rule, counted));
    put(`start ${group.id}`, `“${group.name}”年初分`, counted.start);
    put(`cut ${group.id}`, `“${group.name}”超出上限的部分`, counted.cut);
    put(`lift ${group.id}`, `“${group.name}”补到最低分的部分`, counted.lift);
    group.groups?.forEach((inner, at) => visit(inner, counted.groups[at]));
  };
  rules.groups.forEach((group, at) => visit(group, statement.groups[at]));
  put("bonusCut", "加分超出合计上限的部分", statement.bonusCut);
  put("cut", "全年超出总分上限的部分", statement.cut);
  put("lift", "全年补到最低分的部分", statement.lift);
  return parts;
};

const partOfRule = (rule: Rule, { lines }: StatementGroup): Part => {
  const own = lines.filter(({ ruleId }) => ruleId === rule.id);
  const amount = own.reduce((sum, { points }) => sum + amountOf(points), 0n);
  return { name: `“${rule.name}”`, amount, lines: own.length };
};

/** 「“提案立案”2 件次：原计 30 分，改后 20 分，少 10 分」. */
const wordsOf = (was: Part | undefined, is: Part | undefined, change: Amount): string => {
  const name = (is ?? was)?.name ?? "";
  const lines = is?.lines ?? was?.lines;
  const times = lines === null || lines === undefined ? "" : `${lines} 次`;
  const by = `${change > 0n ? "多" : "少"} ${pointsOf(size(change))} 分`;
  if (!was && lines !== null) return `新增${name}${times}：${by}`;
  if (!is && lines !== null) return `取消${name}${times}：${by}`;
  return `${name}${times}：${pointsWords(pointsOf(was?.amount ?? 0n))} → ${pointsWords(pointsOf(is?.amount ?? 0n))}，${by}`;
};

const size = (amount: Amount) => (amount < 0n ? -amount : amount);

/** Where the grade changes: the points it begins at, and the gates that are not met. */
const gradeReasons = (before: Side, after: Side): readonly DifferenceReason[] => {
  const { statement: was } = before;
  const { statement: is } = after;
  if (was.gradeName === is.gradeName) return [];
  const missing =
    is.next?.gates.flatMap((id) => is.gates.filter((gate) => gate.id === id).map(({ name }) => name)) ?? [];
  const from = after.rules.grades.find(({ id }) => id === is.grade)?.from ?? "0";
  const why = missing.length > 0 ? `，“${is.next?.name}”还差：${missing.join("、")}` : "";
  return [{ points: "0", words: `等次由“${was.gradeName}”变为“${is.gradeName}”（${pointsWords(from)}起${why}）` }];
};
