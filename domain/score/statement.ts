import type { Points } from "#domain/score/rule-set.ts";

/** How a line came to its points, in order; each has its Chinese words in explain-line.ts. */
export type LineStep =
  | { readonly step: "points"; readonly points: Points }
  | { readonly step: "halfDay"; readonly of: number }
  | { readonly step: "quantity"; readonly quantity: string }
  | { readonly step: "split"; readonly place: number; readonly of: number; readonly factor: string }
  | { readonly step: "factor"; readonly factor: string; readonly because: string }
  | { readonly step: "notCounted"; readonly because: "nth" | "atLeast" | "once" | "best" | "notFirst" }
  | { readonly step: "capped"; readonly cap: Points; readonly from: Points };

/** One entry under one rule; its points are final, rounded half up to two places. */
export interface StatementLine {
  readonly entryId: string;
  readonly ruleId: string;
  readonly dutyOn: string;
  readonly points: Points;
  readonly steps: readonly LineStep[];
}

/** total = start + Σ lines + Σ groups' totals + cut (≤ 0, by the cap) + lift (≥ 0, by the floor). */
export interface StatementGroup {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  readonly isBonus: boolean;
  readonly start: Points;
  readonly cap: Points | null;
  readonly lines: readonly StatementLine[];
  readonly groups: readonly StatementGroup[];
  readonly cut: Points;
  readonly lift: Points;
  readonly total: Points;
}

export interface GateStanding {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  readonly has: number;
  readonly needs: number;
  readonly isMet: boolean;
}

/** What one more grade would take: points, and ids of the gates not met. Null where there is none above. */
export interface NextGrade {
  readonly name: string;
  readonly points: Points;
  readonly gates: readonly string[];
}

/** One member's year under one set of rules: ledger × rules, nothing of it is stored. total = Σ groups + bonusCut + cut + lift. */
export interface Statement {
  readonly total: Points;
  readonly groups: readonly StatementGroup[];
  /** What the overall cap of bonus takes away, ≤ 0. */
  readonly bonusCut: Points;
  readonly cut: Points;
  readonly lift: Points;
  /** Id of the grade that points and gates give. */
  readonly grade: string;
  readonly gradeName: string;
  readonly next: NextGrade | null;
  readonly gates: readonly GateStanding[];
}
