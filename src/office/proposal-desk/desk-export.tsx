import { useRef, useState } from "react";
import { type DownloadProgress, exportProposals, saveFile } from "#data/office/download.ts";
import type { DeskFilter } from "#data/office/proposal-desk.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { Button } from "#ui/button.tsx";
import { showToast } from "#ui/toast-store.ts";

/** The filtered list as a file or on paper. */
export function DeskExport({ filter }: { readonly filter: DeskFilter }) {
  const [progress, setProgress] = useState<DownloadProgress | null>(null);
  const stop = useRef<AbortController>(null);

  const run = async (format: "csv" | "xlsx") => {
    stop.current = new AbortController();
    setProgress({ bytes: 0 });
    const answer = await exportProposals(filter, format, setProgress, stop.current.signal);
    setProgress(null);
    if (stop.current.signal.aborted) return;
    if (answer.ok) saveFile(answer.value, `提案目录-${shanghaiDay(new Date())}.${format}`);
    else showToast(answer.refusal.detail);
  };

  if (progress) {
    return (
      <span className="desk-export" role="status">
        <progress aria-label="导出进度" />
        {progress.totalRows === undefined ? "正在准备" : `共 ${progress.totalRows} 件`}
        <Button kind="quiet" compact onPress={() => stop.current?.abort()}>
          停止
        </Button>
      </span>
    );
  }
  return (
    <span className="desk-export">
      <Button kind="quiet" compact icon="download" label="导出 Excel" onPress={() => void run("xlsx")}>
        Excel
      </Button>
      <Button kind="quiet" compact icon="download" label="导出 CSV" onPress={() => void run("csv")}>
        CSV
      </Button>
      <Button kind="quiet" compact icon="print" label="打印已列出的提案" onPress={printList}>
        打印
      </Button>
    </span>
  );
}

/** The list instead of the open proposal: the sheet of styles asks for it. */
const printList = () => {
  document.documentElement.dataset["print"] = "list";
  addEventListener("afterprint", () => delete document.documentElement.dataset["print"], { once: true });
  print();
};
