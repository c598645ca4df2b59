import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import { amountOf, pointsOf } from "#domain/score/points.ts";
import { changeWords } from "#domain/score/points-words.ts";
import type { Points, RuleSet } from "#domain/score/rule-set.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import type { Statement, StatementGroup } from "#domain/score/statement.ts";
import { oneMoreOfEach, type OneMore } from "#domain/score/one-more.ts";
import { reachedCap } from "#domain/score/reached-cap.ts";

/** What one more piece of duty work would give this year. */
export interface WhatIf {
  /** 「再有 1 条社情民意报送」. */
  readonly name: string;
  readonly gain: Points;
  /** The cap that is then reached, or that is the reason for gaining nothing. */
  readonly cap: { readonly name: string; readonly points: Points } | null;
  /** The better grade that it would bring. */
  readonly gradeName: string | null;
  /** Others bestow it. */
  readonly isHonour: boolean;
  /** The whole: 「再有 1 条社情民意报送，加 5 分，满“反映社情民意”15 分上限」. */
  readonly words: string;
}

/** One what-if for everything that the rules pay for, by counting the year again with it, the most useful first and honours, which nobody can plan, last. What gains nothing is told only where a cap is why. */
export const whatIfs = (entries: readonly DutyEntry[], rules: RuleSet, statement: Statement): readonly WhatIf[] =>
  oneMoreOfEach(entries, rules)
    .flatMap((oneMore) => whatIfOf(oneMore, entries, rules, statement) ?? [])
    .toSorted(
      (a, b) =>
        Number(a.isHonour) - Number(b.isHonour) ||
        Number(b.gradeName !== null) - Number(a.gradeName !== null) ||
        compareGains(a, b),
    );

/** 重点、优秀、批示、表彰: others decide on them. */
const HONOURS: ReadonlySet<DutyKind> = new Set([
  "PROPOSAL_KEY",
  "PROPOSAL_EXCELLENT",
  "OPINION_INSTRUCTED",
  "COMMENDATION",
]);

const compareGains = (a: WhatIf, b: WhatIf) => Number(amountOf(b.gain) - amountOf(a.gain));

const wasFull = (groups: readonly StatementGroup[], cap: NonNullable<WhatIf["cap"]>): boolean =>
  groups.some(
    (group) => (group.name === cap.name && amountOf(group.total) >= amountOf(cap.points)) || wasFull(group.groups, cap),
  );

const whatIfOf = ({ name, entry }: OneMore, entries: readonly DutyEntry[], rules: RuleSet, before: Statement) => {
  const after = scoreOf([...entries, entry], rules);
  const gain = amountOf(after.total) - amountOf(before.total);
  const found = reachedCap(entry.id, after, rules);
  // What gains elsewhere does not fill what was full before.
  const cap = found && gain > 0n && wasFull(before.groups, found) ? null : found;
  const isBetterGrade = gain >= 0n && after.grade !== before.grade;
  if (gain < 0n || (gain === 0n && cap === null && !isBetterGrade)) return null;

  const gradeName = isBetterGrade ? after.gradeName : null;
  const words = [
    name,
    gain === 0n
      ? cap && `“${cap.name}”已满 ${cap.points} 分上限，再多不加分`
      : [changeWords(pointsOf(gain)), cap && `满“${cap.name}”${cap.points} 分上限`].filter(Boolean).join("，"),
    gradeName && `达到“${gradeName}”`,
  ];
  return {
    name,
    gain: pointsOf(gain),
    cap,
    gradeName,
    isHonour: HONOURS.has(entry.kind),
    words: words.filter(Boolean).join("，"),
  };
};
