import type { Alert, Gate, Grade, Rule, RuleGroup } from "#domain/score/rule-set.ts";

/** An id that stays with a rule, whatever it is called: changes between versions are found by it. */
const newId = (letter: string) => `${letter}-${crypto.randomUUID().slice(0, 8)}`;

export const newRule = (): Rule => ({
  id: newId("r"),
  name: "",
  clause: "",
  text: "",
  counts: { kinds: [] },
  points: "1",
  unit: "EACH",
});

export const newGroup = (): RuleGroup => ({ id: newId("g"), name: "", clause: "", rules: [newRule()] });

export const newGrade = (): Grade => ({ id: newId("d"), name: "", from: "0", gates: [] });

export const newGate = (): Gate => ({ id: newId("t"), name: "", clause: "", anyOf: [{ kinds: [] }], atLeast: 1 });

export const newAlert = (): Alert => ({
  id: newId("a"),
  name: "",
  clause: "",
  below: "60",
  years: 1,
  consequence: "",
});

export const copyOfRule = (rule: Rule): Rule => ({ ...rule, id: newId("r"), name: copied(rule.name) });

export const copyOfGroup = (group: RuleGroup): RuleGroup => ({
  ...group,
  id: newId("g"),
  name: copied(group.name),
  rules: group.rules.map((rule) => ({ ...rule, id: newId("r") })),
  ...(group.groups && { groups: group.groups.map((inner) => ({ ...copyOfGroup(inner), name: inner.name })) }),
});

const copied = (name: string) => `${name.slice(0, 56)}（副本）`;
