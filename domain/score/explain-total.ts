import { amountOf, pointsOf } from "#domain/score/points.ts";
import { pointsWords } from "#domain/score/points-words.ts";
import type { Points } from "#domain/score/rule-set.ts";
import type { Statement, StatementGroup } from "#domain/score/statement.ts";

/** What start, cap and floor did to a group; empty where they did nothing. */
export const explainGroup = ({ start, cut, lift, total }: StatementGroup): readonly string[] => [
  ...(start === "0" ? [] : [`年初 ${pointsWords(start)}`]),
  ...boundWords("本项", cut, lift, total),
];

/** What the caps over everything did to a year: of bonus, of the whole. */
export const explainTotal = ({ groups, bonusCut, cut, lift, total }: Statement): readonly string[] => {
  const bonus = groups.filter((group) => group.isBonus).reduce((sum, group) => sum + amountOf(group.total), 0n);
  const counted = pointsOf(bonus + amountOf(bonusCut));
  return [...(bonusCut === "0" ? [] : [cutWords("加分", bonusCut, counted)]), ...boundWords("全部", cut, lift, total)];
};

const boundWords = (name: string, cut: Points, lift: Points, total: Points) => [
  ...(cut === "0" ? [] : [cutWords(name, cut, total)]),
  ...(lift === "0" ? [] : [liftWords(name, lift, total)]),
];

const cutWords = (name: string, cut: Points, counted: Points) => {
  const earned = pointsOf(amountOf(counted) - amountOf(cut));
  return `${name}合计 ${pointsWords(earned)}，满 ${pointsWords(counted)}上限，计 ${pointsWords(counted)}`;
};

const liftWords = (name: string, lift: Points, counted: Points) => {
  const earned = pointsOf(amountOf(counted) - amountOf(lift));
  return `${name}合计 ${pointsWords(earned)}，最低 ${pointsWords(counted)}，计 ${pointsWords(counted)}`;
};
