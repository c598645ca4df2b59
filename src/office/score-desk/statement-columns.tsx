import type { StatementRow } from "#data/office/score-desk.ts";
import type { Column } from "#ui/data-table.tsx";
import { StatusTag } from "#ui/status-tag.tsx";

const minus = (points: string): string => points.replace("-", "−");

/** The table's columns: one a group of the rules; beside an open statement only who, how many and which grade. A rank only where the tenant shows one. */
export const statementColumns = (
  all: readonly StatementRow[],
  { isNarrow, isOver }: { readonly isNarrow: boolean; readonly isOver: boolean },
): readonly Column<StatementRow>[] => [
  ...(isNarrow ? [] : [number]),
  isNarrow ? nameAndNumber : name,
  ...(isNarrow ? [] : [sector, ...groupColumns(all)]),
  total,
  ...(all.some(({ rank }) => rank !== null) ? [rank] : []),
  gradeColumn(isOver),
  ...(isNarrow ? [] : [notes]),
];

const number: Column<StatementRow> = {
  key: "number",
  title: "证号",
  cell: ({ memberNo }) => <span className="score__nowrap">{memberNo}</span>,
};
const sector: Column<StatementRow> = {
  key: "sector",
  title: "界别",
  cell: (row) => <span className="score__nowrap">{row.sector}</span>,
};
const name: Column<StatementRow> = {
  key: "name",
  title: "姓名",
  cell: (row) => <span className="score__nowrap">{row.name}</span>,
};
const nameAndNumber: Column<StatementRow> = {
  key: "name",
  title: "委员",
  cell: (row) => (
    <>
      {row.name}
      <div className="ui-meta">{row.memberNo}</div>
    </>
  ),
};
const rank: Column<StatementRow> = { key: "rank", title: "位次", number: true, cell: (row) => row.rank ?? "—" };
const total: Column<StatementRow> = {
  key: "total",
  title: "合计",
  number: true,
  cell: (row) => (row.isScored ? <strong>{minus(row.total)}</strong> : minus(row.total)),
};
const gradeColumn = (isOver: boolean): Column<StatementRow> => ({
  key: "grade",
  title: isOver ? "对应等次" : "目前对应",
  cell: (row) => (row.isScored ? row.grade : <StatusTag icon="info">不记分</StatusTag>),
});
const notes: Column<StatementRow> = {
  key: "notes",
  title: "备注",
  cell: ({ gatesMissing, openAppeals, confirmedAt, isScored }) => (
    <span className="score__missing">
      {[
        isScored && gatesMissing.length > 0 && `尚缺：${gatesMissing.join("、")}`,
        openAppeals > 0 && `申诉 ${openAppeals} 件待答复`,
        confirmedAt !== null && `${confirmedAt.slice(5, 10)} 本人已核对`,
      ]
        .filter(Boolean)
        .join("；")}
    </span>
  ),
};

const groupColumns = ([first]: readonly StatementRow[]): readonly Column<StatementRow>[] =>
  (first?.groups ?? []).map((group, at) => ({
    key: `group-${group.id}`,
    title: group.name,
    number: true,
    cell: ({ groups }) => minus(groups[at]?.total ?? ""),
  }));
