import { type FormEvent, useState } from "react";
import { dropDraft, keepDraft, readDraft } from "#data/office/reply-drafts.ts";
import { moveForUnit, type UnitSubmission } from "#data/office/unit-submissions.ts";
import { NOTE_LIMIT } from "#domain/submission/submission-lists.ts";
import { countLetters } from "#domain/text/plain-text.ts";
import { Button } from "#ui/button.tsx";
import { focusFirstFault } from "#ui/focus-first-fault.ts";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { showToast } from "#ui/toast-store.ts";

interface AnswerFormProps {
  readonly item: UnitSubmission;
  readonly isReviewed: boolean;
  readonly onDone: () => Promise<void>;
}

type Way = "answer" | "giveBack";

/** The answer, or why it is not this unit's matter; what is typed stays on this device until the server has it. */
export function AnswerForm({ item, isReviewed, onDone }: AnswerFormProps) {
  const [way, setWay] = useState<Way>("answer");
  const [note, setNote] = useState(() => readDraft(item.id)?.note ?? item.proposedAnswer ?? "");
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<string>();
  const [isSending, setSending] = useState(false);
  const words = way === "answer" ? note : reason;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === "") {
      setFault(way === "answer" ? "请写答复。" : "请写退回的原因。");
      return focusFirstFault();
    }
    setSending(true);
    const answer = await moveForUnit(item.id, way, words);
    setSending(false);
    if (!answer.ok) return setFault(answer.refusal.errors?.[0]?.detail ?? answer.refusal.detail);
    dropDraft(item.id);
    showToast(way === "giveBack" ? "已退回政协办公室" : isReviewed ? "已提交，等待审核" : "答复已送达反映人");
    await onDone();
  };
  const type = (text: string) => {
    setFault(undefined);
    if (way === "giveBack") return setReason(text);
    setNote(text);
    keepDraft(item.id, { move: "answer", note: text });
  };

  return (
    <form className="unit-form" aria-label={way === "answer" ? "答复" : "退回"} onSubmit={(event) => void send(event)}>
      <TextArea
        key={way}
        label={way === "answer" ? "答复内容" : "退回的原因"}
        hint={way === "answer" ? "反映人凭查询码看到的就是这段文字" : "写给政协办公室，反映人看不到"}
        rows={way === "answer" ? 6 : 3}
        value={words}
        onChange={type}
        error={fault}
        count={{ now: countLetters(words), most: NOTE_LIMIT }}
      />
      {way === "answer" && isReviewed && <Notice tone="amber">答复由政协办公室审核后送达反映人。</Notice>}
      <div className="ui-cluster">
        <Button kind="primary" type="submit" busy={isSending}>
          {way === "answer" ? (isReviewed ? "提交审核" : "答复") : "退回办公室"}
        </Button>
        <Button kind="quiet" onPress={() => (setFault(undefined), setWay(way === "answer" ? "giveBack" : "answer"))}>
          {way === "answer" ? "不属于本单位，退回" : "返回写答复"}
        </Button>
      </div>
    </form>
  );
}
