import { isOthersWork } from "#domain/score/best-of-matter.ts";
import type { Rule } from "#domain/score/rule-set.ts";
import type { CountedLine, DraftLine, WhyNotCounted } from "#domain/score/score-line.ts";

/** Which lines of one rule count. Those of others' work and those that lost their matter take no number; the rest are numbered by day. */
export const countLines = (
  rule: Rule,
  drafts: readonly DraftLine[],
  losers: ReadonlySet<DraftLine>,
  rivals: ReadonlySet<DraftLine>,
) => {
  const whyNotOf = (draft: DraftLine): WhyNotCounted | null =>
    isOthersWork(rule, draft) ? "notFirst" : losers.has(draft) ? "best" : null;
  const numbered = drafts.filter((draft) => whyNotOf(draft) === null);
  const isTooFew = numbered.length < (rule.atLeast ?? 0);
  const inRange = isTooFew ? [] : numbered.slice((rule.nth?.from ?? 1) - 1, rule.nth?.to);
  const counting = new Set(rule.unit === "YEAR" ? weightiest(inRange, rivals) : inRange);
  const among = new Set(inRange);

  return drafts.map((draft): CountedLine => {
    if (counting.has(draft)) return { ...draft, draft, why: null };
    const why = whyNotOf(draft) ?? (among.has(draft) ? "once" : isTooFew ? "atLeast" : "nth");
    return { ...draft, draft, why, amount: 0n, steps: [...draft.steps, { step: "notCounted", because: why }] };
  });
};

/**
 * Once a year is the one that weighs most: whoever signed in February loses nothing by leading in March. Of equals it is one whose matter counts
 * nowhere else, so that the other may count there; then the first.
 */
const weightiest = (drafts: readonly DraftLine[], rivals: ReadonlySet<DraftLine>): readonly DraftLine[] => {
  const size = ({ amount }: DraftLine) => (amount < 0n ? -amount : amount);
  const weighsMore = (draft: DraftLine, than: DraftLine) =>
    size(draft) === size(than) ? rivals.has(than) && !rivals.has(draft) : size(draft) > size(than);
  const [first, ...others] = drafts;
  if (first === undefined) return [];
  return [others.reduce((best, draft) => (weighsMore(draft, best) ? draft : best), first)];
};
