import { useEffect, useLayoutEffect, useRef } from "react";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || isTextInput(target));

const isTextInput = (target: HTMLElement) =>
  target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type);

const nameOf = (event: KeyboardEvent): string =>
  event.shiftKey && event.code.startsWith("Digit") ? `shift+${event.code.slice(5)}` : event.key.toLowerCase();

/** Single keys while nobody types and no dialog is open: `j`, `1`, `shift+1`, `/`, `?`, `escape`. */
export const useKeys = (bindings: Readonly<Record<string, (() => void) | undefined>>): void => {
  const latest = useRef(bindings);
  // Before the next key, however fast it comes.
  useLayoutEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
      const act = latest.current[nameOf(event)];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
};
