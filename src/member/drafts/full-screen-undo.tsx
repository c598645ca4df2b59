import { Button } from "#ui/button.tsx";
import type { PointerEvent } from "react";

/** Below a text that fills the screen: the browser's own undo, for phones without a Ctrl key. */
export function FullScreenUndo() {
  return (
    // The cursor stays in the text, and the keyboard open.
    <div className="draft-card__undo" onPointerDown={(event: PointerEvent) => event.preventDefault()}>
      <Button kind="quiet" icon="undo" label="撤销" onPress={() => act("undo")}>
        撤销
      </Button>
      <Button kind="quiet" icon="refresh" label="恢复" onPress={() => act("redo")}>
        恢复
      </Button>
    </div>
  );
}

/** Nothing is kept for it here: a copy of the text for every letter would be a book a minute. */
const act = (what: "undo" | "redo"): void => {
  document.querySelector<HTMLTextAreaElement>(".draft-card--full textarea")?.focus();
  document.execCommand(what);
};
