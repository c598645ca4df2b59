import { useAnswer } from "#member/assigned/use-answer.ts";
import { NOTE_LIMIT } from "#domain/submission/submission-lists.ts";
import { countLetters } from "#domain/text/plain-text.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";

interface AnswerFormProps {
  readonly id: string;
  /** An answer that was refused: it is taken up again. */
  readonly refused?: string | undefined;
}

/** The person who wrote reads this on the receipt. */
export function AnswerForm({ id, refused }: AnswerFormProps) {
  const answer = useAnswer(id, refused);
  return (
    <Card>
      {answer.failure && (
        <Notice tone="red" alert>
          <p>{answer.failure}</p>
        </Notice>
      )}
      <TextArea
        label="您的答复"
        hint="反映人凭查询码就能看到，请写明办理情况和结果。"
        rows={5}
        value={answer.text}
        onChange={answer.setText}
        error={answer.textError}
        count={{ now: countLetters(answer.text), most: NOTE_LIMIT }}
        data-kept
      />
      <Button kind="primary" wide icon="send" busy={answer.isBusy} onPress={() => void answer.send()}>
        提交答复
      </Button>
    </Card>
  );
}
