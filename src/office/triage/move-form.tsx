import type { FormEvent, KeyboardEvent, ReactNode } from "react";
import { AnswerFields } from "#office/triage/answer-fields.tsx";
import { AssigneeFields } from "#office/triage/assignee-fields.tsx";
import { ConvertFields } from "#office/triage/convert-fields.tsx";
import type { MoveBody } from "#data/office/submissions.ts";
import type { OfficeMove } from "#office/triage/office-moves.ts";
import { ReasonField } from "#office/triage/reason-field.tsx";
import { RejectFields } from "#office/triage/reject-fields.tsx";
import { type MoveDraft, type SendMove, useMoveForm } from "#office/triage/use-move-form.ts";
import { Button } from "#ui/button.tsx";
import { Kbd } from "#ui/kbd.tsx";
import { Notice } from "#ui/notice.tsx";

interface MoveFormProps {
  readonly move: OfficeMove;
  /** What is said about it: 「已选 12 条」 for bulk work. */
  readonly about?: string;
  /** The submission it is for; its draft is kept. Undefined for bulk work. */
  readonly submissionId?: string;
  readonly text?: string;
  /** What is filled in to begin with. */
  readonly preset?: Partial<MoveBody> | undefined;
  readonly onSend: SendMove;
  readonly onCancel: () => void;
  /** What is to be known before it is sent. */
  readonly children?: ReactNode;
}

/** What a move needs, asked in place, beside the text it is about. Ctrl+Enter sends, Esc folds it and keeps what was typed. */
export function MoveForm({ move, about, submissionId, text = "", preset, onSend, onCancel, children }: MoveFormProps) {
  const form = useMoveForm(move.move, submissionId, text, onSend, preset);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onCancel();
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void form.send();
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void form.send();
  };
  return (
    <form className="triage-form" aria-label={move.label} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <h2>
        {move.label}
        {about && <span className="ui-meta"> {about}</span>}
      </h2>
      {form.refusal && (
        <Notice tone="red" alert>
          {form.refusal.detail}
        </Notice>
      )}
      {children}
      <div className="triage-form__fields">{fieldsOf(move, form, text)}</div>
      <div className="triage-form__actions">
        <Button kind="primary" type="submit" busy={form.isSending} disabled={form.missing !== undefined}>
          {move.label}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          收起
        </Button>
        <span className="ui-meta">{form.missing ?? <SendKey />}</span>
      </div>
    </form>
  );
}

function SendKey() {
  return (
    <>
      <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> 发出
    </>
  );
}

const fieldsOf = (move: OfficeMove, form: MoveDraft, question: string): ReactNode => {
  switch (move.needs) {
    case "note":
      return move.move === "returnAnswer" ? (
        <ReasonField form={form} />
      ) : (
        <AnswerFields form={form} question={question} />
      );
    case "reason":
      return <RejectFields form={form} />;
    case "memberId":
    case "unitId":
      return <AssigneeFields key={move.needs} form={form} to={move.needs} />;
    case "title":
      return <ConvertFields form={form} />;
    case undefined:
      return null;
  }
};
