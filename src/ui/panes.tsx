import { classNames } from "#ui/class-names.ts";
import type { ReactNode } from "react";

interface PanesProps {
  readonly views: ReactNode;
  readonly list: ReactNode;
  readonly detail?: ReactNode;
  readonly labels: { readonly views: string; readonly list: string; readonly detail?: string };
}

/** Saved views, list, detail side by side; each scrolls on its own. Without a detail the list takes its place. */
export function Panes({ views, list, detail, labels }: PanesProps) {
  return (
    <main className={classNames("ui-panes", detail === undefined && "ui-panes--two")}>
      <nav className="ui-panes__views" aria-label={labels.views}>
        {views}
      </nav>
      <section className="ui-panes__list" aria-label={labels.list}>
        {list}
      </section>
      {detail !== undefined && (
        <section className="ui-panes__detail" aria-label={labels.detail}>
          {detail}
        </section>
      )}
    </main>
  );
}
