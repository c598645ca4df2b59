import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import { hongkou } from "#tests/unit/score/tables/hongkou.ts";
import { jinan } from "#tests/unit/score/tables/jinan.ts";
import { tongcheng } from "#tests/unit/score/tables/tongcheng.ts";
import { yanbian } from "#tests/unit/score/tables/yanbian.ts";

/** Tables A, C, F and H of domain.md §2.3, and the product's own rules. */
export const fiveTables: readonly (readonly [string, RuleSet])[] = [
  ["桐城", tongcheng],
  ["济南", jinan],
  ["延边", yanbian],
  ["虹口", hongkou],
  ["默认", defaultRuleSet],
];
