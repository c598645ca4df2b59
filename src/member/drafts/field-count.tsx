import { countPrinted } from "#domain/text/plain-text.ts";
import { useDeferredValue, useMemo } from "react";

interface FieldCountProps {
  /** As it is stored: counted after the save, not at every keystroke. */
  readonly text: string;
  readonly advised?: number | undefined;
  /** Only said where there is advice. */
  readonly isShort: boolean;
}

/** Letters of one field; beyond what is advised it says so, and nothing more. */
export function FieldCount({ text, advised, isShort }: FieldCountProps) {
  const settled = useDeferredValue(text);
  const letters = useMemo(() => countPrinted(settled), [settled]);
  if (letters === 0 || (isShort && advised === undefined)) return <span />;
  const isOver = advised !== undefined && letters > advised;
  return (
    <span className={isOver ? "ui-meta draft-field__over" : "ui-meta"}>
      {letters.toLocaleString("zh-CN")} 字{advised !== undefined && `，建议不超过 ${advised} 字`}
    </span>
  );
}
