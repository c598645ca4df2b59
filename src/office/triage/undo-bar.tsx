import type { Moves } from "#office/triage/use-moves.ts";
import { Icon } from "#ui/icon.tsx";
import { Kbd } from "#ui/kbd.tsx";

/** The last thing done and its undo; stays until the next one, so nobody has to be quick. */
export function UndoBar({ moves, onUndo }: { readonly moves: Moves; readonly onUndo: () => void }) {
  const words = moves.report ?? moves.last?.words;
  return (
    <div className="triage-undo" role="status">
      {words && <span>{words}</span>}
      {moves.last && (
        <button type="button" onClick={onUndo}>
          <Icon name="undo" />
          撤销{moves.report ? `「${moves.last.words}」` : ""} <Kbd>U</Kbd>
        </button>
      )}
    </div>
  );
}
