import { amountOf, pointsOf, type Amount } from "#domain/score/points.ts";
import { pointsWords } from "#domain/score/points-words.ts";
import type { Points, RuleSet } from "#domain/score/rule-set.ts";
import { causesInGroup, type CountedGroup } from "#domain/score/group-difference.ts";
import type { Statement } from "#domain/score/statement.ts";

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

/** Why a total changes, the weightiest first; and why a grade does. */
export const reasonsOfDifference = (before: Side, after: Side): readonly DifferenceReason[] => {
  const [was, is] = [groupsOf(before), groupsOf(after)];
  const reasons = [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => reasonOf(was.get(id), is.get(id)));
  const weightiest = [...reasons, ...reasonsOfWhole(before.statement, after.statement)]
    .toSorted((a, b) => Number(size(b.change) - size(a.change)))
    .map(({ change, words }) => ({ points: pointsOf(change), words }));
  return [...weightiest, ...gradeReasons(before, after)];
};

const groupsOf = ({ rules, statement }: Side): ReadonlyMap<string, CountedGroup> =>
  new Map(
    rules.groups.flatMap((group, at) => {
      const counted = statement.groups[at];
      return counted ? [[group.id, { group, counted }]] : [];
    }),
  );

/** 「参加活动：8 分 → 12 分，多 4 分（“参加活动”4 次 8 分 → 12 分）」. */
const reasonOf = (was: CountedGroup | undefined, is: CountedGroup | undefined) => {
  const [pointsBefore, pointsAfter] = [was?.counted.total ?? "0", is?.counted.total ?? "0"];
  const change = amountOf(pointsAfter) - amountOf(pointsBefore);
  if (change === 0n) return [];
  const name = (is ?? was)?.group.name ?? "";
  const causes = causesInGroup(was, is);
  const because = causes.length > 0 ? `（${causes.join("；")}）` : "";
  return [{ change, words: `${name}：${fromTo(pointsBefore, pointsAfter)}，${byWords(change)}${because}` }];
};

/** What the caps and the floor over everything take and give. */
const reasonsOfWhole = (was: Statement, is: Statement) =>
  (
    [
      ["bonusCut", "加分超出合计上限的部分"],
      ["cut", "超出总分上限的部分"],
      ["lift", "补到总分最低的部分"],
    ] as const
  ).flatMap(([part, name]) => {
    const change = amountOf(is[part]) - amountOf(was[part]);
    return change === 0n ? [] : [{ change, words: `${name}：${fromTo(was[part], is[part])}，${byWords(change)}` }];
  });

const size = (amount: Amount) => (amount < 0n ? -amount : amount);
const fromTo = (was: Points, is: Points) => `${pointsWords(was)} → ${pointsWords(is)}`;
const byWords = (change: Amount) => `${change > 0n ? "多" : "少"} ${pointsOf(size(change))} 分`;

/** Where the grade changes: the points that it begins at, and what the one above still takes. */
const gradeReasons = (before: Side, after: Side): readonly DifferenceReason[] => {
  const [was, is] = [before.statement, after.statement];
  if (was.gradeName === is.gradeName) return [];
  const from = after.rules.grades.find(({ id }) => id === is.grade)?.from ?? "0";
  const missing = is.gates.filter(({ id }) => is.next?.gates.includes(id)).map(({ name }) => name);
  const why = missing.length > 0 ? `，未达到“${missing.join("”“")}”` : "";
  return [{ points: "0", words: `等次由“${was.gradeName}”变为“${is.gradeName}”：${pointsWords(from)}起${why}` }];
};
