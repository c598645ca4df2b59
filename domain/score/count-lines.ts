import type { Rule } from "#domain/score/rule-set.ts";
import type { CountedLine, DraftLine, WhyNotCounted } from "#domain/score/score-line.ts";

/** Which lines of one rule count. Those of others' proposals and those that lost their matter take no number; the rest are numbered by day. */
export const countLines = (rule: Rule, drafts: readonly DraftLine[], losers: ReadonlySet<DraftLine>) => {
  const whyNot = (draft: DraftLine): WhyNotCounted | null =>
    rule.split?.by === "FIRST_ONLY" && draft.entry.share.place > 1 ? "notFirst" : losers.has(draft) ? "best" : null;
  const isTooFew = drafts.filter((draft) => whyNot(draft) === null).length < (rule.atLeast ?? 0);
  let number = 0;
  let hasCounted = false;
  const whyNotByNumber = (): WhyNotCounted | null => {
    number += 1;
    if (isTooFew) return "atLeast";
    if (number < (rule.nth?.from ?? 1) || (rule.nth?.to !== undefined && number > rule.nth.to)) return "nth";
    if (rule.unit === "YEAR" && hasCounted) return "once";
    hasCounted = true;
    return null;
  };
  return drafts.map((draft): CountedLine => {
    const why = whyNot(draft) ?? whyNotByNumber();
    if (why === null) return { ...draft, draft, why };
    return { ...draft, draft, why, amount: 0n, steps: [...draft.steps, { step: "notCounted", because: why }] };
  });
};
