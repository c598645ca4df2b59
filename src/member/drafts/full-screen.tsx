import { FullScreenUndo } from "#member/drafts/full-screen-undo.tsx";
import { Button } from "#ui/button.tsx";
import { classNames } from "#ui/class-names.ts";
import { useEffect, useRef, type ReactNode } from "react";

interface FullScreenProps {
  readonly label: string;
  readonly isFull: boolean;
  readonly onLeave: () => void;
  /** At its lower edge while it fills the screen. */
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** A card that can take the whole screen, above the keyboard. Nothing inside is mounted anew. */
export function FullScreen({ label, isFull, onLeave, foot, children }: FullScreenProps) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = card.current;
    if (!isFull || !element) return;
    const undo = [holdRest(element), followKeyboard(element), onEscape(onLeave)];
    element.querySelector("textarea")?.focus();
    return () => {
      for (const each of undo) each();
      // At its place in the page again, where the cursor may be below the keyboard.
      element.scrollIntoView({ block: "nearest" });
    };
    // Entering and leaving alone: a new `onLeave` at every drawing must not take the focus again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isFull]);

  return (
    <section
      ref={card}
      className={classNames("ui-card", "draft-card", isFull && "draft-card--full")}
      {...(isFull && { role: "dialog", "aria-modal": true, "aria-label": label })}
    >
      {isFull && (
        <div className="draft-card__done">
          <Button icon="check" onPress={onLeave}>
            写好了
          </Button>
        </div>
      )}
      {children}
      {isFull && <FullScreenUndo />}
      {isFull && foot}
    </section>
  );
}

/** Everything around the card is out of reach while it fills the screen. */
const holdRest = (card: HTMLElement): (() => void) => {
  const rest: HTMLElement[] = [];
  for (let at: HTMLElement | null = card; at && at !== document.body; at = at.parentElement)
    for (const other of at.parentElement?.children ?? [])
      if (other !== at && other instanceof HTMLElement && !other.inert && !other.matches(".ui-toasts"))
        rest.push(other);
  for (const one of rest) one.inert = true;
  return () => {
    for (const one of rest) one.inert = false;
  };
};

/** The keyboard covers a fixed element: its height is what is left to see. */
const followKeyboard = (card: HTMLElement): (() => void) => {
  const view = window.visualViewport;
  const fit = () => {
    card.style.height = `${view?.height ?? window.innerHeight}px`;
    card.style.top = `${view?.offsetTop ?? 0}px`;
  };
  fit();
  view?.addEventListener("resize", fit);
  view?.addEventListener("scroll", fit);
  return () => {
    view?.removeEventListener("resize", fit);
    view?.removeEventListener("scroll", fit);
    card.style.height = card.style.top = "";
  };
};

const onEscape = (leave: () => void): (() => void) => {
  const hear = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.isComposing) leave();
  };
  document.addEventListener("keydown", hear);
  return () => document.removeEventListener("keydown", hear);
};
