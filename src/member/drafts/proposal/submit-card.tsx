import type { ProposalParts } from "#member/drafts/proposal/proposal-parts.ts";
import { SubmitSheet } from "#member/drafts/proposal/submit-sheet.tsx";
import { useHandIn } from "#member/drafts/proposal/use-hand-in.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";

/** The one way on: looks everything over first. */
export function SubmitCard(parts: ProposalParts) {
  const handIn = useHandIn(parts);
  return (
    <Card title={handIn.isAgain ? "修改后再提交" : "提交提案"}>
      <p className="ui-meta">涉密内容不得填写。没有网络也可以提交，存在本机，联网后自动送达。</p>
      <Button kind="primary" wide icon="send" onPress={() => void handIn.open()}>
        {handIn.isAgain ? "再次提交" : "提交提案"}
      </Button>
      <SubmitSheet handIn={handIn} />
    </Card>
  );
}
