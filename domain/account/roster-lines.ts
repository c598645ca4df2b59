/** Columns of a roster pasted from a spreadsheet, in the order in which they stand there. */
export const MEMBER_COLUMNS = ["memberNo", "name", "sector", "town", "party", "orgTitle"] as const;
export const UNIT_COLUMNS = ["name", "mark", "clerkName", "clerkPhone", "leaderName"] as const;
export type MemberColumn = (typeof MEMBER_COLUMNS)[number];
export type UnitColumn = (typeof UNIT_COLUMNS)[number];

export const labelByMemberColumn: Record<MemberColumn, string> = {
  memberNo: "委员证号",
  name: "姓名",
  sector: "界别",
  town: "镇（街道）",
  party: "政治面貌",
  orgTitle: "单位及职务",
};
export const labelByUnitColumn: Record<UnitColumn, string> = {
  name: "单位名称",
  mark: "发文机关代字",
  clerkName: "经办人",
  clerkPhone: "经办人电话",
  leaderName: "负责人",
};

/** Rows that a spreadsheet gives when it is copied: a line a row, tabs between cells. A line that repeats the headings is left out. */
export const readPastedRows = <Column extends string>(
  text: string,
  columns: readonly Column[],
  labels: Readonly<Record<Column, string>>,
): readonly Readonly<Record<Column, string>>[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.split("\t").map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== "") && cells[0] !== labels[columns[0] as Column])
    .map(
      (cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])) as Record<Column, string>,
    );
