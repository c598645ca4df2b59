import { amountOf, isDecimal } from "#domain/score/points.ts";
import { checkDecimal, checkText, type RuleFault } from "#domain/score/rule-fault.ts";
import type { Grade, RuleSet } from "#domain/score/rule-set.ts";

/** Grades go down from the highest, the last one takes everybody, and the gates that they name exist. */
export const checkGrades = ({ grades, gates }: RuleSet): readonly RuleFault[] => [
  ...grades.flatMap((grade, at) => [
    ...checkText(grade.name, `/grades/${at}/name`),
    ...checkDecimal(grade.from, `/grades/${at}/from`),
    ...checkBelow(grade, grades[at - 1], `/grades/${at}/from`),
    ...grade.gates
      .filter((id) => !gates.some((gate) => gate.id === id))
      .map((id) => ({ pointer: `/grades/${at}/gates`, sentence: `没有编号为“${id}”的必备条件。` })),
  ]),
  ...checkLast(grades),
];

const checkBelow = (grade: Grade, above: Grade | undefined, pointer: string): readonly RuleFault[] => {
  if (above === undefined || !isDecimal(above.from) || !isDecimal(grade.from)) return [];
  if (amountOf(grade.from) < amountOf(above.from)) return [];
  return [{ pointer, sentence: `“${grade.name}”的起点要低于“${above.name}”。` }];
};

const checkLast = (grades: readonly Grade[]): readonly RuleFault[] => {
  const last = grades.at(-1);
  if (last === undefined) return [{ pointer: "/grades", sentence: "至少要有一个等次。" }];
  const pointer = `/grades/${grades.length - 1}`;
  return [
    ...(isDecimal(last.from) && amountOf(last.from) > 0n
      ? [{ pointer: `${pointer}/from`, sentence: "最后一个等次要从 0 分或以下起。" }]
      : []),
    ...(last.gates.length > 0 ? [{ pointer: `${pointer}/gates`, sentence: "最后一个等次不能再设必备条件。" }] : []),
  ];
};
