import { type ReactNode, useState } from "react";
import type { DeskDetail, DeskMoveBody } from "#data/office/proposal-desk.ts";
import type { OfficeRefusal } from "#data/ask-endpoint.ts";
import { countLetters } from "#domain/text/plain-text.ts";
import type { DeskChoice } from "#office/proposal-desk/desk-moves-of.ts";
import { MergeField } from "#office/proposal-desk/merge-field.tsx";
import { ReasonField } from "#office/proposal-desk/reason-field.tsx";
import { MoveFormFrame } from "#ui/list-desk/move-form-frame.tsx";
import { TextArea } from "#ui/text-area.tsx";

const NOTE_LIMIT = 2_000;

interface MoveFormProps {
  readonly choice: DeskChoice;
  /** 「已选 12 件」 for bulk work. */
  readonly about?: string;
  readonly detail?: DeskDetail;
  readonly onSend: (body: DeskMoveBody) => Promise<OfficeRefusal | null>;
  readonly onCancel: () => void;
}

/** What a move needs, asked in place, beside the text it is about. Ctrl+Enter sends, Esc folds it. */
export function MoveForm({ choice, about, detail, onSend, onCancel }: MoveFormProps) {
  const [body, setBody] = useState<DeskMoveBody>({ move: choice.move });
  const [refusal, setRefusal] = useState<OfficeRefusal | null>(null);
  const [isSending, setSending] = useState(false);
  const missing = missingIn(choice, body);
  const change = (part: Partial<DeskMoveBody>) => setBody((before) => ({ ...before, ...part }));

  const send = async () => {
    if (missing || isSending) return;
    setSending(true);
    setRefusal(null);
    const { note, ...rest } = body;
    const refused = await onSend(note?.trim() ? { ...rest, note } : rest);
    setSending(false);
    setRefusal(refused);
  };
  return (
    <MoveFormFrame
      label={choice.label}
      about={about}
      fault={refusal?.errors?.[0]?.detail ?? refusal?.detail}
      missing={missing}
      isSending={isSending}
      onSend={() => void send()}
      onCancel={onCancel}
    >
      <Fields choice={choice} detail={detail} body={body} onChange={change} />
    </MoveFormFrame>
  );
}

/** What a move still needs, in words. */
const missingIn = ({ move, needs }: DeskChoice, { note, reason, targetId }: DeskMoveBody): string | undefined => {
  if (needs === "reason" && !reason) return "请选理由";
  if (needs === "target" && !targetId) return "请选并入哪一件";
  if (needs === "note" && !note?.trim() && !(move === "return" && reason)) return "请填写意见";
  return note && countLetters(note) > NOTE_LIMIT ? `最多 ${NOTE_LIMIT} 字` : undefined;
};

const labelByMove: Partial<Record<DeskMoveBody["move"], string>> = {
  return: "需要修改什么",
  refuse: "补充说明",
  convert: "转办的原因",
  merge: "并案说明",
  approveWithdrawal: "答复意见",
  declineWithdrawal: "不同意的理由",
  voidEntry: "撤销的原因",
};

interface FieldsProps {
  readonly choice: DeskChoice;
  readonly detail: DeskDetail | undefined;
  readonly body: DeskMoveBody;
  readonly onChange: (part: Partial<DeskMoveBody>) => void;
}

function Fields({ choice, detail, body, onChange }: FieldsProps): ReactNode {
  const isFree = choice.needs === "note" && choice.move !== "return";
  return (
    <div className="ui-moveform__fields">
      {choice.move === "merge" && detail && (
        <MergeField detail={detail} value={body.targetId} onChange={(targetId) => onChange({ targetId })} />
      )}
      {(choice.move === "refuse" || choice.move === "return") && (
        <ReasonField move={choice.move} value={body.reason} onChange={(reason) => onChange({ reason })} />
      )}
      <TextArea
        label={labelByMove[choice.move] ?? "说明"}
        hint={choice.move === "voidEntry" ? undefined : "提案人会看到这段话"}
        need={isFree ? undefined : "optional"}
        value={body.note ?? ""}
        onChange={(note) => onChange({ note })}
        rows={choice.move === "merge" ? 1 : 2}
        count={{ now: countLetters(body.note ?? ""), most: NOTE_LIMIT }}
        autoFocus={isFree}
      />
    </div>
  );
}
