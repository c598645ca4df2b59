import { useAct } from "#member/proposals/use-act.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import { movesFor } from "#domain/flow/flow.ts";
import { proposalFlow } from "#domain/proposal/proposal-flow.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { useState } from "react";

/** Taking it back: at once before the review, by asking once it is filed. */
export function WithdrawalCard({ id, row }: { readonly id: string; readonly row: ProposalRow }) {
  const { failure, act } = useAct(id);
  const [isAsking, setAsking] = useState(false);
  const [note, setNote] = useState("");
  const moves =
    row.mine === "FIRST" ? movesFor(proposalFlow, row.state, ["firstProposer"]).map(({ move }) => move) : [];
  const needsConsent = moves.includes("askWithdrawal");
  if (!needsConsent && !moves.includes("withdraw")) return null;
  if (row.withdrawalAskedAt !== null && needsConsent) {
    return (
      <Card title="撤案">
        <p>已申请撤案，等提案委决定。</p>
      </Card>
    );
  }
  const confirm = () => {
    setAsking(false);
    if (needsConsent) void act({ act: "askWithdrawal", note: note.trim() }, "申请撤案");
    else void act({ act: "withdraw", note: note.trim() }, "撤回提案");
  };
  const label = needsConsent ? "申请撤案" : "撤回提案";
  return (
    <Card title={needsConsent ? "撤案" : "撤回"}>
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      <Button wide kind="danger" icon="undo" onPress={() => setAsking(true)}>
        {label}
      </Button>
      <Confirm
        open={isAsking}
        title={label}
        confirmLabel={label}
        danger
        disabled={needsConsent && note.trim() === ""}
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
      >
        <p>
          {needsConsent ? "已经立案，撤案要提案委同意。" : "撤回后不再审查、办理，文字仍在这里。联名人会看到已撤案。"}
        </p>
        <TextArea
          label="理由"
          need={needsConsent ? "required" : "optional"}
          rows={3}
          value={note}
          onChange={(words) => setNote(words.slice(0, 500))}
        />
      </Confirm>
    </Card>
  );
}
