import { amountOf } from "#domain/score/points.ts";
import type { Alert, Points, RuleSet } from "#domain/score/rule-set.ts";

/** An alert that stands, with the years in a row that make it, the latest last. */
export interface StandingAlert {
  readonly alert: Alert;
  readonly years: readonly string[];
}

/** Alerts as of the latest year: every one whose years in a row up to it were all below its points. A year that is missing breaks the row. */
export const alertsOf = (
  totalsByYear: Readonly<Record<string, Points>>,
  rules: Pick<RuleSet, "alerts">,
): readonly StandingAlert[] => {
  const latest = Object.keys(totalsByYear).toSorted().at(-1);
  if (latest === undefined) return [];
  return rules.alerts.flatMap((alert) => {
    const years = Array.from({ length: alert.years }, (_, at) => String(Number(latest) - alert.years + 1 + at));
    const isBelow = (year: string) => {
      const total = totalsByYear[year];
      return total !== undefined && amountOf(total) < amountOf(alert.below);
    };
    return years.every(isBelow) ? [{ alert, years }] : [];
  });
};
