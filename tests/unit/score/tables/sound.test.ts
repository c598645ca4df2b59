import { RuleSetFields } from "#contract/rule-set.ts";
import { checkRuleSet } from "#domain/score/check-rule-set.ts";
import { fiveTables } from "#tests/unit/score/tables/five-tables.ts";
import { expect, test } from "vitest";

test.each(fiveTables)("%s is sound and passes the wire unchanged", (_, rules) => {
  expect(checkRuleSet(rules)).toEqual([]);
  expect(RuleSetFields.parse(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
});
