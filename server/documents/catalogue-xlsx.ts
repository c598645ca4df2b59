import type { Readable } from "node:stream";
import { writeWorkbook, type SheetColumn, type SheetRow } from "#server/documents/sheets/write-workbook.ts";

/** A proposal's line in the catalogue (提案目录). It has no field for a rating, whose ever (domain.md §2.1.9). */
export interface CatalogueRow {
  readonly caseNo: string | number;
  readonly title: string;
  /** Every name in its order, or the body's name. */
  readonly proposers: string;
  readonly category: string;
  /** 个人提案, 联名提案, 集体提案. */
  readonly form: string;
  readonly lead: readonly string[];
  readonly co: readonly string[];
  readonly state: string;
  readonly outcomeClass?: string;
  readonly isKey?: boolean;
}

const columns: readonly SheetColumn[] = [
  { words: "案号", width: 8 },
  { words: "案由", width: 42 },
  { words: "提案者", width: 18 },
  { words: "分类", width: 12 },
  { words: "形式", width: 9 },
  { words: "主办单位", width: 16 },
  { words: "会办单位", width: 18 },
  { words: "状态", width: 10 },
  { words: "类别", width: 6 },
  { words: "重点提案", width: 9 },
];

/** The catalogue as a workbook, made while its pages of rows are read. */
export const catalogueXlsx = (
  title: string,
  pages: AsyncIterable<readonly CatalogueRow[]> | Iterable<readonly CatalogueRow[]>,
): Readable => writeWorkbook([{ name: "提案目录", title, columns, pages: rowsOf(pages) }]);

const rowsOf = async function* (
  pages: AsyncIterable<readonly CatalogueRow[]> | Iterable<readonly CatalogueRow[]>,
): AsyncGenerator<readonly SheetRow[]> {
  for await (const page of pages)
    yield page.map((row) => [
      row.caseNo,
      row.title,
      row.proposers,
      row.category,
      row.form,
      row.lead.join("、"),
      row.co.join("、"),
      row.state,
      row.outcomeClass ?? "",
      row.isKey ? "是" : "",
    ]);
};
