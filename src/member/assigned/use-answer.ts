import { clearDraft, loadDraft, saveDraft } from "#data/drafts.ts";
import { answerAssigned, giveBackAssigned } from "#data/submissions.ts";
import { NOTE_LIMIT } from "#domain/submission/submission-lists.ts";
import { faultOfText, normalizeText } from "#domain/text/plain-text.ts";
import { focusFirstFault } from "#ui/focus-first-fault.ts";
import { useEffect, useState } from "react";

/** The behaviour of an answer: drafted while it is typed, kept on the phone at the tap, sent by itself. */
export const useAnswer = (id: string, refused: string | undefined, way: "answer" | "giveBack" = "answer") => {
  const key = `${way}:${id}`;
  const [text, setText] = useState(refused ?? "");
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const fault = faultOfText(normalizeText(text), NOTE_LIMIT);

  useEffect(() => {
    void loadDraft(key)
      .then((kept) => kept && setText(kept.text))
      .catch(() => undefined);
  }, [key]);

  const send = async () => {
    setTried(true);
    if (fault) return focusFirstFault();
    setBusy(true);
    setFailure(undefined);
    try {
      await (way === "answer" ? answerAssigned : giveBackAssigned)(id, text);
      await clearDraft(key).catch(() => undefined);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : "没能保存到本机，请再试一次。");
    }
    setBusy(false);
  };

  return {
    text,
    setText: (next: string) => {
      setText(next);
      saveDraft(key, { text: next });
    },
    textError:
      isTried && fault
        ? fault === "too-long"
          ? `最多 ${NOTE_LIMIT} 字。`
          : way === "answer"
            ? "请写下答复，再提交。"
            : "请写明退回的原因。"
        : undefined,
    isBusy,
    failure,
    send,
  };
};
