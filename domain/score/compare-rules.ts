import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import type { Points, RuleSet } from "#domain/score/rule-set.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import { type DifferenceReason, reasonsOfDifference } from "#domain/score/statement-difference.ts";

/** Somebody whose year changes. */
interface Change<Who> {
  readonly who: Who;
  readonly before: Points;
  readonly after: Points;
  readonly gradeBefore: string;
  readonly gradeAfter: string;
  readonly why: readonly DifferenceReason[];
}

/** How many have a grade now, and would have. */
interface GradeCount {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** The same ledgers under two sets of rules: who changes by how much and why, in the order given. */
export const compareRules = <Who extends { readonly entries: readonly DutyEntry[] }>(
  people: readonly Who[],
  now: RuleSet,
  then: RuleSet,
): { readonly changes: readonly Change<Who>[]; readonly grades: readonly GradeCount[] } => {
  const names = [...new Set([...then.grades, ...now.grades].map(({ name }) => name))];
  const counts = new Map(names.map((name) => [name, { before: 0, after: 0 }]));
  const changes = people.flatMap((who): Change<Who>[] => {
    const [was, is] = [scoreOf(who.entries, now), scoreOf(who.entries, then)];
    const [countBefore, countAfter] = [counts.get(was.gradeName), counts.get(is.gradeName)];
    if (countBefore) countBefore.before += 1;
    if (countAfter) countAfter.after += 1;
    if (was.total === is.total && was.gradeName === is.gradeName) return [];
    const why = reasonsOfDifference({ rules: now, statement: was }, { rules: then, statement: is });
    const totals = { before: was.total, after: is.total, gradeBefore: was.gradeName, gradeAfter: is.gradeName };
    return [{ who, ...totals, why }];
  });
  return { changes, grades: names.map((name) => ({ name, before: 0, after: 0, ...counts.get(name) })) };
};
