import { dutyFactValues, type DutyFactName } from "#domain/duty/duty-facts.ts";
import { DUTY_KINDS } from "#domain/duty/duty-kinds.ts";
import { amountOf, isDecimal, isFraction, ratioOf } from "#domain/score/points.ts";
import { checkDecimal, checkText, type RuleFault } from "#domain/score/rule-fault.ts";
import type { Fraction, Match, Rule, Split, Where } from "#domain/score/rule-set.ts";

/** One rule: its words, what it counts, its numbers. */
export const checkRule = (rule: Rule, pointer: string): readonly RuleFault[] => [
  ...checkText(rule.name, `${pointer}/name`),
  ...checkText(rule.text, `${pointer}/text`),
  ...checkText(rule.clause, `${pointer}/clause`),
  ...checkMatch(rule.counts, `${pointer}/counts`),
  ...checkDecimal(rule.points, `${pointer}/points`),
  ...(rule.instead ?? []).flatMap(({ where, points }, at) => [
    ...checkWhere(where, `${pointer}/instead/${at}/where`),
    ...checkDecimal(points, `${pointer}/instead/${at}/points`),
  ]),
  ...(rule.factors ?? []).flatMap(({ where, factor }, at) => [
    ...checkWhere(where, `${pointer}/factors/${at}/where`),
    ...checkShare(factor, `${pointer}/factors/${at}/factor`),
  ]),
  ...checkSplit(rule.split, `${pointer}/split`),
  ...checkNth(rule, `${pointer}/nth`),
  ...checkCap(rule, `${pointer}/cap`),
];

/** Kinds and facts that a rule or a gate asks for exist. */
export const checkMatch = ({ kinds, where = {} }: Match, pointer: string): readonly RuleFault[] => [
  ...(kinds.length === 0 ? [{ pointer: `${pointer}/kinds`, sentence: "至少选一种履职事项。" }] : []),
  ...kinds
    .filter((kind) => !DUTY_KINDS.includes(kind))
    .map((kind) => ({ pointer: `${pointer}/kinds`, sentence: `没有“${kind}”这种履职事项。` })),
  ...checkWhere(where, `${pointer}/where`),
];

const checkWhere = (where: Where, pointer: string): readonly RuleFault[] =>
  Object.entries(where).flatMap(([name, values]) => {
    if (!isFactName(name)) return [{ pointer: `${pointer}/${name}`, sentence: `没有“${name}”这项条件。` }];
    const known: readonly (string | boolean)[] = dutyFactValues[name];
    if (values.length === 0) return [{ pointer: `${pointer}/${name}`, sentence: "条件至少选一个值。" }];
    return values
      .filter((value) => !known.includes(value))
      .map((value) => ({ pointer: `${pointer}/${name}`, sentence: `这项条件没有“${value}”这个值。` }));
  });

const isFactName = (name: string): name is DutyFactName => Object.hasOwn(dutyFactValues, name);

const checkSplit = (split: Split | undefined, pointer: string): readonly RuleFault[] => {
  switch (split?.by) {
    case "FIRST_SHARE":
      return checkShare(split.first, `${pointer}/first`);
    case "FACTOR":
      return checkShare(split.factor, `${pointer}/factor`);
    case "FIXED":
      return [...checkDecimal(split.first, `${pointer}/first`), ...checkDecimal(split.other, `${pointer}/other`)];
    default:
      return [];
  }
};

/** A part of the whole: above zero, at most 1. */
const checkShare = (text: Fraction, pointer: string): readonly RuleFault[] => {
  if (!isFraction(text)) return [{ pointer, sentence: `“${text}”不是分数，请填如 1/2。` }];
  const { upper, lower } = ratioOf(text);
  return upper > 0n && upper <= lower ? [] : [{ pointer, sentence: "比例要大于 0，不超过 1。" }];
};

const checkNth = ({ nth, unit }: Rule, pointer: string): readonly RuleFault[] => {
  if (nth === undefined) return [];
  if (nth.from !== undefined && nth.to !== undefined && nth.from > nth.to) {
    return [{ pointer, sentence: "起始次数不能大于截止次数。" }];
  }
  return unit === "HALF_DAY" ? [{ pointer, sentence: "按半天计分的不能再限第几次。" }] : [];
};

/** A cap is on the side of the points: above zero for what is given, below zero for what is taken. */
const checkCap = (rule: Rule, pointer: string): readonly RuleFault[] => {
  if (rule.cap === undefined) return [];
  if (!isDecimal(rule.cap) || amountOf(rule.cap) === 0n) return [{ pointer, sentence: "上限不能是 0 分。" }];
  const isDeducted = amountOf(rule.cap) < 0n;
  const points = [rule.points, ...(rule.instead ?? []).map((row) => row.points)].filter(isDecimal).map(amountOf);
  const isOnItsSide = points.some((each) => (isDeducted ? each < 0n : each > 0n));
  return isOnItsSide
    ? []
    : [{ pointer, sentence: isDeducted ? "本项不扣分，不能设扣分上限。" : "本项不加分，不能设加分上限。" }];
};
