import type { InquiryAct, InquiryView } from "#contract/studios.ts";
import { clearDraft, loadDraft, saveDraft } from "#data/drafts.ts";
import { takeActBack } from "#data/give-up.ts";
import { actOnInquiry } from "#data/inquiry-acts.ts";
import { NOTE_LIMIT } from "#domain/submission/submission-lists.ts";
import { faultOfText, normalizeText } from "#domain/text/plain-text.ts";
import { focusFirstFault } from "#ui/focus-first-fault.ts";
import { useKeptAct } from "#ui/use-kept-act.ts";
import { useEffect, useState } from "react";

export const REPLY_WAYS = ["answer", "askBack", "giveBack"] as const;
export type ReplyWay = (typeof REPLY_WAYS)[number];

const doneByWay: Record<ReplyWay, string> = { answer: "答复", askBack: "补充的请求", giveBack: "转请负责人" };

/** The behaviour of a reply: drafted on this phone while it is typed, kept at the tap, sent by itself. */
export const useReply = (inquiry: InquiryView) => {
  const key = `inquiry:${inquiry.id}`;
  const [text, setText] = useState("");
  const [way, setWay] = useState<ReplyWay>("answer");
  const [visibility, setVisibility] = useState(inquiry.mayPublish ? ("PUBLIC" as const) : ("PRIVATE" as const));
  const [isTried, setTried] = useState(false);
  const { isBusy, failure, act } = useKeptAct(takeActBack);
  const fault = faultOfText(normalizeText(text), NOTE_LIMIT);

  useEffect(() => {
    void loadDraft(key)
      .then((kept) => kept && setText(kept.text))
      .catch(() => undefined);
  }, [key]);

  const send = async () => {
    setTried(true);
    if (fault) return focusFirstFault();
    const told: InquiryAct = way === "answer" ? { act: way, note: text, visibility } : { act: way, note: text };
    if (await act(() => actOnInquiry(inquiry.id, told), doneByWay[way])) await clearDraft(key).catch(() => undefined);
  };

  return {
    text,
    setText: (next: string) => {
      setText(next);
      saveDraft(key, { text: next });
    },
    way,
    setWay,
    visibility,
    setVisibility,
    textError: isTried && fault ? (fault === "too-long" ? `最多 ${NOTE_LIMIT} 字。` : "请先写下内容。") : undefined,
    isBusy,
    failure,
    send,
  };
};
