import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Sheet } from "#server/liaison-points/import/read-csv.ts";

/** The headings of the form that the office downloads, with the width of each column in letters. */
export const IMPORT_HEADINGS = {
  委员证号: { column: "memberNo", width: 14 },
  姓名: { column: "name", width: 12 },
  履职事项: { column: "kind", width: 18 },
  履职日期: { column: "dutyOn", width: 14 },
  事由: { column: "title", width: 44 },
  数量: { column: "quantity", width: 8 },
  层级: { column: "level", width: 10 },
  承担角色: { column: "part", width: 14 },
  第几位: { column: "place", width: 8 },
  共几位: { column: "of", width: 8 },
  佐证说明: { column: "evidenceNote", width: 40 },
} as const;

export type ImportColumn = (typeof IMPORT_HEADINGS)[keyof typeof IMPORT_HEADINGS]["column"];

/** One line of the file: its number as the person sees it, its cells trimmed; a missing column is an empty cell. */
export interface ImportLine {
  readonly row: number;
  readonly cells: Readonly<Record<ImportColumn, string>>;
}

/** Columns without which a sheet says nothing. */
const NEEDED = ["委员证号", "履职事项", "履职日期", "事由"];

const settle = (cell: string): string => cell.normalize("NFC").trim();

/** The lines of a sheet by what its first filled row calls the columns; empty lines are left out. */
export const readImportLines = (sheet: Sheet): Result<readonly ImportLine[], Refusal> => {
  const top = sheet.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  const headings = (sheet[top] ?? []).map(settle);
  const missing = NEEDED.filter((heading) => !headings.includes(heading));
  if (missing.length > 0)
    return refused({
      kind: "sheet-unreadable",
      detail: `第一行缺少列标题：${missing.join("、")}。请使用下载的模板填写。`,
    });
  const places = Object.entries(IMPORT_HEADINGS).map(
    ([heading, { column }]) => [column, headings.indexOf(heading)] as const,
  );
  return done(
    sheet.slice(top + 1).flatMap((cells, at) => {
      if (cells.every((cell) => cell.trim() === "")) return [];
      const named = places.map(([column, place]) => [column, settle(cells[place] ?? "")] as const);
      return [{ row: top + at + 2, cells: Object.fromEntries(named) as ImportLine["cells"] }];
    }),
  );
};
