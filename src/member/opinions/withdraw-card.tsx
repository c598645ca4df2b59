import { ReasonSheet } from "#member/opinions/reason-sheet.tsx";
import { useAct } from "#member/opinions/use-act.ts";
import type { OpinionView } from "#contract/opinions.ts";
import { opinionFlow } from "#domain/opinion/opinion-flow.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";
import { useState } from "react";

/** Taking a report back while the flow allows it; nothing where it does not. */
export function WithdrawCard({ opinion }: { readonly opinion: OpinionView }) {
  const { failure, isBusy, act } = useAct(opinion.id);
  const [isAsking, setAsking] = useState(false);
  const mayWithdraw = opinionFlow.some(({ from, move }) => from === opinion.state && move === "withdraw");
  if (!mayWithdraw) return null;
  const withdraw = async (note: string) => {
    if (await act({ act: "withdraw", note }, "已撤回")) setAsking(false);
  };
  return (
    <Card>
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      <p className="ui-meta">办公室开始编辑之前可以撤回，文字仍在您这里。</p>
      <Button wide icon="undo" onPress={() => setAsking(true)}>
        撤回这一篇
      </Button>
      {isAsking && (
        <ReasonSheet
          title="撤回这一篇"
          lead="撤回后办公室不再办理，已记入的报送也一并撤销。"
          confirm="确认撤回"
          isOptional
          isBusy={isBusy}
          onConfirm={(note) => void withdraw(note)}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}
