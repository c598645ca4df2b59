import type { InquiryView } from "#contract/studios.ts";
import { NOTE_LIMIT } from "#domain/submission/submission-lists.ts";
import { countLetters } from "#domain/text/plain-text.ts";
import { useReply, type ReplyWay } from "#member/studio/use-reply.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { TextArea } from "#ui/text-area.tsx";

interface ReplyCardProps {
  readonly inquiry: InquiryView;
  /** Given to me; a head may answer in another's place. */
  readonly isMine: boolean;
  readonly isHead: boolean;
}

const wordsByWay: Record<ReplyWay, { label: string; hint: string; button: string }> = {
  answer: { label: "您的答复", hint: "提问人凭查询码看到，不写您的姓名。", button: "提交答复" },
  askBack: { label: "请对方补充什么", hint: "提问人凭查询码看到，补充后回到您这里。", button: "请对方补充" },
  giveBack: { label: "转请负责人的原因", hint: "负责人看到，提问人看不到。答复期限不变。", button: "转请负责人" },
};

/** The reply: kept as a draft while it is typed, sent by itself once there is a network. */
export function ReplyCard({ inquiry, isMine, isHead }: ReplyCardProps) {
  const reply = useReply(inquiry);
  const words = wordsByWay[reply.way];
  return (
    <Card>
      {reply.failure && (
        <Notice tone="red" alert>
          <p>{reply.failure}</p>
        </Notice>
      )}
      {isMine && (
        <Segmented<ReplyWay>
          label="怎么办"
          value={reply.way}
          options={[
            { value: "answer", label: "答复" },
            { value: "askBack", label: "请补充" },
            ...(isHead ? [] : [{ value: "giveBack" as const, label: "转负责人" }]),
          ]}
          onChange={reply.setWay}
        />
      )}
      <TextArea
        label={words.label}
        hint={words.hint}
        rows={5}
        value={reply.text}
        onChange={reply.setText}
        error={reply.textError}
        count={{ now: countLetters(reply.text), most: NOTE_LIMIT }}
        data-kept
      />
      {reply.way === "answer" && inquiry.mayPublish && (
        <Segmented
          label="答复给谁看"
          value={reply.visibility}
          options={[
            { value: "PUBLIC", label: "公开" },
            { value: "PRIVATE", label: "仅提问人" },
          ]}
          onChange={reply.setVisibility}
        />
      )}
      <Button kind="primary" wide icon="send" busy={reply.isBusy} onPress={() => void reply.send()}>
        {words.button}
      </Button>
    </Card>
  );
}
