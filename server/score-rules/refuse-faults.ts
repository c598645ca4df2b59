import type { Refusal } from "#contract/refusals.ts";
import { checkRuleSet } from "#domain/score/check-rule-set.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import { done, refused, type Result } from "#domain/result.ts";

/** Rules that can be counted with and pay for duty work only, or every place that is to be mended. */
export const refuseFaults = (rules: RuleSet): Result<RuleSet, Refusal> => {
  const errors = checkRuleSet(rules)
    .slice(0, 50)
    .map(({ pointer, sentence }) => ({ pointer: `/rules${pointer}`, rule: "unsound-rule", detail: sentence }));
  return errors.length === 0 ? done(rules) : refused({ kind: "invalid-fields", errors });
};
