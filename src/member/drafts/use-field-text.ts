import { areOwnWords } from "#member/drafts/own-words.ts";
import { fitArea } from "#member/drafts/writing-area.tsx";
import { storableText } from "#domain/text/plain-text.ts";
import { useEffect, useRef, useState } from "react";

export interface FieldTextParts {
  /** What the phone has stored, as it stands now. */
  readonly stored: string;
  readonly onType: (text: string) => void;
  /** Somebody begins to write here. */
  readonly onHold: () => void;
  /** Saves and lets go; resolves with the text that is stored then, undefined where that is not known. */
  readonly onRelease: () => Promise<string | undefined>;
}

/**
 * The text of one field as it stands on the screen. What is stored replaces it only while nobody writes in it: never under the fingers,
 * never over words that are not yet on the disk. `area` is the text box, which keeps the text.
 */
export const useFieldText = ({ stored, onType, onHold, onRelease }: FieldTextParts) => {
  const area = useRef<HTMLTextAreaElement>(null);
  const shown = useRef(stored);
  const [isUpdated, setUpdated] = useState(false);
  const hand = useRef<"off" | "on" | "leaving">("off");
  const handNow = () => hand.current;

  const adopt = (next: string) => {
    if (hand.current !== "off" || next === shown.current) return;
    const before = shown.current;
    shown.current = next;
    if (area.current) putText(area.current, next);
    // What cannot be stored at all is left out by the store: that is nobody's update.
    setUpdated(storableText(before) !== next && !areOwnWords(next));
  };
  // Only what comes from the store is taken over, not every drawing of this screen.
  // oxlint-disable-next-line react/exhaustive-deps
  useEffect(() => adopt(stored), [stored]);

  const hold = () => {
    if (hand.current === "on") return;
    hand.current = "on";
    onHold();
  };
  const release = async () => {
    if (hand.current !== "on") return;
    hand.current = "leaving";
    const kept = await onRelease();
    // Somebody writes here again, or it could not be saved: the words on the screen stand.
    if (kept === undefined || handNow() !== "leaving") return;
    hand.current = "off";
    adopt(kept);
  };
  const type = (next: string) => {
    hold();
    setUpdated(false);
    shown.current = next;
    onType(next);
  };
  useHidden(release);
  return { area, isUpdated, type, hold, release };
};

/** Replaces the text; the cursor stays at its place where it stands in it. */
const putText = (area: HTMLTextAreaElement, text: string): void => {
  const { selectionStart, selectionEnd } = area;
  area.value = text;
  if (area === document.activeElement) area.setSelectionRange(selectionStart, selectionEnd);
  fitArea(area);
};

/** With the page out of sight nobody writes: what other devices wrote may come in, so that the next word here follows theirs. */
const useHidden = (release: () => Promise<void>): void => {
  const newest = useRef(release);
  useEffect(() => {
    newest.current = release;
  });
  useEffect(() => {
    const hear = () => document.visibilityState === "hidden" && void newest.current();
    document.addEventListener("visibilitychange", hear);
    return () => document.removeEventListener("visibilitychange", hear);
  }, []);
};
