import type { WorkReview } from "#contract/work-review.ts";
import { periodWords, type ReviewPeriod } from "#domain/work-review/review-period.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { writeWorkbook } from "#server/documents/sheets/write-workbook.ts";
import { reviewRows } from "#server/work-review/review-rows.ts";
import type { Readable } from "node:stream";

const NOT_RECORDED = "本系统未记录";

/** The 工作综述 as a workbook: every figure with its whole, its share, the period before and its 口径; 提案分类 on a second sheet. */
export const reviewSheet = (organ: string, review: WorkReview): Readable => {
  const period: ReviewPeriod = { from: dayOf(review.from), to: dayOf(review.to) };
  const former = periodWords({ from: dayOf(review.former.from), to: dayOf(review.former.to) });
  const title = `${organ} ${periodWords(period)}工作数据（截至${review.countedAt.slice(0, 10)}）`;
  return writeWorkbook([
    {
      name: "指标",
      title,
      columns: [
        { words: "章节", width: 22 },
        { words: "指标", width: 20 },
        { words: "数量", width: 12, format: "0" },
        { words: "单位", width: 8 },
        { words: "基数", width: 10, format: "0" },
        { words: "占比", width: 18 },
        { words: former, width: 16, format: "0" },
        { words: "口径", width: 52 },
        { words: "来源", width: 32 },
      ],
      pages: [
        reviewRows(review).map((row) => [
          row.chapter,
          row.label,
          row.value ?? NOT_RECORDED,
          row.unit,
          row.whole ?? undefined,
          row.share,
          row.former ?? NOT_RECORDED,
          row.rule,
          row.origin,
        ]),
      ],
    },
    {
      name: "提案分类",
      title: `${title}：提案分类`,
      columns: [
        { words: "分类", width: 40 },
        { words: "提交", width: 12, format: "0" },
        { words: "立案", width: 12, format: "0" },
      ],
      pages: [
        review.categories.map(({ label, submitted, filed }) => [label, submitted, filed]),
        [["合计", sum(review.categories, "submitted"), sum(review.categories, "filed")]],
      ],
      lastIsTotal: true,
    },
  ]);
};

const sum = (lines: WorkReview["categories"], name: "submitted" | "filed") =>
  lines.reduce((all, line) => all + line[name], 0);
