import { classNames } from "#ui/class-names.ts";
import type { ReactNode } from "react";

interface CardProps {
  readonly title?: string;
  /** A link or a count at the end of the title's line. */
  readonly aside?: ReactNode;
  /** Rows reach its edges. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

export function Card({ title, aside, flush, children }: CardProps) {
  return (
    <section className={classNames("ui-card", flush && "ui-card--flush")}>
      {title && (
        <div className="ui-card__head">
          <h2>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
