import { LetterCount } from "#member/reports/letter-count.tsx";
import { PrintSheet } from "#member/reports/print-sheet.tsx";
import { useReportTools, type ReportToolsParts } from "#member/reports/use-report-tools.ts";
import type { ReportFields } from "#domain/report/report-draft.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";

interface ReportToolsProps extends ReportToolsParts {
  readonly stored: ReportFields;
}

/** What can be done with a draft now. There is no way to hand it in from here yet, and none is feigned. */
export function ReportTools({ stored, ...parts }: ReportToolsProps) {
  const tools = useReportTools(parts);
  return (
    <Card title="写好以后">
      <LetterCount fields={stored} />
      <p className="ui-meta">目前还不能在这里报送。可以复制、导出或打印，再交给办公室。</p>
      <div className="report-tools">
        <Button icon="copy" onPress={() => void tools.copy()}>
          {tools.isCopied ? "已复制全文" : "复制全文"}
        </Button>
        <Button icon="download" onPress={tools.exportFile}>
          导出文件
        </Button>
        <Button icon="print" onPress={() => window.print()}>
          打印
        </Button>
        <Button kind="danger" icon="trash" onPress={() => void tools.remove()}>
          删除草稿
        </Button>
      </div>
      <PrintSheet newest={parts.newest} />
    </Card>
  );
}
