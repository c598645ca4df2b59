import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import { matchesEntry } from "#domain/score/match-entry.ts";
import { amountOf, pointsOf, type Amount } from "#domain/score/points.ts";
import type { Gate, Grade } from "#domain/score/rule-set.ts";
import type { GateStanding, NextGrade, Statement } from "#domain/score/statement.ts";

/** Where a year stands at each gate; entries are counted, one by one. */
export const standingsOf = (gates: readonly Gate[], entries: readonly DutyEntry[]): readonly GateStanding[] =>
  gates.map(({ id, name, clause, anyOf, atLeast }) => {
    const has = entries.filter((entry) => anyOf.some((match) => matchesEntry(match, entry))).length;
    return { id, name, clause, has, needs: atLeast, isMet: has >= atLeast };
  });

/** The highest grade whose points and gates are reached, the last one where none is; and what the one above it takes. */
export const gradeOf = (
  total: Amount,
  standings: readonly GateStanding[],
  grades: readonly Grade[],
): Pick<Statement, "grade" | "gradeName" | "next"> => {
  const missing = (grade: Grade) => grade.gates.filter((id) => !standings.some((gate) => gate.id === id && gate.isMet));
  const has = grades.findIndex((grade) => total >= amountOf(grade.from) && missing(grade).length === 0);
  const at = has === -1 ? grades.length - 1 : has;
  const above = grades[at - 1];
  return { grade: grades[at]?.id ?? "", gradeName: grades[at]?.name ?? "", next: above ? toward(above) : null };

  function toward(grade: Grade): NextGrade {
    const short = amountOf(grade.from) - total;
    return { name: grade.name, points: pointsOf(short > 0n ? short : 0n), gates: missing(grade) };
  }
};
