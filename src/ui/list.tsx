import { Children, type ReactNode } from "react";

/** Rows with a line between them. */
export function List({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return (
    <ul className="ui-list" aria-label={label}>
      {Children.map(children, (child) => (child ? <li>{child}</li> : null))}
    </ul>
  );
}
