import { useState } from "react";
import type { ImportReport } from "#data/office/manual-entries.ts";
import { Button } from "#ui/button.tsx";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { Notice } from "#ui/notice.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { StatusTag } from "#ui/status-tag.tsx";

type Row = ImportReport["rows"][number];

interface ImportRowsProps {
  readonly report: ImportReport;
  readonly isEntered: boolean;
  readonly isBusy: boolean;
  readonly onEnter: () => void;
}

/** What each row of a sheet would become, or became. */
export function ImportRows({ report, isEntered, isBusy, onEnter }: ImportRowsProps) {
  const [only, setOnly] = useState<"all" | "fault">("all");
  const faulty = report.rows.filter(({ fault }) => fault !== null);
  const known = report.rows.filter(({ isKnown }) => isKnown).length;
  const fresh = report.rows.length - faulty.length - known;
  const shown = only === "all" ? report.rows : faulty;
  const rest = [known > 0 && `已有 ${known} 行`, faulty.length > 0 && `有误 ${faulty.length} 行`]
    .filter(Boolean)
    .join("，");
  return (
    <>
      <Notice tone={isEntered ? "green" : faulty.length > 0 ? "amber" : "navy"} alert>
        {isEntered
          ? `已录入 ${report.entered} 行，待复核。${rest && `${rest}，没有录入。`}`
          : `共 ${report.rows.length} 行，可以录入 ${fresh} 行。${rest && `${rest}，不会录入。`}`}
      </Notice>
      <div className="manual__tools">
        {!isEntered && (
          <Button kind="primary" busy={isBusy} disabled={fresh === 0} onPress={onEnter}>
            {`录入 ${fresh} 行`}
          </Button>
        )}
        {faulty.length > 0 && (
          <Segmented
            label="显示哪些行"
            value={only}
            options={[
              { value: "all", label: `全部 ${report.rows.length} 行` },
              { value: "fault", label: `有误 ${faulty.length} 行` },
            ]}
            onChange={setOnly}
          />
        )}
      </div>
      <DataTable caption="逐行核对" columns={columnsOf(isEntered)} items={shown} keyOf={({ row }) => String(row)} />
    </>
  );
}

const columnsOf = (isEntered: boolean): readonly Column<Row>[] => [
  { key: "row", title: "行", number: true, cell: ({ row }) => row },
  {
    key: "member",
    title: "委员",
    cell: ({ name, memberNo }) => (
      <>
        {name || "—"}
        <div className="ui-meta">{memberNo}</div>
      </>
    ),
  },
  { key: "sentence", title: "内容", cell: ({ sentence }) => sentence },
  {
    key: "outcome",
    title: "核对结果",
    cell: ({ fault, isKnown }) =>
      fault !== null ? (
        <>
          <StatusTag tone="amber" icon="alert">
            有误
          </StatusTag>
          <div>{fault}</div>
        </>
      ) : isKnown ? (
        <StatusTag icon="check">已有，不重复录入</StatusTag>
      ) : (
        <StatusTag tone="navy" icon="plus">
          {isEntered ? "已录入" : "可以录入"}
        </StatusTag>
      ),
  },
];
