import type { AnsweredView } from "#member/proposals/answered-view.ts";
import { DeclineSheet } from "#member/proposals/decline-sheet.tsx";
import { SignedTextDiff } from "#member/proposals/signed-text-diff.tsx";
import { useAct } from "#member/proposals/use-act.ts";
import { countdownWords } from "#domain/proposal/due-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";
import { useNow } from "#ui/use-now.ts";
import { useState } from "react";

/** Asked to sign: what it says stands below; two buttons, and how long there is. */
export function CosignCard({ view, memberId }: { readonly view: AnsweredView; readonly memberId: string }) {
  const { id, row } = view;
  const now = useNow();
  const { isBusy, failure, act } = useAct(id);
  const [isDeclining, setDeclining] = useState(false);
  const first = row.signers.find(({ isFirst }) => isFirst);
  const mine = row.signers.find((signer) => signer.memberId === memberId);
  const hasSignedOther = mine?.signedTextNo != null && mine.signedTextNo !== mine.askedTextNo;
  return (
    <Card title={hasSignedOther ? "请重新会签" : "请您会签"}>
      <p>
        {first?.name ?? "第一提案人"}
        {hasSignedOther ? "改动了您签过的文字，请看过后重新决定。" : "邀请您联名这件提案，请看过正文后决定。"}
      </p>
      {row.cosignDeadline && (
        <p className="proposal-due" role="timer">
          {countdownWords(new Date(row.cosignDeadline), now)}
        </p>
      )}
      {hasSignedOther && <SignedTextDiff proposalId={id} row={row} />}
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      <div className="proposal-choices">
        <Button
          kind="primary"
          wide
          icon="check"
          busy={isBusy}
          onPress={() => void act({ act: "sign", textNo: mine?.askedTextNo ?? row.textNo }, "同意会签")}
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
    </Card>
  );
}
