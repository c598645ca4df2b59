import type { DutyFactName } from "#domain/duty/duty-facts.ts";
import type { DutyKind } from "#domain/duty/duty-kinds.ts";

/** Points as decimal text: "87.5", "-2". Never a binary float; `points.ts` counts with them. */
export type Points = string;

/** A fraction as text: "1/2", "1/4", "1". */
export type Fraction = string;

/** All of them hold; a list means one of its values. */
export type Where = { readonly [name in DutyFactName]?: readonly (string | boolean)[] };

/** Which entries a rule or a gate is about. */
export interface Match {
  readonly kinds: readonly DutyKind[];
  readonly where?: Where;
}

/**
 * How joint work is split. WHOLE: everybody the whole. FIRST_ONLY: the first alone. FIRST_SHARE: the first gets `first` of it, the others share
 * the rest equally. FIXED: the first `first` points, each other `other`. EQUAL: n people a nth each. FACTOR: everybody `factor` of it where several signed.
 */
export type Split =
  | { readonly by: "WHOLE" }
  | { readonly by: "FIRST_ONLY" }
  | { readonly by: "FIRST_SHARE"; readonly first: Fraction }
  | { readonly by: "FIXED"; readonly first: Points; readonly other: Points }
  | { readonly by: "EQUAL" }
  | { readonly by: "FACTOR"; readonly factor: Fraction };

/** EACH time; once a YEAR (the one that weighs most); HALF_DAY: the points of the whole meeting divided by its half-days (fact `halfDays`). */
export const RULE_UNITS = ["EACH", "YEAR", "HALF_DAY"] as const;
export type RuleUnit = (typeof RULE_UNITS)[number];

export interface Rule {
  readonly id: string;
  /** 「立案」: short, for tables. */
  readonly name: string;
  /** 「第五条第二款」: where the office's own document says so. */
  readonly clause: string;
  /** The words of the rule, as a member reads them in an appeal. */
  readonly text: string;
  readonly counts: Match;
  readonly points: Points;
  readonly unit: RuleUnit;
  /** The first row that holds replaces `points`: level × outcome, roles, leave kinds. */
  readonly instead?: readonly { readonly where: Where; readonly points: Points }[];
  /** Of the entries in the order of their days: from the second on (`from: 2`), the first only (`to: 1`). */
  readonly nth?: { readonly from?: number; readonly to?: number };
  /** Nothing at all below so many entries (每年不少于 4 次). */
  readonly atLeast?: number;
  readonly split?: Split;
  /** Each that holds multiplies: composite adoption ×1/2. */
  readonly factors?: readonly { readonly where: Where; readonly factor: Fraction }[];
  /** Most that this rule gives a year; for deductions, the most it takes ("-10"). */
  readonly cap?: Points;
  /** Rules of the same name exclude each other per matter: only the highest line of one matter counts. */
  readonly best?: string;
}

export interface RuleGroup {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  /** What the year begins with (从满分扣): "50". Absent: from zero. */
  readonly start?: Points;
  /** Deductions go no lower. Absent: no floor. */
  readonly floor?: Points;
  readonly cap?: Points;
  /** 加分事项; the overall cap of bonus is `RuleSet.bonusCap`. */
  readonly isBonus?: true;
  readonly groups?: readonly RuleGroup[];
  readonly rules: readonly Rule[];
}

/** Must be met for a grade (三个一). */
export interface Gate {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  /** One of these suffices. */
  readonly anyOf: readonly Match[];
  readonly atLeast: number;
}

export interface Grade {
  readonly id: string;
  readonly name: string;
  /** Lowest total that has it. */
  readonly from: Points;
  /** Ids of gates that have to be met as well. */
  readonly gates: readonly string[];
}

/** Something the office looks at: below so many points, so many years in a row. */
export interface Alert {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  readonly below: Points;
  readonly years: number;
  /** What the rules say is then done: 「界别召集人约谈」. */
  readonly consequence: string;
}

/** 赋分办法 as data, one version of it. */
export interface RuleSet {
  readonly title: string;
  /** Month and day that a scoring year begins with: "01-01", or "12-01" of the year before. */
  readonly yearBegins: string;
  readonly groups: readonly RuleGroup[];
  readonly bonusCap?: Points;
  /** Of everything together. */
  readonly cap?: Points;
  readonly floor?: Points;
  /** The highest first; the last one begins at or below zero. */
  readonly grades: readonly Grade[];
  readonly gates: readonly Gate[];
  readonly alerts: readonly Alert[];
}
