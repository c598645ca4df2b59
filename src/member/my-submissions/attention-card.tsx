import { useAttention } from "#member/my-submissions/use-attention.ts";
import type { SubmissionView } from "#data/my-submissions.ts";
import { TEXT_LIMIT } from "#domain/submission/submission-lists.ts";
import { countLetters } from "#domain/text/plain-text.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";

/** Refused for good: why, and the ways on. The words are never lost. */
export function AttentionCard({ submission }: { readonly submission: SubmissionView }) {
  const attention = useAttention(submission);
  const isPointTrouble =
    submission.delivery.state === "NEEDS_ATTENTION" && /^(point|code)-/.test(submission.delivery.code);
  return (
    <Card title="怎么处理">
      {attention.failure && (
        <Notice tone="red" alert>
          <p>{attention.failure}</p>
        </Notice>
      )}
      <TextArea
        label="修改文字"
        rows={5}
        value={attention.text}
        onChange={attention.setText}
        count={{ now: countLetters(attention.text), most: TEXT_LIMIT }}
        error={attention.textError}
      />
      <Button kind="primary" wide icon="send" busy={attention.isBusy} onPress={() => void attention.resend()}>
        修改后重发
      </Button>
      <Button wide icon="refresh" onPress={() => void attention.retry()}>
        不改，再送一次
      </Button>
      {isPointTrouble && (
        <LinkButton wide icon="pin" to="/points">
          换一个联系点重写
        </LinkButton>
      )}
      <Button wide kind="quiet" icon="copy" onPress={() => void attention.copy()}>
        {attention.isCopied ? "文字已复制" : "复制文字"}
      </Button>
    </Card>
  );
}
