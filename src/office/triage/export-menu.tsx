import { exportInbox, saveFile } from "#data/office/download.ts";
import type { TriageFilter } from "#data/office/submissions.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { ExportButtons } from "#ui/list-desk/export-buttons.tsx";

/** The filtered list as a file. */
export function ExportMenu({ filter }: { readonly filter: TriageFilter }) {
  return (
    <ExportButtons
      unit="条"
      read={(format, report, signal) => exportInbox(filter, format, report, signal)}
      save={(file, format) => saveFile(file, `群众反映-${shanghaiDay(new Date())}.${format}`)}
    />
  );
}
