import type { Readable } from "node:stream";
import { writeWorkbook, type SheetPlan, type SheetRow } from "#server/documents/sheets/write-workbook.ts";

/** A rate with what it is made of (domain.md §5.5). A denominator of 0 gives no rate. */
export interface KpiRow {
  readonly label: string;
  readonly numerator: number;
  readonly denominator: number;
  /** What is divided by what, in words. */
  readonly rule: string;
  /** What stands beside the rate and not in it: 未评价 12 件. */
  readonly beside?: string;
}

/** A number of proposals by kinds; the kinds together are `total`. */
export interface Breakdown {
  /** 按提案分类. */
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly count: number }[];
  readonly total: number;
}

export interface Statistics {
  /** 政协演示区第三届委员会第二次会议提案统计（截至2026年11月21日）. */
  readonly title: string;
  readonly kpis: readonly KpiRow[];
  readonly breakdowns: readonly Breakdown[];
}

/** The statistics as a workbook: rates on the first sheet, one sheet a breakdown. Throws where the kinds do not sum up to their total: such a table must not leave the house. */
export const statisticsXlsx = ({ title, kpis, breakdowns }: Statistics): Readable =>
  writeWorkbook([
    {
      name: "指标",
      title,
      columns: [
        { words: "指标", width: 18 },
        { words: "分子", width: 10, format: "0" },
        { words: "分母", width: 10, format: "0" },
        { words: "比率", width: 10, format: "0.0%" },
        { words: "计算口径", width: 64 },
        { words: "另列", width: 24 },
      ],
      pages: [kpis.map(kpiCells)],
    },
    ...breakdowns.map((breakdown) => breakdownSheet(title, breakdown)),
  ]);

const kpiCells = ({ label, numerator, denominator, rule, beside = "" }: KpiRow): SheetRow => [
  label,
  numerator,
  denominator,
  shareOf(numerator, denominator),
  rule,
  beside,
];

const breakdownSheet = (title: string, { title: name, rows, total }: Breakdown): SheetPlan => {
  const sum = rows.reduce((all, { count }) => all + count, 0);
  if (sum !== total) throw new Error(`${name}: the kinds sum up to ${sum}, not to ${total}`);
  return {
    name,
    title: `${title}：${name}`,
    columns: [
      { words: "类别", width: 40 },
      { words: "件数", width: 12, format: "0" },
      { words: "占比", width: 12, format: "0.0%" },
    ],
    pages: [
      rows.map(({ label, count }) => [label, count, shareOf(count, total)]),
      [["合计", total, total > 0 ? 1 : "—"]],
    ],
    lastIsTotal: true,
  };
};

const shareOf = (part: number, whole: number): number | string => (whole > 0 ? part / whole : "—");
