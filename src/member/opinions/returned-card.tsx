import type { OpinionView } from "#contract/opinions.ts";
import { reviseOpinion } from "#data/submit-opinion.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { showToast } from "#ui/toast-store.ts";
import { useNavigate } from "react-router";

/** It came back: why, and the one way on. */
export function ReturnedCard({ opinion }: { readonly opinion: OpinionView }) {
  const navigate = useNavigate();
  const revise = async () => {
    try {
      await reviseOpinion(opinion);
      await navigate(`/reports/${opinion.id}`);
    } catch (error) {
      showToast(error instanceof Error ? error.message : "没能保存到本机，请再试一次。");
    }
  };
  return (
    <Notice tone="amber" icon="undo" title="退回修改">
      <p className="ui-pre">{opinion.publicNote}</p>
      <Button kind="primary" wide icon="pencil" onPress={() => void revise()}>
        修改后再报
      </Button>
    </Notice>
  );
}
