import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import type { LineStep } from "#domain/score/statement.ts";
import type { Worth } from "#domain/score/worth-under.ts";

/** An entry under a rule, before it is known whether it counts. `at`: its place among the standing entries. */
export interface DraftLine extends Worth {
  readonly entry: DutyEntry;
  readonly at: number;
}

export type WhyNotCounted = Extract<LineStep, { step: "notCounted" }>["because"];

/** The same with its number and cap applied; `draft` is what it would have been worth. */
export interface CountedLine extends DraftLine {
  readonly draft: DraftLine;
  readonly why: WhyNotCounted | null;
}
