import type { ReactNode } from "react";
import { Button } from "#ui/button.tsx";
import { Kbd } from "#ui/kbd.tsx";

interface BulkBarProps {
  /** How many are chosen, with their unit: 「12 条」. */
  readonly count: string;
  readonly onClear: () => void;
  /** What can be done to them all. */
  readonly children: ReactNode;
}

/** What can be done to all chosen rows. */
export function BulkBar({ count, onClear, children }: BulkBarProps) {
  return (
    <div className="ui-listbulk" role="group" aria-label="批量办理">
      <strong>已选 {count}</strong>
      {children}
      <Button kind="quiet" compact onPress={onClear}>
        取消选择 <Kbd>Esc</Kbd>
      </Button>
    </div>
  );
}
