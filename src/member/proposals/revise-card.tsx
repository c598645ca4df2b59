import { reviseReturned } from "#data/submit-proposal.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";
import { useState } from "react";
import { useNavigate } from "react-router";

interface ReviseCardProps {
  readonly id: string;
  readonly row: ProposalRow;
  readonly kind: "REVISE" | "HAND_IN";
}

/** It came back, or everybody has signed: on to the draft of the same name. */
export function ReviseCard({ id, row, kind }: ReviseCardProps) {
  const navigate = useNavigate();
  const [failure, setFailure] = useState<string>();
  const returned = row.history.findLast((entry) => entry.state === "RETURNED");
  const open = async () => {
    try {
      await reviseReturned(id, row);
      await navigate(`/proposals/drafts/${id}`);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : "没能打开草稿，请再试一次。");
    }
  };
  return (
    <Card title={kind === "REVISE" ? "退回修改" : "联名已结束"}>
      {kind === "REVISE" ? (
        <p className="ui-pre">{returned?.note || returned?.sentence || "提案委请您修改后重新提交。"}</p>
      ) : (
        <p>没有会签的已移出。请核对后提交提案。</p>
      )}
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      <Button kind="primary" wide icon="pencil" onPress={() => void open()}>
        {kind === "REVISE" ? "修改提案" : "去提交"}
      </Button>
    </Card>
  );
}
