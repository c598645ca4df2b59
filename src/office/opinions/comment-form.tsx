import { useState } from "react";
import { newId } from "#data/ids.ts";
import { saveComment } from "#data/office/opinions.ts";
import type { ReportField } from "#domain/report/report-draft.ts";
import type { ReportProps } from "#office/opinions/use-report.ts";
import { Button } from "#ui/button.tsx";
import { TextArea } from "#ui/text-area.tsx";

interface CommentFormProps extends ReportProps {
  readonly field: ReportField | null;
  readonly quote: string;
  readonly onDone: () => void;
}

/** A comment on the chosen words, or on the whole. */
export function CommentForm({ detail, work, field, quote, onDone }: CommentFormProps) {
  const [id] = useState(newId);
  const [words, setWords] = useState("");
  // The words that were chosen when it began: choosing others meanwhile changes nothing.
  const [kept] = useState(quote);
  const send = async () => {
    const body = { field, quote: kept, words: words.trim(), isResolved: false };
    if (await work.work("comment", () => saveComment(detail.id, id, body), "批注已保存。")) onDone();
  };
  return (
    <form
      className="opinion-form opinion-form--comment"
      aria-label="批注"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {kept && <blockquote>{kept}</blockquote>}
      <TextArea
        label="批注"
        labelHidden
        placeholder="写给同事看的意见，作者看不到"
        rows={2}
        autoFocus
        value={words}
        onChange={setWords}
      />
      <div className="opinion-form__actions">
        <Button compact kind="primary" type="submit" busy={work.busy === "comment"} disabled={words.trim() === ""}>
          保存批注
        </Button>
        <Button compact kind="quiet" onPress={onDone}>
          取消
        </Button>
      </div>
    </form>
  );
}
