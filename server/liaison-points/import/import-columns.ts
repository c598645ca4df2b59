import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Sheet } from "#server/liaison-points/import/read-csv.ts";

/** The headings of the template that the office downloads. */
const columnByHeading = {
  编号: "code",
  名称: "name",
  层级: "tier",
  类型: "kind",
  上级: "parent",
  镇街: "town",
  地址: "address",
  负责人: "manager",
  联系电话: "managerPhone",
} as const;

export type ImportColumn = (typeof columnByHeading)[keyof typeof columnByHeading];

/** One line of the file: its number as the person sees it, and its cells, trimmed; a missing column is an empty cell. */
export interface ImportLine {
  readonly row: number;
  readonly cells: Readonly<Record<ImportColumn, string>>;
}

/** Letters as they are kept: NFC, no spaces around. */
const settle = (cell: string): string => cell.normalize("NFC").trim();

/** The lines of a sheet by what its first filled row calls the columns; empty lines are left out. */
export const readLines = (sheet: Sheet): Result<readonly ImportLine[], Refusal> => {
  const top = sheet.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  const headings = (sheet[top] ?? []).map(settle);
  if (!headings.includes("名称")) return refused(noHeadings);
  const placeByColumn = Object.entries(columnByHeading).map(
    ([heading, column]) => [column, headings.indexOf(heading)] as const,
  );
  return done(
    sheet.slice(top + 1).flatMap((cells, at) => {
      if (cells.every((cell) => cell.trim() === "")) return [];
      const named = placeByColumn.map(([column, place]) => [column, settle(cells[place] ?? "")] as const);
      return [{ row: top + at + 2, cells: Object.fromEntries(named) as ImportLine["cells"] }];
    }),
  );
};

const noHeadings: Refusal = {
  kind: "invalid-fields",
  errors: [{ pointer: "", rule: "headings", detail: "第一行要有“名称”等列标题，请下载模板对照。" }],
};
