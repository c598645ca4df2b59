import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import { holdsFor, wordsOfWhere } from "#domain/score/match-entry.ts";
import {
  amountOf,
  fractionOf,
  pointsOf,
  ratioOf,
  ratioOfDecimal,
  reduced,
  roundedTimes,
  timesRatio,
  type Amount,
  type Ratio,
} from "#domain/score/points.ts";
import type { Points, Rule, Split } from "#domain/score/rule-set.ts";
import type { LineStep } from "#domain/score/statement.ts";

export interface Worth {
  readonly amount: Amount;
  readonly steps: readonly LineStep[];
}

/** What one entry is worth under one rule by itself, before numbers, exclusions and caps; rounded once, at the end. */
export const worthOfEntry = (entry: DutyEntry, rule: Rule): Worth => {
  const base = amountOf(basePoints(entry, rule));
  const steps: LineStep[] = [{ step: "points", points: pointsOf(base) }];
  let ratio: Ratio = { upper: 1n, lower: 1n };
  const multiply = (by: Ratio, step: LineStep) => {
    ratio = timesRatio(ratio, by);
    steps.push(step);
  };

  if (rule.unit === "HALF_DAY") {
    const of = halfDaysOf(entry);
    multiply(reduced(1n, BigInt(of)), { step: "halfDay", of });
  }
  // Once a year is once, however much of it there was.
  if (rule.unit !== "YEAR" && entry.quantity !== "1") {
    multiply(ratioOfDecimal(entry.quantity), { step: "quantity", quantity: entry.quantity });
  }
  if (rule.split && entry.share.of > 1 && rule.split.by !== "WHOLE") {
    const factor = factorOfSplit(rule.split, entry.share);
    multiply(factor, { step: "split", place: entry.share.place, of: entry.share.of, factor: fractionOf(factor) });
  }
  for (const { where, factor } of rule.factors ?? []) {
    if (holdsFor(where, entry.facts)) {
      multiply(ratioOf(factor), { step: "factor", factor, because: wordsOfWhere(where) });
    }
  }
  return { amount: roundedTimes(base, ratio), steps };
};

/** Points of the rule, of its first row that holds, or the fixed ones of joint work. */
const basePoints = (entry: DutyEntry, rule: Rule): Points => {
  if (rule.split?.by === "FIXED" && entry.share.of > 1) {
    return entry.share.place === 1 ? rule.split.first : rule.split.other;
  }
  return rule.instead?.find((row) => holdsFor(row.where, entry.facts))?.points ?? rule.points;
};

const WHOLE: Ratio = { upper: 1n, lower: 1n };

/** Of work that several signed. */
const factorOfSplit = (split: Split, { place, of }: DutyEntry["share"]): Ratio => {
  switch (split.by) {
    case "EQUAL":
      return { upper: 1n, lower: BigInt(of) };
    case "FACTOR":
      return ratioOf(split.factor);
    case "FIRST_SHARE": {
      const first = ratioOf(split.first);
      return place === 1 ? first : reduced(first.lower - first.upper, first.lower * BigInt(of - 1));
    }
    case "WHOLE":
    case "FIRST_ONLY":
    case "FIXED":
      return WHOLE;
  }
};

/** A meeting that does not say how many half-days it has is one. */
const halfDaysOf = ({ facts }: DutyEntry) =>
  typeof facts["halfDays"] === "number" && Number.isInteger(facts["halfDays"]) && facts["halfDays"] > 0
    ? facts["halfDays"]
    : 1;
