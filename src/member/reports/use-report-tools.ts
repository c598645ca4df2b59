import type { Autosave } from "#member/reports/autosave.ts";
import { deleteDraftWithUndo } from "#member/reports/delete-with-undo.ts";
import { reportName, reportText } from "#member/reports/report-text.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { ReportFields } from "#domain/report/report-draft.ts";
import { copyText } from "#ui/copy-text.ts";
import { showToast } from "#ui/toast-store.ts";
import { useState } from "react";
import { useNavigate } from "react-router";

export interface ReportToolsParts {
  readonly id: string;
  /** The words on the screen, saved or not. */
  readonly newest: () => ReportFields;
  readonly writing: Pick<Autosave, "flush" | "drop">;
}

/** Taking the words elsewhere, and throwing the draft away. */
export const useReportTools = ({ id, newest, writing }: ReportToolsParts) => {
  const navigate = useNavigate();
  const [isCopied, setCopied] = useState(false);
  return {
    isCopied,
    copy: async () => {
      const isDone = await copyText(reportText(newest()));
      setCopied(isDone);
      if (!isDone) showToast("没能复制，请改用导出文件。");
    },
    exportFile: () => saveAsFile(reportText(newest()), fileName(newest())),
    remove: async () => {
      if (await deleteDraftWithUndo(id, newest(), writing)) await navigate("/reports", { replace: true });
    },
  };
};

/** With the mark that has Windows read the file as what it is. */
const saveAsFile = (text: string, name: string): void => {
  const address = URL.createObjectURL(new Blob(["\uFEFF", text, "\n"], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

const fileName = (fields: ReportFields): string => {
  const day = shanghaiIso(new Date()).slice(0, 10);
  return `社情民意 ${reportName(fields).replace(/[\\/:*?"<>|\s]+/g, " ")} ${day}.txt`;
};
