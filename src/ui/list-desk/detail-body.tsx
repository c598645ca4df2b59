import type { ReactNode } from "react";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

interface DetailBodyProps {
  /** Why it could not be read. */
  readonly fault: string | undefined;
  readonly onRetry: () => void;
  /** The record, once it is there. */
  readonly children: ReactNode;
}

/** The record being read. */
export function DetailBody({ fault, onRetry, children }: DetailBodyProps) {
  return (
    <div className="ui-listdetail__body">
      {fault && (
        <Notice tone="red" alert>
          {fault}
          <Button compact onPress={onRetry}>
            重试
          </Button>
        </Notice>
      )}
      {!children && !fault && <Skeleton lines={8} />}
      {children}
    </div>
  );
}
