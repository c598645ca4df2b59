import { storableText } from "#domain/text/plain-text.ts";
import { useEffect, useLayoutEffect, useRef, useState } from "react";

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
 * never over words that are not yet on the disk. `box` is put around the text box.
 */
export const useFieldText = ({ stored, onType, onHold, onRelease }: FieldTextParts) => {
  const [text, setText] = useState(stored);
  const [isUpdated, setUpdated] = useState(false);
  const shown = useRef(stored);
  const hand = useRef<"off" | "on" | "leaving">("off");
  const handNow = () => hand.current;
  const { box, keepCursor } = useCursor();

  const show = (next: string) => {
    shown.current = next;
    setText(next);
  };
  const adopt = (next: string) => {
    if (hand.current !== "off" || next === shown.current) return;
    const before = shown.current;
    keepCursor();
    show(next);
    // What cannot be stored at all is left out by the store: that is nobody's update.
    setUpdated(storableText(before) !== next);
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
    show(next);
    onType(next);
  };
  useHidden(release);
  return { text, isUpdated, box, type, hold, release };
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

/** The cursor stays at its place when the text around it is replaced while nobody writes. */
const useCursor = () => {
  const box = useRef<HTMLDivElement>(null);
  const place = useRef<readonly [start: number, end: number]>(undefined);
  useLayoutEffect(() => {
    if (place.current) focusedIn(box.current)?.setSelectionRange(...place.current);
    place.current = undefined;
  });
  return {
    box,
    keepCursor: () => {
      const area = focusedIn(box.current);
      if (area) place.current = [area.selectionStart, area.selectionEnd];
    },
  };
};

const focusedIn = (box: HTMLElement | null): HTMLTextAreaElement | undefined => {
  const area = box?.querySelector("textarea");
  return area && area === document.activeElement ? area : undefined;
};
