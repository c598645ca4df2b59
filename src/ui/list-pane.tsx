import "#ui/list-pane.css";
import type { ReactNode } from "react";
import { Link } from "react-router";

export interface ListPaneItem {
  readonly key: string;
  readonly to: string;
  readonly title: ReactNode;
  /** How it stands, at the end of the title's line. */
  readonly state?: ReactNode;
  readonly meta: ReactNode;
}

interface ListPaneProps {
  readonly label: string;
  readonly items: readonly ListPaneItem[];
  readonly current: string | undefined;
  readonly children: ReactNode;
}

/** Few lines at the left, the open one whole beside them; the open one stands in the URL. */
export function ListPane({ label, items, current, children }: ListPaneProps) {
  return (
    <div className="ui-listpane">
      <nav aria-label={label}>
        <ul className="ui-listpane__list">
          {items.map(({ key, to, title, state, meta }) => (
            <li key={key}>
              <Link to={to} replace aria-current={key === current ? "true" : undefined}>
                <span className="ui-listpane__head">
                  <strong>{title}</strong>
                  {state}
                </span>
                <span className="ui-meta">{meta}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  );
}
