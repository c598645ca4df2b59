import { type ReactNode, useRef, useState } from "react";
import { Button } from "#ui/button.tsx";
import { showToast } from "#ui/toast-store.ts";

type Format = "csv" | "xlsx";

interface Progress {
  readonly bytes: number;
  /** Rows that the whole file has; undefined until the server says. */
  readonly totalRows?: number;
}

type Made =
  | { readonly ok: true; readonly value: Blob }
  | { readonly ok: false; readonly refusal: { readonly detail: string } };

interface ExportButtonsProps {
  /** What its rows are counted in. */
  readonly unit: string;
  readonly read: (format: Format, report: (progress: Progress) => void, signal: AbortSignal) => Promise<Made>;
  readonly save: (file: Blob, format: Format) => void;
  /** Other ways out of the list. */
  readonly children?: ReactNode;
}

/** The filtered list as a file; says how far it is and can be stopped. */
export function ExportButtons({ unit, read, save, children }: ExportButtonsProps) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const stop = useRef<AbortController>(null);

  const run = async (format: Format) => {
    stop.current = new AbortController();
    setProgress({ bytes: 0 });
    const made = await read(format, setProgress, stop.current.signal);
    setProgress(null);
    if (stop.current.signal.aborted) return;
    if (made.ok) save(made.value, format);
    else showToast(made.refusal.detail);
  };

  if (progress) {
    return (
      <span className="ui-listexport" role="status">
        <progress aria-label="导出进度" />
        {wordsOf(progress, unit)}
        <Button kind="quiet" compact onPress={() => stop.current?.abort()}>
          停止
        </Button>
      </span>
    );
  }
  return (
    <span className="ui-listexport">
      <Button kind="quiet" compact icon="download" label="导出 Excel" onPress={() => void run("xlsx")}>
        Excel
      </Button>
      <Button kind="quiet" compact icon="download" label="导出 CSV" onPress={() => void run("csv")}>
        CSV
      </Button>
      {children}
    </span>
  );
}

const wordsOf = ({ bytes, totalRows }: Progress, unit: string): string => {
  if (totalRows === undefined) return "正在准备";
  const size = bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return `共 ${totalRows} ${unit}，已收 ${size}`;
};
