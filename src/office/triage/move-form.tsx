import type { ReactNode } from "react";
import { AnswerFields } from "#office/triage/answer-fields.tsx";
import { AssigneeFields } from "#office/triage/assignee-fields.tsx";
import { ConvertFields } from "#office/triage/convert-fields.tsx";
import type { MoveBody } from "#data/office/submissions.ts";
import type { OfficeMove } from "#office/triage/office-moves.ts";
import { ReasonField } from "#office/triage/reason-field.tsx";
import { RejectFields } from "#office/triage/reject-fields.tsx";
import { type MoveDraft, type SendMove, useMoveForm } from "#office/triage/use-move-form.ts";
import { MoveFormFrame } from "#ui/list-desk/move-form-frame.tsx";

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
  return (
    <MoveFormFrame
      label={move.label}
      about={about}
      fault={form.refusal?.detail}
      missing={form.missing}
      isSending={form.isSending}
      onSend={() => void form.send()}
      onCancel={onCancel}
    >
      {children}
      <div className="ui-moveform__fields">{fieldsOf(move, form, text)}</div>
    </MoveFormFrame>
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
