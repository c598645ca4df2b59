import { useState } from "react";
import type { ImportedPoint, ImportReport } from "#data/office/points.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";
import type { IconName } from "#ui/icon-shapes.ts";

const lookByOutcome: Record<ImportedPoint["outcome"], { label: string; tone?: Tone; icon: IconName }> = {
  CREATE: { label: "新增", tone: "green", icon: "plus" },
  UPDATE: { label: "更新", tone: "navy", icon: "pencil" },
  UNCHANGED: { label: "不变", icon: "check" },
  FAULT: { label: "有误", tone: "red", icon: "alert" },
};

interface ImportReportTableProps {
  readonly report: ImportReport;
  readonly isBusy: boolean;
  readonly onApply: () => void;
}

/** What each row of a file would do, or did; faulty rows first to be seen alone. */
export function ImportReportTable({ report, isBusy, onApply }: ImportReportTableProps) {
  const [only, setOnly] = useState<"all" | "FAULT">("all");
  const count = (outcome: ImportedPoint["outcome"]) => report.rows.filter((row) => row.outcome === outcome).length;
  const faulty = count("FAULT");
  const changing = count("CREATE") + count("UPDATE");
  const summary = `新增 ${count("CREATE")}，更新 ${count("UPDATE")}，不变 ${count("UNCHANGED")}，有误 ${faulty}`;
  const rows = only === "all" ? report.rows : report.rows.filter((row) => row.outcome === only);
  return (
    <>
      <Notice tone={report.applied ? "green" : faulty ? "amber" : "navy"} alert>
        {report.applied ? `已写入：${summary}。` : `共 ${report.rows.length} 行：${summary}。`}
        {faulty > 0 && (report.applied ? "有误的行没有写入。" : "有误的行不会写入，可改好后再导入一次。")}
      </Notice>
      <div className="ui-cluster">
        {!report.applied && (
          <Button kind="primary" busy={isBusy} disabled={changing === 0} onPress={onApply}>
            {`写入 ${changing} 行`}
          </Button>
        )}
        {faulty > 0 && (
          <Segmented
            label="显示哪些行"
            value={only}
            options={[
              { value: "all", label: `全部 ${report.rows.length} 行` },
              { value: "FAULT", label: `有误 ${faulty} 行` },
            ]}
            onChange={setOnly}
          />
        )}
      </div>
      <div className="ui-table-scroll">
        <table className="ui-table">
          <caption className="ui-hidden">逐行结果</caption>
          <thead>
            <tr>
              <th scope="col">行</th>
              <th scope="col">名称</th>
              <th scope="col">结果</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row}>
                <td className="ui-cell--number">{row.row}</td>
                <td>{row.name}</td>
                <td>
                  <StatusTag {...lookByOutcome[row.outcome]}>{lookByOutcome[row.outcome].label}</StatusTag>
                </td>
                <td>{row.faults.join("；")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
