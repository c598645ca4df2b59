/** What a studio was asked: all that came, what was removed of it with a reason, what of the rest has its answer. */
export interface InquiryCounts {
  readonly asked: number;
  readonly removed: number;
  readonly replied: number;
}

export interface AnswerRate extends InquiryCounts {
  /** Asked without what was removed: the denominator. */
  readonly valid: number;
  /** Tenths of a percent, rounded down: 999 is 99.9 %. Null where nobody asked anything valid. */
  readonly tenths: number | null;
}

/** domain.md §4.5: replied ÷ valid. 1,000 only where every single one is answered: 99.96 % is 99.9 %, never 100 %. */
export const answerRateOf = ({ asked, removed, replied }: InquiryCounts): AnswerRate => {
  const valid = asked - removed;
  const tenths = valid > 0 ? Math.floor((replied * 1000) / valid) : null;
  return { asked, removed, replied, valid, tenths };
};

/** 99.9%, 100%, or 暂无 where there is nothing to divide by. */
export const rateInWords = ({ tenths }: Pick<AnswerRate, "tenths">): string => {
  if (tenths === null) return "暂无";
  return tenths % 10 === 0 ? `${tenths / 10}%` : `${(tenths / 10).toFixed(1)}%`;
};
