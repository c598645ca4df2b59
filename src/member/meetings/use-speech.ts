import { useAct } from "#member/meetings/use-act.ts";
import { newId } from "#data/ids.ts";
import {
  clearSpeechDraft,
  keepSpeechDraft,
  readSpeechDraft,
  useSpeechDraft,
  type SpeechDraft,
} from "#data/speech-draft.ts";
import { focusFirstFault } from "#ui/focus-first-fault.ts";
import { useEffect, useState } from "react";
import { useNavigate } from "react-router";

export const MOST_TITLE = 60;
export const MOST_BODY = 6000;

/** The paper as it is being written: begun here before, else empty; kept with every change, checked only when it is to go. */
export const useSpeech = (meetingId: string) => {
  const navigate = useNavigate();
  const { isBusy, failure, act } = useAct(meetingId);
  const savedAt = useSpeechDraft(meetingId);
  const [paper, setPaper] = useState<SpeechDraft>();
  const [isChecked, setChecked] = useState(false);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    let isGone = false;
    void readSpeechDraft(meetingId)
      .catch(() => undefined)
      .then((begun) => isGone || setPaper((now) => now ?? begun ?? { title: "", body: "" }));
    return () => {
      isGone = true;
    };
  }, [meetingId]);

  const errors = isChecked && paper ? faultsOf(paper) : {};
  const change = (part: Partial<SpeechDraft>) => {
    if (!paper) return;
    // A title is one line; what was pasted with breaks becomes one.
    const next = { ...paper, ...part, ...(part.title !== undefined && { title: part.title.replaceAll(/\s+/g, " ") }) };
    setPaper(next);
    keepSpeechDraft(meetingId, next);
  };
  const ask = () => {
    if (!paper) return;
    setChecked(true);
    if (Object.keys(faultsOf(paper)).length > 0) return focusFirstFault();
    setAsking(true);
  };
  const submit = async () => {
    if (!paper) return;
    setAsking(false);
    const { title, body } = paper;
    if (!(await act({ act: "submitSpeech", speechId: newId(), title: title.trim(), body: body.trim() }, "提交发言")))
      return;
    await clearSpeechDraft(meetingId).catch(() => undefined);
    await navigate(`/meetings/${meetingId}`, { replace: true });
  };
  return { paper, savedAt, errors, isBusy, failure, isAsking, change, ask, submit, cancel: () => setAsking(false) };
};

const faultsOf = ({ title, body }: SpeechDraft): { title?: string; body?: string } => ({
  ...(title.trim() === "" && { title: "请写题目。" }),
  ...(title.trim().length > MOST_TITLE && { title: `题目请在 ${MOST_TITLE} 字以内。` }),
  ...(body.trim() === "" && { body: "请写正文。" }),
  ...(body.trim().length > MOST_BODY && { body: `正文请在 ${MOST_BODY} 字以内。` }),
});
