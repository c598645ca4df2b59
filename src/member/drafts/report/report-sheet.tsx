import { MissingList } from "#member/drafts/proposal/missing-list.tsx";
import { ReportFacts } from "#member/drafts/report/report-facts.tsx";
import type { useReportHandIn } from "#member/drafts/report/use-report-hand-in.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Sheet } from "#ui/sheet.tsx";

/** What will be sent, what is missing, and the last press. */
export function ReportSheet({ handIn }: { readonly handIn: ReturnType<typeof useReportHandIn> }) {
  const { shown, missing, failure, isBusy, close, submit } = handIn;
  return (
    <Sheet open={shown !== null} title="报送前核对" onClose={close}>
      <MissingList title="还差这些，点一下就到" missing={missing} onJump={close} />
      {shown && <ReportFacts fields={shown} />}
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      <p className="ui-meta">涉密内容不得填写。报送后由办公室审核编辑，开始编辑之前可以撤回。</p>
      <div className="ui-sheet__actions">
        <Button kind="primary" icon="send" busy={isBusy} disabled={missing.length > 0} onPress={() => void submit()}>
          确认报送
        </Button>
        <Button onPress={close}>回去修改</Button>
      </div>
    </Sheet>
  );
}
