import { useState } from "react";
import { importFormAddress, type ImportReport, importSheet } from "#data/office/manual-entries.ts";
import { FileButton } from "#ui/file-button.tsx";
import { ImportRows } from "#office/manual-entries/import-rows.tsx";
import type { Entries } from "#office/manual-entries/use-entries.ts";
import { Button } from "#ui/button.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";

interface Checked {
  readonly file: File;
  readonly report: ImportReport;
  readonly isEntered: boolean;
}

/** A sheet of many: first it says what it would enter, row by row; nothing is written before that was seen. */
export function EntryImport({ entries }: { readonly entries: Entries }) {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [fault, setFault] = useState("");
  const [isBusy, setBusy] = useState(false);

  const read = async (file: File, isDryRun: boolean) => {
    setBusy(true);
    const answer = await importSheet(file, isDryRun);
    setBusy(false);
    setFault(answer.ok ? "" : answer.refusal.detail);
    if (!answer.ok) return;
    setChecked({ file, report: answer.value, isEntered: !isDryRun });
    if (!isDryRun) await entries.askAgain();
  };

  return (
    <section className="ui-listpane__pane" aria-label="导入表格">
      <header>
        <h2>导入表格</h2>
        <LinkButton outside compact icon="download" to={importFormAddress}>
          下载模板
        </LinkButton>
      </header>
      <p className="ui-meta">
        模板里带有履职事项的选项和委员名单。选好文件后先逐行核对，确认以后才录入；录入的每一行仍由另一位同事复核。同一份表格再导入一次，已有的行不会重复录入。
      </p>
      <div className="manual__file">
        <FileButton accept=".xlsx" icon="file" busy={isBusy} onFile={(file) => void read(file, true)}>
          选择填好的表格
        </FileButton>
        {checked && <span>{checked.file.name}</span>}
        {isBusy && <span role="status">正在核对…</span>}
      </div>
      {fault && (
        <Notice tone="red" alert>
          {fault}
        </Notice>
      )}
      {checked && (
        <ImportRows
          key={`${checked.file.name} ${String(checked.isEntered)}`}
          report={checked.report}
          isEntered={checked.isEntered}
          isBusy={isBusy}
          onEnter={() => void read(checked.file, false)}
        />
      )}
      {checked?.isEntered && (
        <div className="ui-cluster">
          <Button onPress={entries.leave}>查看待复核的录入</Button>
        </div>
      )}
    </section>
  );
}
