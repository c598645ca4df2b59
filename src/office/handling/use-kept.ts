import { useCallback, useEffect, useRef, useState } from "react";
import { dropKept, keepWords, readKept } from "#data/office/handling-drafts.ts";

const PAUSE_MS = 300;

/**
 * Words that are being typed, kept in this browser within 300 ms and on every way of leaving, until they are saved: never a typed word
 * lost. `restoredAt` tells when they were typed, where they come from an earlier visit.
 */
export const useKept = <Words extends object>(taskId: string, what: string, standing: Words) => {
  const [kept] = useState(() => readKept<Words>(taskId, what));
  const [words, setWords] = useState<Words>({ ...standing, ...kept?.words });
  const [restoredAt, setRestoredAt] = useState(kept?.at);
  const [isKept, setKept] = useState(true);
  const newest = useRef<Words>(undefined);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keepNow = useCallback(() => {
    clearTimeout(pause.current);
    if (newest.current) setKept(keepWords(taskId, what, newest.current));
    newest.current = undefined;
  }, [taskId, what]);

  useEffect(() => {
    addEventListener("pagehide", keepNow);
    document.addEventListener("visibilitychange", keepNow);
    return () => {
      removeEventListener("pagehide", keepNow);
      document.removeEventListener("visibilitychange", keepNow);
      keepNow();
    };
  }, [keepNow]);

  const change = (changed: Partial<Words>) => {
    const after = { ...words, ...changed };
    newest.current = after;
    setWords(after);
    clearTimeout(pause.current);
    pause.current = setTimeout(keepNow, PAUSE_MS);
  };

  /** Saved, or not wanted any more. */
  const drop = () => {
    clearTimeout(pause.current);
    newest.current = undefined;
    dropKept(taskId, what);
    setRestoredAt(undefined);
  };

  const giveUp = () => {
    drop();
    setWords(standing);
  };

  return { words, restoredAt, isKept, change, drop, giveUp };
};
