import "#ui/list-desk/list-desk.css";
import "#ui/list-desk/list-detail.css";
import { type ReactNode, useEffect } from "react";
import { classNames } from "#ui/class-names.ts";

interface ListDeskProps {
  /** The class of what this desk alone looks like. */
  readonly name: string;
  readonly title: string;
  readonly views: ReactNode;
  readonly list: ReactNode;
  /** What is read beside the list; a desk without it opens its rows as pages. */
  readonly detail?: { readonly label: string; readonly isOpen: boolean; readonly content: ReactNode };
  /** Sheets that open above. */
  readonly children?: ReactNode;
}

/** A desk that is a list: its views, its rows, what is read beside them; on a phone one of them at a time. */
export function ListDesk({ name, title, views, list, detail, children }: ListDeskProps) {
  useEffect(() => {
    document.title = `${title} · 掌上履职`;
  }, [title]);
  const look = classNames(
    "ui-panes ui-listdesk",
    !detail && "ui-panes--two",
    detail?.isOpen && "ui-listdesk--open",
    name,
  );
  return (
    <main className={look}>
      <h1 className="ui-hidden">{title}</h1>
      <nav className="ui-panes__views" aria-label="视图">
        {views}
      </nav>
      <section className="ui-panes__list" aria-label="列表">
        {list}
      </section>
      {detail && (
        <section className="ui-panes__detail" aria-label={detail.label}>
          {detail.content}
        </section>
      )}
      {children}
    </main>
  );
}
