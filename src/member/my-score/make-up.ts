import { amountOf } from "#domain/score/points.ts";
import type { ScoreView } from "#member/my-score/score-view.ts";

/** One group of the total, as chart and table show it. */
export interface MakeUpPart {
  readonly id: string;
  readonly name: string;
  readonly total: string;
  readonly cap: string | null;
  readonly isFull: boolean;
  /** Of the same group last year; null where there was none, or another set of rules. */
  readonly before: string | null;
  /** Length of the bars, 0 to 1: of the cap, else of the largest group. */
  readonly share: number;
  readonly shareBefore: number;
}

export const makeUpOf = ({ statement, year }: ScoreView, before: ScoreView | undefined): readonly MakeUpPart[] => {
  const bonusGroups = statement.groups.filter((group) => group.isBonus).length;
  const largest = Math.max(1, ...statement.groups.map(({ total }) => lengthOf(total)));
  return statement.groups.map((group): MakeUpPart => {
    // The cap over all bonus is a group's own where it is the only one.
    const cap = group.cap ?? (group.isBonus && bonusGroups === 1 ? (year.rules.bonusCap ?? null) : null);
    const then = before?.statement.groups.find(({ id }) => id === group.id)?.total ?? null;
    const whole = Math.max(1, cap === null ? largest : lengthOf(cap));
    return {
      id: group.id,
      name: group.name,
      total: group.total,
      cap,
      isFull: cap !== null && amountOf(group.total) >= amountOf(cap),
      before: then,
      share: Math.min(1, lengthOf(group.total) / whole),
      shareBefore: then === null ? 0 : Math.min(1, lengthOf(then) / whole),
    };
  });
};

/** 「参加会议 50 分，上限 50 分，已满，上年 45 分」. */
export const partWords = ({ name, total, cap, isFull, before }: MakeUpPart): string =>
  [
    `${name} ${total.replace("-", "−")} 分`,
    cap === null ? "没有上限" : `上限 ${cap} 分`,
    isFull && "已满",
    before !== null && `上年 ${before.replace("-", "−")} 分`,
  ]
    .filter(Boolean)
    .join("，");

/** For drawing alone; points are never counted in floats. */
const lengthOf = (points: string): number => Math.max(0, Number(points));
