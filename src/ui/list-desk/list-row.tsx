import { type ReactNode, useEffect, useRef } from "react";
import { Link } from "react-router";
import { classNames } from "#ui/class-names.ts";
import { Icon } from "#ui/icon.tsx";

interface Mark {
  readonly kind: "sending" | "moved" | "elsewhere" | "refused";
  readonly words: string;
}

interface ListRowProps {
  readonly to: string;
  readonly isOpen: boolean;
  readonly children: ReactNode;
  /** Its box: what is chosen is named by these words; without, it cannot be chosen. */
  readonly pick?: { readonly words: string; readonly isOn: boolean; readonly onToggle: () => void } | false;
  /** What became of it since it was listed, and its undo in place. */
  readonly mark?: Mark | undefined;
  readonly onUndo?: () => void;
}

/** One line of a list desk: its box, what leads to it, what became of it. The open one is kept in sight. */
export function ListRow({ to, isOpen, children, pick, mark, onUndo }: ListRowProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  const look = classNames(
    "ui-listrow",
    isOpen && "ui-listrow--open",
    !pick && "ui-listrow--bare",
    mark && `ui-listrow--${mark.kind}`,
  );
  return (
    <li ref={row} className={look}>
      {pick && (
        <label className="ui-listrow__pick">
          <input type="checkbox" checked={pick.isOn} aria-label={`选择：${pick.words}`} onChange={pick.onToggle} />
        </label>
      )}
      <Link className="ui-listrow__link" to={to} aria-current={isOpen ? "true" : undefined}>
        {children}
      </Link>
      {mark && (
        <span className="ui-listrow__mark">
          <Icon name={mark.kind === "refused" ? "alert" : mark.kind === "sending" ? "working" : "check"} />
          <span>{mark.words}</span>
          {mark.kind === "moved" && (
            <button type="button" onClick={onUndo}>
              撤销
            </button>
          )}
        </span>
      )}
    </li>
  );
}
