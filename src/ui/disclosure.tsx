import { Icon } from "#ui/icon.tsx";
import type { ReactNode } from "react";

interface DisclosureProps {
  readonly summary: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Folded away until wanted: native details, found by the browser's own search. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details className="ui-disclosure" open={open}>
      <summary>
        <Icon name="down" />
        {summary}
      </summary>
      <div className="ui-disclosure__body">{children}</div>
    </details>
  );
}
