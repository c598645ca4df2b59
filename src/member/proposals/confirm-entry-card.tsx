import { useAct } from "#member/proposals/use-act.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";

/** The office entered it on behalf: the author says whether it is theirs. */
export function ConfirmEntryCard({ id, row }: { readonly id: string; readonly row: ProposalRow }) {
  const { isBusy, failure, act } = useAct(id);
  const answer = (isMine: boolean) =>
    void act({ act: "confirmEntry", isMine, note: "" }, isMine ? "确认由本人提出" : "说明不是本人提出");
  return (
    <Card title="代录入确认">
      <p className="proposal-question">
        {row.enteredBy ?? "工作人员"}代您录入了这件提案。请看过正文，确认是您提出的吗？
      </p>
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      <div className="proposal-choices">
        <Button kind="primary" wide icon="check" busy={isBusy} onPress={() => answer(true)}>
          是我提出的
        </Button>
        <Button wide disabled={isBusy} onPress={() => answer(false)}>
          不是
        </Button>
      </div>
    </Card>
  );
}
