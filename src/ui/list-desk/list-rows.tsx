import type { ReactNode } from "react";
import { Button } from "#ui/button.tsx";
import { Kbd } from "#ui/kbd.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

interface ListRowsProps {
  readonly label: string;
  readonly isLoading: boolean;
  /** Why they could not be read. */
  readonly fault?: string | undefined;
  readonly onRetry: () => void;
  readonly rows: readonly ReactNode[];
  /** What stands in the place of rows where there are none. */
  readonly nothing: ReactNode;
  /** What arrived since, above the rows. */
  readonly fresh?: ReactNode;
  /** The way to older rows, below them. */
  readonly older?: ReactNode;
}

/** The rows of a list, or why there are none. */
export function ListRows({ label, isLoading, fault, onRetry, rows, nothing, fresh, older }: ListRowsProps) {
  const isEmpty = rows.length === 0;
  return (
    <div className="ui-listdesk__scroll">
      {fresh}
      {fault && (
        <Notice tone="red" alert>
          {fault}
          <Button compact onPress={onRetry}>
            重试
          </Button>
        </Notice>
      )}
      {isLoading && isEmpty && <Skeleton lines={9} />}
      {!isLoading && isEmpty && !fault && nothing}
      <ul aria-label={label} aria-busy={isLoading}>
        {rows}
      </ul>
      {older}
    </div>
  );
}

interface FreshRowsProps {
  /** How many, with their unit: 「3 条」. */
  readonly count: string;
  readonly onShow: () => void;
}

/** What arrived waits here, so that nothing moves under the eye. */
export function FreshRows({ count, onShow }: FreshRowsProps) {
  return (
    <button type="button" className="ui-listfresh" onClick={onShow}>
      有 {count}新的，点此显示 <Kbd>N</Kbd>
    </button>
  );
}
