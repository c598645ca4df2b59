import { useEffect, useState, useSyncExternalStore } from "react";
import { dropKept, keepWords, readKept } from "#data/office/handling-drafts.ts";
import { type OpinionDetail, readOpinion, saveEdition } from "#data/office/opinions.ts";
import { createEditionSaver, type KeptEdition } from "#office/opinions/edition-saver.ts";

const WHAT = "opinion-edition";

/** The edited copy of one report while somebody writes in it: saved by itself, kept in this browser until it is. */
export const useEdition = (detail: OpinionDetail, onSaved: (detail: OpinionDetail) => void) => {
  const { id } = detail;
  const [saver] = useState(() =>
    createEditionSaver(detail, readKept<KeptEdition>(id, WHAT)?.words, {
      save: (body) => saveEdition(id, body),
      readNewest: () => readOpinion(id),
      keep: (kept) => void keepWords(id, WHAT, kept),
      drop: () => dropKept(id, WHAT),
      onSaved,
    }),
  );
  const state = useSyncExternalStore(saver.subscribe, saver.read);
  useEffect(() => {
    saver.begin();
    const leave = () => document.visibilityState === "hidden" && void saver.flush();
    const retry = () => void saver.flush();
    document.addEventListener("visibilitychange", leave);
    addEventListener("online", retry);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      removeEventListener("online", retry);
      saver.stop();
    };
  }, [saver]);
  return { ...state, change: saver.change, settle: saver.settle, flush: saver.flush };
};

export type EditionWork = ReturnType<typeof useEdition>;
