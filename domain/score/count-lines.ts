import type { Rule } from "#domain/score/rule-set.ts";
import type { CountedLine, DraftLine, WhyNotCounted } from "#domain/score/score-line.ts";

/** Which lines of one rule count. Those of others' work and those that lost their matter take no number; the rest are numbered by day. */
export const countLines = (rule: Rule, drafts: readonly DraftLine[], losers: ReadonlySet<DraftLine>) => {
  const whyNotOf = (draft: DraftLine): WhyNotCounted | null =>
    rule.split?.by === "FIRST_ONLY" && draft.entry.share.place > 1 ? "notFirst" : losers.has(draft) ? "best" : null;
  const numbered = drafts.filter((draft) => whyNotOf(draft) === null);
  const isTooFew = numbered.length < (rule.atLeast ?? 0);
  const inRange = isTooFew ? [] : numbered.slice((rule.nth?.from ?? 1) - 1, rule.nth?.to);
  const counting = new Set(rule.unit === "YEAR" ? weightiest(inRange) : inRange);
  const among = new Set(inRange);

  return drafts.map((draft): CountedLine => {
    if (counting.has(draft)) return { ...draft, draft, why: null };
    const why = whyNotOf(draft) ?? (among.has(draft) ? "once" : isTooFew ? "atLeast" : "nth");
    return { ...draft, draft, why, amount: 0n, steps: [...draft.steps, { step: "notCounted", because: why }] };
  });
};

/** Once a year is the one that weighs most, the first of equals: whoever signed in February loses nothing by leading in March. */
const weightiest = (drafts: readonly DraftLine[]): readonly DraftLine[] => {
  const size = ({ amount }: DraftLine) => (amount < 0n ? -amount : amount);
  const [first, ...others] = drafts;
  if (first === undefined) return [];
  return [others.reduce((best, draft) => (size(draft) > size(best) ? draft : best), first)];
};
