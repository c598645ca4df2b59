import type { WorkReview } from "#contract/work-review.ts";
import { BODY_LETTERS, BODY_LINE, bodyParagraphs } from "#domain/document/word/body-text.ts";
import { gridTable } from "#domain/document/word/grid-table.ts";
import { OFFICIAL_PAGE, textWidth } from "#domain/document/word/page-setting.ts";
import { wordParagraph } from "#domain/document/word/paragraph.ts";
import { wordRun } from "#domain/document/word/run.ts";
import { wordFile } from "#domain/document/word/word-file.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { labelByReviewChapter } from "#domain/work-review/figure.ts";
import type { ReviewValues } from "#domain/work-review/review-figures.ts";
import { periodWords } from "#domain/work-review/review-period.ts";
import { reviewWords } from "#domain/work-review/review-sentences.ts";
import { reviewRows } from "#server/work-review/review-rows.ts";

const NUMERALS = "一二三四五六七八九十";
const COLUMNS = [
  { label: "指标", share: 0.24 },
  { label: "数量", share: 0.14 },
  { label: "占比", share: 0.22 },
  { label: "口径", share: 0.4 },
];

/** The 工作综述 in sentences, a heading a chapter, with the table of all figures behind them. */
export const reviewPaper = (organ: string, review: WorkReview): Uint8Array<ArrayBuffer> => {
  const period = { from: dayOf(review.from), to: dayOf(review.to) };
  const title = `${organ}${periodWords(period)}工作综述数据`;
  const values = Object.fromEntries(review.figures.map(({ code, value }) => [code, value])) as ReviewValues;
  const text = reviewWords(values, period)
    .map(({ chapter, words }, at) => `${NUMERALS[at]}、${labelByReviewChapter[chapter]}\n${words}`)
    .join("\n");
  const rows = reviewRows(review).map((row) => [
    row.label,
    row.value === null ? "本系统未记录" : `${row.value}${row.unit}`,
    row.share === "" ? "" : `${row.share}（${row.value}/${row.whole}）`,
    [row.rule, row.value === null ? "" : row.origin].filter(Boolean).join("；"),
  ]);
  return wordFile({
    title,
    author: organ,
    page: OFFICIAL_PAGE,
    letters: BODY_LETTERS,
    body: [
      wordParagraph(wordRun(title, { font: "title", size: 22 }), { align: "center", after: BODY_LINE }),
      bodyParagraphs(text),
      bodyParagraphs(`统计截至${review.countedAt.slice(0, 10)}。占比均按「本项数／基数」计算，基数为零的写作“无”。`),
      gridTable(textWidth(OFFICIAL_PAGE), COLUMNS, rows),
    ].join(""),
  });
};
