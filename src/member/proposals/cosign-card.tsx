import type { AnsweredView } from "#member/proposals/answered-view.ts";
import { SignedTextDiff } from "#member/proposals/signed-text-diff.tsx";
import { countdownWords } from "#domain/proposal/due-words.ts";
import { Card } from "#ui/card.tsx";
import { useNow } from "#ui/use-now.ts";

/** Asked to sign: by whom, how long there is, what changed since. The text follows, the buttons stay in reach below. */
export function CosignCard({ view, memberId }: { readonly view: AnsweredView; readonly memberId: string }) {
  const { id, row } = view;
  const now = useNow();
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
    </Card>
  );
}
