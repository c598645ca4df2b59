import { DeclineSheet } from "#member/proposals/decline-sheet.tsx";
import { useAct } from "#member/proposals/use-act.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useState } from "react";

interface CosignFootProps {
  readonly id: string;
  readonly row: ProposalRow;
  readonly memberId: string;
}

/** 同意会签 or 谢绝, in reach of the thumb while the text is read. */
export function CosignFoot({ id, row, memberId }: CosignFootProps) {
  const { isBusy, failure, act } = useAct(id);
  const [isDeclining, setDeclining] = useState(false);
  const textNo = row.signers.find((signer) => signer.memberId === memberId)?.askedTextNo ?? row.textNo;
  return (
    <>
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      <div className="proposal-foot">
        <Button
          kind="primary"
          wide
          icon="check"
          busy={isBusy}
          onPress={() => void act({ act: "sign", textNo }, "同意会签")}
        >
          同意会签
        </Button>
        <Button wide onPress={() => setDeclining(true)}>
          谢绝
        </Button>
      </div>
      <DeclineSheet
        open={isDeclining}
        onClose={() => setDeclining(false)}
        onDecline={(reason) => {
          setDeclining(false);
          void act({ act: "decline", reason }, "谢绝会签");
        }}
      />
    </>
  );
}
