import type { OfficePoint } from "#data/office/points.ts";
import { labelByPointKind, labelByPointTier } from "#domain/liaison-point/liaison-point-lists.ts";
import { PointStatusTag } from "#office/points/point-status-tag.tsx";
import type { Points } from "#office/points/use-points.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";

const COLUMNS: readonly Column<OfficePoint>[] = [
  {
    key: "name",
    title: "名称",
    cell: (point) => (
      <>
        <span className="points-name">{point.name}</span>
        {point.status !== "ACTIVE" && <PointStatusTag status={point.status} />}
      </>
    ),
  },
  { key: "code", title: "编号", cell: (point) => <span className="ui-code">{point.code}</span> },
  { key: "tier", title: "层级", cell: (point) => labelByPointTier[point.tier] },
  { key: "town", title: "镇街", cell: (point) => point.town },
  { key: "kind", title: "类型", cell: (point) => labelByPointKind[point.kind] },
  { key: "manager", title: "负责人", cell: (point) => point.manager },
  { key: "all", title: "反映", number: true, cell: (point) => point.counts.all },
  { key: "open", title: "未办结", number: true, cell: (point) => point.counts.open },
  { key: "month", title: "近 30 天", number: true, cell: (point) => point.counts.last30Days },
];

const NARROW = new Set(["name", "code", "all", "open"]);

/** Every point that passes, with its counts; a row opens beside the list. */
export function PointsTable({ points }: { readonly points: Points }) {
  const { beside, shown, selected, setSelected } = points;
  const isNarrow = beside.kind !== "none" || matchMedia("(max-width: 720px)").matches;
  return (
    <DataTable
      caption="联系点"
      columns={isNarrow ? COLUMNS.filter(({ key }) => NARROW.has(key)) : COLUMNS}
      items={shown}
      keyOf={(point) => point.id}
      nameOf={(point) => point.name}
      current={beside.kind === "point" ? beside.id : ""}
      onOpen={(point) => points.open({ kind: "point", id: point.id })}
      selected={selected}
      onSelect={setSelected}
    />
  );
}
