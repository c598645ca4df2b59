import type { WorkReview } from "#contract/work-review.ts";
import { labelByReviewChapter } from "#domain/work-review/figure.ts";
import { figureByCode, isEntered, wholeOf } from "#domain/work-review/review-figures.ts";
import { shareWords } from "#domain/work-review/share-words.ts";

/** One figure as a table prints it. */
export interface ReviewRow {
  readonly chapter: string;
  readonly label: string;
  readonly value: number | null;
  readonly unit: string;
  /** Of a part: the whole and the share, in words. */
  readonly whole: number | null;
  readonly share: string;
  readonly former: number | null;
  readonly rule: string;
  /** 手工填报 with who and why; empty of what records give. */
  readonly origin: string;
}

/** The figures in their order, for tables on paper. */
export const reviewRows = ({ figures }: Pick<WorkReview, "figures">): readonly ReviewRow[] => {
  const values = new Map(figures.map(({ code, value }) => [code, value]));
  return figures.map(({ code, value, former, entry }) => {
    const { chapter, label, unit, rule, share } = figureByCode[code];
    const wholeCode = wholeOf(code);
    const whole = wholeCode === undefined ? null : (values.get(wholeCode) ?? null);
    const name = share ?? (wholeCode ? `占${figureByCode[wholeCode].label}` : "");
    return {
      chapter: labelByReviewChapter[chapter],
      label,
      value,
      unit,
      whole,
      share: whole === null || value === null ? "" : `${name}${shareWords(value, whole)}`,
      former,
      rule,
      origin: originOf(isEntered(code), entry),
    };
  });
};

const originOf = (isByHand: boolean, entry: WorkReview["figures"][number]["entry"]): string => {
  if (!isByHand) return "";
  if (!entry) return "本系统未记录";
  return [`手工填报：${entry.by} ${entry.at.slice(0, 10)}`, entry.note].filter(Boolean).join("；");
};
