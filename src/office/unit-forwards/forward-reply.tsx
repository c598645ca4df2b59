import { useState } from "react";
import { dropKept, keepWords, readKept } from "#data/office/handling-drafts.ts";
import { answerForward, type UnitForward } from "#data/office/unit-forwards.ts";
import { countLetters } from "#domain/text/plain-text.ts";
import { Button } from "#ui/button.tsx";
import { Fault } from "#ui/fault.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { showToast } from "#ui/toast-store.ts";

const MOST = 4_000;
const WHAT = "opinion-forward";

interface ForwardReplyProps {
  readonly item: UnitForward;
  readonly onDone: () => Promise<void>;
}

/** What was done with it, or why it is given back; kept in this browser until the server has it. */
export function ForwardReply({ item, onDone }: ForwardReplyProps) {
  const [move, setMove] = useState<"reply" | "giveBack">("reply");
  const [words, setWords] = useState(() => readKept<{ words: string }>(item.id, WHAT)?.words.words ?? "");
  const [isKept, setKept] = useState(true);
  const [fault, setFault] = useState("");
  const [isSending, setSending] = useState(false);
  const change = (typed: string) => {
    setWords(typed);
    setKept(keepWords(item.id, WHAT, { words: typed }));
  };
  const send = async () => {
    setSending(true);
    setFault("");
    const answer = await answerForward(item.id, move, words.trim());
    setSending(false);
    if (!answer.ok) return setFault(answer.refusal.errors?.[0]?.detail ?? answer.refusal.detail);
    dropKept(item.id, WHAT);
    showToast(move === "reply" ? "已反馈给区政协办公室。" : "已退回区政协办公室。");
    await onDone();
  };
  const isReply = move === "reply";
  return (
    <form
      className="unit-forward__form"
      aria-label="办理反馈"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Segmented
        label="怎样办"
        value={move}
        options={[
          { value: "reply", label: "办理反馈" },
          { value: "giveBack", label: "退回" },
        ]}
        onChange={setMove}
      />
      <TextArea
        label={isReply ? "办理情况" : "退回的原因"}
        hint={isReply ? "写明已做的、将做的和时间。" : "例如不属于本单位职责，应由哪个单位办理。"}
        need="required"
        rows={5}
        value={words}
        onChange={change}
        count={{ now: countLetters(words), most: MOST }}
        data-kept
      />
      <Fault words={fault} />
      <div className="ui-cluster">
        <Button
          kind="primary"
          type="submit"
          busy={isSending}
          disabled={words.trim() === "" || countLetters(words) > MOST}
        >
          {isReply ? "提交反馈" : "退回这一件"}
        </Button>
        <span className="ui-meta">{isKept ? "未提交的内容存在本机。" : "本机存储已满，未提交的内容没有存下。"}</span>
      </div>
    </form>
  );
}
