import { HandInTag } from "#member/opinions/opinion-row.tsx";
import { WordsView } from "#member/opinions/words-view.tsx";
import { deliveryWords, mayTakeBack } from "#data/delivery-words.ts";
import type { OpinionHandIn } from "#data/my-opinions.ts";
import { backToDraft } from "#data/submit-proposal.ts";
import { useOnline } from "#data/sync-status.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { showToast } from "#ui/toast-store.ts";
import { useNavigate } from "react-router";

interface HandInCardProps {
  readonly id: string;
  readonly handIn: OpinionHandIn;
}

/** What was handed in here and what the server says of it. A number stands only once the office has given one. */
export function HandInCard({ id, handIn }: HandInCardProps) {
  const online = useOnline();
  const navigate = useNavigate();
  const { body, delivery, opId } = handIn;
  const isRefused = delivery.state === "NEEDS_ATTENTION";
  const takeBack = async () => {
    const isBack = await backToDraft(opId).catch(() => false);
    if (isBack) await navigate(`/reports/${id}`, { replace: true });
    else showToast("这一篇刚刚已经发出，不能改回草稿。");
  };
  return (
    <>
      <Card title={body.title} aside={<HandInTag handIn={handIn} />}>
        {isRefused ? (
          <Notice tone="red" title="没有送达" alert>
            <p>{delivery.reason}</p>
          </Notice>
        ) : (
          <p role="status">{statusWords(deliveryWords(delivery, online), delivery.state === "DELIVERED")}</p>
        )}
        {(isRefused || mayTakeBack(delivery)) && (
          <Button kind={isRefused ? "primary" : "secondary"} wide icon="pencil" onPress={() => void takeBack()}>
            改回草稿
          </Button>
        )}
        {isRefused && (
          <LinkButton wide icon="send" to={`/unsent/${encodeURIComponent(opId)}`}>
            怎么处理
          </LinkButton>
        )}
      </Card>
      <Card title="报送的文字">
        <WordsView words={body} />
      </Card>
    </>
  );
}

const statusWords = (words: string, isThere: boolean): string =>
  isThere ? `${words}，编号随后显示` : `${words}。文字都在本机，不会丢。`;
