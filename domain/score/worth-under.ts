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

/** What each entry is worth under one rule by itself, before numbers, exclusions and caps; rounded once, at the end. */
export const worthUnder = (rule: Rule): ((entry: DutyEntry) => Worth) => {
  const known = worthByRule.get(rule);
  if (known) return known;
  const worth = readRule(rule);
  worthByRule.set(rule, worth);
  return worth;
};

/** The numbers of a rule are read once, not for every member. A rule is never changed in place. */
const worthByRule = new WeakMap<Rule, (entry: DutyEntry) => Worth>();

const readRule = (rule: Rule) => {
  const basis = basisOf(rule.points);
  const rows = (rule.instead ?? []).map(({ where, points }) => ({ where, basis: basisOf(points) }));
  const fixed = rule.split?.by === "FIXED" ? [basisOf(rule.split.first), basisOf(rule.split.other)] : [];
  const factors = (rule.factors ?? []).map(({ where, factor }) => ({
    where,
    by: ratioOf(factor),
    step: { step: "factor", factor, because: wordsOfWhere(where) } as const,
  }));

  return (entry: DutyEntry): Worth => {
    const fixedBasis = entry.share.of > 1 ? fixed[entry.share.place === 1 ? 0 : 1] : undefined;
    const from = fixedBasis ?? rows.find((row) => holdsFor(row.where, entry.facts))?.basis ?? basis;
    const steps: LineStep[] = [from.step];
    let ratio = WHOLE;
    const multiply = (by: Ratio, step: LineStep) => {
      ratio = timesRatio(ratio, by);
      steps.push(step);
    };

    if (rule.unit === "HALF_DAY") {
      const of = halfDaysOf(entry);
      multiply({ upper: 1n, lower: BigInt(of) }, { step: "halfDay", of });
    }
    // Once a year is once, however much of it there was.
    if (rule.unit !== "YEAR" && entry.quantity !== "1") {
      multiply(ratioOfDecimal(entry.quantity), { step: "quantity", quantity: entry.quantity });
    }
    if (rule.split && entry.share.of > 1 && rule.split.by !== "WHOLE") {
      const factor = factorOfSplit(rule.split, entry.share);
      multiply(factor, { step: "split", place: entry.share.place, of: entry.share.of, factor: fractionOf(factor) });
    }
    for (const { where, by, step } of factors) if (holdsFor(where, entry.facts)) multiply(by, step);
    return { amount: roundedTimes(from.amount, ratio), steps };
  };
};

const basisOf = (points: Points) => {
  const amount = amountOf(points);
  return { amount, step: { step: "points", points: pointsOf(amount) } as const };
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
