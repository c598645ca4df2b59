import { useState } from "react";
import { saveFile } from "#data/office/download.ts";
import type { OfficeRefusal } from "#data/ask-endpoint.ts";
import { bringInPoints, type ImportReport } from "#data/office/points.ts";
import { ImportReportTable } from "#office/points/import-report-table.tsx";
import { importTemplate } from "#office/points/import-template.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

interface PointImportProps {
  readonly onClose: () => void;
  readonly onApplied: () => void;
}

/** A sheet of points: first what it would do, row by row; then it is done. */
export function PointImport({ onClose, onApplied }: PointImportProps) {
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [refusal, setRefusal] = useState<OfficeRefusal | null>(null);
  const [isBusy, setBusy] = useState(false);

  const run = async (chosen: File, apply: boolean) => {
    setBusy(true);
    const answer = await bringInPoints(chosen, apply);
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    setReport(answer.ok ? answer.value : null);
    if (answer.ok && answer.value.applied) onApplied();
  };
  const choose = (chosen: File | undefined) => {
    setFile(chosen ?? null);
    setReport(null);
    if (chosen) void run(chosen, false);
  };

  return (
    <div className="points-import">
      <header className="points-head">
        <h2>批量导入联系点</h2>
        <div className="points-head__actions">
          <Button kind="quiet" compact icon="close" onPress={onClose}>
            回到列表
          </Button>
        </div>
      </header>
      <div className="points-import__body">
        <p>选择 Excel（xlsx）或 CSV 文件，先看每一行会怎样，确认后才写入。一次最多 2,000 行。</p>
        <div className="ui-cluster">
          <label className="ui-button points-file">
            {isBusy ? "正在核对" : file ? "换一个文件" : "选择文件"}
            <input
              type="file"
              accept=".xlsx,.csv,text/csv"
              disabled={isBusy}
              onChange={(event) => {
                choose(event.target.files?.[0]);
                event.target.value = "";
              }}
            />
          </label>
          <Button kind="quiet" icon="download" onPress={() => saveFile(importTemplate(), "联系点导入模板.csv")}>
            下载模板
          </Button>
          {file && <span className="ui-meta">{file.name}</span>}
        </div>
        {refusal && (
          <Notice tone="red" alert>
            {refusal.detail}
          </Notice>
        )}
        {report && <ImportReportTable report={report} isBusy={isBusy} onApply={() => file && void run(file, true)} />}
      </div>
    </div>
  );
}
