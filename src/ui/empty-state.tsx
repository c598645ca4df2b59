import { Icon } from "#ui/icon.tsx";
import type { IconName } from "#ui/icon-shapes.ts";
import type { ReactNode } from "react";

/** Nothing here yet: one sentence and one button. */
export function EmptyState(props: { readonly icon: IconName; readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className="ui-empty">
      <Icon name={props.icon} />
      <p>{props.text}</p>
      {props.children}
    </div>
  );
}
