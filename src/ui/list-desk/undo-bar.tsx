import type { ReactNode } from "react";
import { Icon } from "#ui/icon.tsx";
import { Kbd } from "#ui/kbd.tsx";

interface UndoBarProps {
  /** What is to be said besides what was done last. */
  readonly report: string | undefined;
  /** What was done last and can be taken back, in words. */
  readonly last: string | undefined;
  readonly onUndo: () => void;
  readonly children?: ReactNode;
}

/** The last thing done and its undo; stays until the next one, so nobody has to be quick. */
export function UndoBar({ report, last, onUndo, children }: UndoBarProps) {
  const words = report ?? last;
  return (
    <div className="ui-undobar" role="status">
      {children}
      {words !== undefined && <span>{words}</span>}
      {last !== undefined && (
        <button type="button" onClick={onUndo}>
          <Icon name="undo" />
          撤销{report === undefined ? "" : `「${last}」`} <Kbd>U</Kbd>
        </button>
      )}
    </div>
  );
}
