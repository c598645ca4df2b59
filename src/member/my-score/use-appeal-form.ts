import { clearAppealWords, keepAppealWords, readAppealWords } from "#data/appeal-words.ts";
import { openAppeal } from "#data/duty-acts.ts";
import { faultOfText, normalizeText } from "#domain/text/plain-text.ts";
import { takeActBack } from "#data/give-up.ts";
import { useKeptAct } from "#ui/use-kept-act.ts";
import { focusFirstFault } from "#ui/focus-first-fault.ts";
import { useEffect, useState } from "react";
import { useNavigate } from "react-router";

const MOST = 1000;

interface About {
  readonly year: string;
  readonly entryId: string | null;
  readonly ruleId: string | null;
}

/** The words of an appeal: kept while they are typed, on the disk before anything is said, sent by themselves. */
export const useAppealForm = ({ year, entryId, ruleId }: About) => {
  const about = entryId ?? year;
  const navigate = useNavigate();
  const { isBusy, failure, act } = useKeptAct(takeActBack);
  const [typed, setTyped] = useState<{ readonly about: string; readonly text: string }>();
  const [isTried, setTried] = useState(false);
  useEffect(() => {
    let isGone = false;
    void readAppealWords(about)
      .catch(() => "")
      .then((text) => isGone || setTyped((now) => (now?.about === about ? now : { about, text })));
    return () => {
      isGone = true;
    };
  }, [about]);

  const words = typed?.about === about ? typed.text : "";
  const fault = faultOfText(normalizeText(words), MOST);
  const setWords = (text: string) => {
    setTyped({ about, text });
    keepAppealWords(about, text);
  };
  const send = async () => {
    setTried(true);
    if (fault !== undefined) return focusFirstFault();
    let id = "";
    const work = async () => {
      id = await openAppeal({ year, entryId, ruleId, words: normalizeText(words) });
    };
    if (!(await act(work, "疑问已提出"))) return;
    await clearAppealWords(about).catch(() => undefined);
    await navigate(`/my-score/appeals/${id}`, { replace: true });
  };
  const error = isTried && fault !== undefined ? sentenceOf(fault) : undefined;
  return { words, setWords, error, isBusy, failure, send };
};

const sentenceOf = (fault: string): string =>
  fault === "blank" ? "请写明情况。" : `最多 ${MOST} 字，且不能含有特殊符号。`;
