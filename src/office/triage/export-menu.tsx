import { useRef, useState } from "react";
import { exportInbox, saveFile, type DownloadProgress } from "#data/office/download.ts";
import type { TriageFilter } from "#data/office/submissions.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { Button } from "#ui/button.tsx";
import { showToast } from "#ui/toast-store.ts";

/** The filtered list as a file; says how far it is and can be stopped. */
export function ExportMenu({ filter }: { readonly filter: TriageFilter }) {
  const [progress, setProgress] = useState<DownloadProgress | null>(null);
  const stop = useRef<AbortController>(null);

  const run = async (format: "csv" | "xlsx") => {
    stop.current = new AbortController();
    setProgress({ bytes: 0 });
    const answer = await exportInbox(filter, format, setProgress, stop.current.signal);
    setProgress(null);
    if (stop.current.signal.aborted) return;
    if (answer.ok) saveFile(answer.value, `群众反映-${shanghaiDay(new Date())}.${format}`);
    else showToast(answer.refusal.detail);
  };

  if (progress) {
    return (
      <span className="triage-export" role="status">
        <progress aria-label="导出进度" />
        {wordsOf(progress)}
        <Button kind="quiet" compact onPress={() => stop.current?.abort()}>
          停止
        </Button>
      </span>
    );
  }
  return (
    <span className="triage-export">
      <Button kind="quiet" compact icon="download" label="导出 Excel" onPress={() => void run("xlsx")}>
        Excel
      </Button>
      <Button kind="quiet" compact icon="download" label="导出 CSV" onPress={() => void run("csv")}>
        CSV
      </Button>
    </span>
  );
}

const wordsOf = ({ bytes, totalRows }: DownloadProgress): string => {
  if (totalRows === undefined) return "正在准备";
  const size = bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return `共 ${totalRows} 条，已收 ${size}`;
};
