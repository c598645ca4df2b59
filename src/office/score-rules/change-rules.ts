import type { Rule, RuleGroup, RuleSet } from "#domain/score/rule-set.ts";

/** The rules with one group changed, wherever it stands. */
export const changeGroup = (rules: RuleSet, id: string, change: (group: RuleGroup) => RuleGroup): RuleSet => ({
  ...rules,
  groups: rules.groups.map((group) => {
    if (group.id === id) return change(group);
    if (!group.groups?.some((inner) => inner.id === id)) return group;
    return { ...group, groups: group.groups.map((inner) => (inner.id === id ? change(inner) : inner)) };
  }),
});

/** The rules with one rule of a group changed. */
export const changeRule = (rules: RuleSet, groupId: string, id: string, change: (rule: Rule) => Rule): RuleSet =>
  changeGroup(rules, groupId, (group) => ({
    ...group,
    rules: group.rules.map((rule) => (rule.id === id ? change(rule) : rule)),
  }));

/** A list with one of its members a place up (−1) or down (+1). */
export const moved = <Item>(items: readonly Item[], at: number, by: -1 | 1): readonly Item[] => {
  const item = items[at];
  return item === undefined ? items : items.toSpliced(at, 1).toSpliced(Math.max(0, at + by), 0, item);
};

/** How many of all rules a set has. */
export const countRules = ({ groups }: RuleSet): number =>
  groups.reduce(
    (sum, group) => sum + group.rules.length + (group.groups ?? []).reduce((n, g) => n + g.rules.length, 0),
    0,
  );

/** Whether two sets say the same, in whatever order their fields came. */
export const saySame = (a: RuleSet, b: RuleSet): boolean => a === b || inOrder(a) === inOrder(b);

const inOrder = (rules: RuleSet): string =>
  JSON.stringify(rules, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([x], [y]) => (x < y ? -1 : 1)))
      : value,
  );
