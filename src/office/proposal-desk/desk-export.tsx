import { exportProposals, saveFile } from "#data/office/download.ts";
import type { DeskFilter } from "#data/office/proposal-desk.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { Button } from "#ui/button.tsx";
import { ExportButtons } from "#ui/list-desk/export-buttons.tsx";

/** The filtered list as a file or on paper. */
export function DeskExport({ filter }: { readonly filter: DeskFilter }) {
  return (
    <ExportButtons
      unit="件"
      read={(format, report, signal) => exportProposals(filter, format, report, signal)}
      save={(file, format) => saveFile(file, `提案目录-${shanghaiDay(new Date())}.${format}`)}
    >
      <Button kind="quiet" compact icon="print" label="打印已列出的提案" onPress={printList}>
        打印
      </Button>
    </ExportButtons>
  );
}

/** The list instead of the open proposal: the sheet of styles asks for it. */
const printList = () => {
  document.documentElement.dataset["print"] = "list";
  addEventListener("afterprint", () => delete document.documentElement.dataset["print"], { once: true });
  print();
};
