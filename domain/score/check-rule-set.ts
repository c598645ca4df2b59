import { checkGrades } from "#domain/score/check-grades.ts";
import { checkMatch, checkRule } from "#domain/score/check-rule.ts";
import { amountOf, isDecimal } from "#domain/score/points.ts";
import { checkDecimal, checkText, type RuleFault } from "#domain/score/rule-fault.ts";
import type { Points, RuleGroup, RuleSet } from "#domain/score/rule-set.ts";

/** What has to hold of a set of rules beside its shape: it can be counted with, it says what it means, and it pays for duty work only. Empty: it is sound. */
export const checkRuleSet = (rules: RuleSet): readonly RuleFault[] => {
  const groups = rules.groups.map((group, at) => ({ group, pointer: `/groups/${at}` }));
  return [
    ...checkText(rules.title, "/title"),
    ...checkIds(rules),
    ...groups.flatMap(({ group, pointer }) => checkGroup(group, pointer, true)),
    ...checkBounds(rules, ""),
    ...checkBound(rules.bonusCap, "/bonusCap"),
    ...checkGrades(rules),
    ...rules.gates.flatMap((gate, at) => [
      ...checkText(gate.name, `/gates/${at}/name`),
      ...gate.anyOf.flatMap((match, no) => checkMatch(match, `/gates/${at}/anyOf/${no}`)),
    ]),
    ...rules.alerts.flatMap((alert, at) => [
      ...checkText(alert.name, `/alerts/${at}/name`),
      ...checkText(alert.consequence, `/alerts/${at}/consequence`),
      ...checkDecimal(alert.below, `/alerts/${at}/below`),
    ]),
  ];
};

const checkGroup = (group: RuleGroup, pointer: string, isOuter: boolean): readonly RuleFault[] => [
  ...checkText(group.name, `${pointer}/name`),
  ...checkBounds(group, pointer),
  ...(group.start === undefined ? [] : checkDecimal(group.start, `${pointer}/start`)),
  ...(group.isBonus && !isOuter ? [{ pointer: `${pointer}/isBonus`, sentence: "加分事项只能设在最外层。" }] : []),
  ...group.rules.flatMap((rule, at) => checkRule(rule, `${pointer}/rules/${at}`)),
  ...(group.groups ?? []).flatMap((inner, at) => checkGroup(inner, `${pointer}/groups/${at}`, false)),
];

const checkBounds = ({ cap, floor }: { readonly cap?: Points; readonly floor?: Points }, pointer: string) => {
  const faults = [...checkBound(cap, `${pointer}/cap`), ...checkDecimalOrNothing(floor, `${pointer}/floor`)];
  if (faults.length > 0 || cap === undefined || floor === undefined || amountOf(floor) <= amountOf(cap)) return faults;
  return [{ pointer: `${pointer}/floor`, sentence: "最低分不能高于上限。" }];
};

const checkBound = (cap: Points | undefined, pointer: string) =>
  cap === undefined || (isDecimal(cap) && amountOf(cap) > 0n) ? [] : [{ pointer, sentence: "上限要大于 0 分。" }];

const checkDecimalOrNothing = (text: Points | undefined, pointer: string) =>
  text === undefined ? [] : checkDecimal(text, pointer);

const checkIds = (rules: RuleSet): readonly RuleFault[] => {
  const seen = new Set<string>();
  return idsOf(rules).flatMap(({ scope, id, pointer }) => {
    const key = `${scope} ${id}`;
    if (seen.has(key)) return [{ pointer, sentence: `编号“${id}”重复。` }];
    seen.add(key);
    return [];
  });
};

const idsOf = (rules: RuleSet) => [
  ...rules.groups.flatMap((group, at) => idsOfGroup(group, `/groups/${at}`)),
  ...rules.grades.map(({ id }, at) => ({ scope: "grade", id, pointer: `/grades/${at}/id` })),
  ...rules.gates.map(({ id }, at) => ({ scope: "gate", id, pointer: `/gates/${at}/id` })),
  ...rules.alerts.map(({ id }, at) => ({ scope: "alert", id, pointer: `/alerts/${at}/id` })),
];

const idsOfGroup = (group: RuleGroup, pointer: string): { scope: string; id: string; pointer: string }[] => [
  { scope: "group", id: group.id, pointer: `${pointer}/id` },
  ...group.rules.map(({ id }, at) => ({ scope: "rule", id, pointer: `${pointer}/rules/${at}/id` })),
  ...(group.groups ?? []).flatMap((inner, at) => idsOfGroup(inner, `${pointer}/groups/${at}`)),
];
