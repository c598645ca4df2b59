import type { ReportParts } from "#member/drafts/report/report-parts.ts";
import { ReportSheet } from "#member/drafts/report/report-sheet.tsx";
import { useReportHandIn } from "#member/drafts/report/use-report-hand-in.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";

/** The one way on: looks everything over first. */
export function ReportSubmit(parts: ReportParts) {
  const handIn = useReportHandIn(parts);
  return (
    <Card title={handIn.isAgain ? "修改后再报" : "报送"}>
      {handIn.isHandedIn && (
        <Notice tone="amber" icon="copy" title="这一篇已经报送过">
          <p>另一台设备先报送了。您在本机写的文字没有丢，再报送时作为另一篇。</p>
          <LinkButton to={`/opinions/${parts.id}`} icon="file">
            看报送的那一篇
          </LinkButton>
        </Notice>
      )}
      {handIn.returnedFor !== undefined && (
        <Notice tone="amber" icon="undo" title="编辑退回的理由">
          <p className="ui-pre">{handIn.returnedFor}</p>
        </Notice>
      )}
      <p className="ui-meta">涉密内容不得填写。没有网络也可以报送，存在本机，联网后自动送达。</p>
      <Button kind="primary" wide icon="send" onPress={() => void handIn.open()}>
        {handIn.isAgain ? "修改后再报" : "报送"}
      </Button>
      <ReportSheet handIn={handIn} />
    </Card>
  );
}
