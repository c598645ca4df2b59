import { useEffect, useRef, useState } from "react";
import { dropKept, keepWords, readKept } from "#data/office/handling-drafts.ts";

const PAUSE_MS = 300;

/** What is being typed, kept in this browser until it is saved or given up, so that a reload loses nothing. */
export const useKeptWords = <Words extends object>(id: string, what: string, standing: Words) => {
  const [kept] = useState(() => readKept<Words>(id, what));
  const [words, setWords] = useState<Words>({ ...standing, ...kept?.words });
  const [isRestored, setRestored] = useState(kept !== undefined);
  const newest = useRef<Words>(undefined);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const keepNow = () => {
      clearTimeout(pause.current);
      if (newest.current) keepWords(id, what, newest.current);
    };
    addEventListener("pagehide", keepNow);
    return () => {
      removeEventListener("pagehide", keepNow);
      keepNow();
    };
  }, [id, what]);

  const change = (changed: Partial<Words>) => {
    const after = { ...words, ...changed };
    newest.current = after;
    setWords(after);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => keepWords(id, what, after), PAUSE_MS);
  };
  const drop = () => {
    clearTimeout(pause.current);
    newest.current = undefined;
    dropKept(id, what);
    setRestored(false);
  };
  const giveUp = () => {
    drop();
    setWords(standing);
  };
  return { words, isRestored, change, drop, giveUp };
};
