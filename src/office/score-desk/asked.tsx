import type { ReactNode } from "react";
import type { OfficeRefusal } from "#data/ask-endpoint.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

interface AskedProps<Value> {
  readonly answer: {
    readonly value: Value | undefined;
    readonly refusal: OfficeRefusal | null;
    readonly askAgain: () => Promise<void>;
  };
  readonly children: (value: Value) => ReactNode;
}

/** What was asked of the server: waiting, what went wrong, or the answer. */
export function Asked<Value>({ answer: { value, refusal, askAgain }, children }: AskedProps<Value>) {
  if (value !== undefined) return children(value);
  if (!refusal) return <Skeleton lines={8} />;
  return (
    <Notice tone="red" alert>
      {refusal.detail}
      <Button compact onPress={() => void askAgain()}>
        重新读取
      </Button>
    </Notice>
  );
}
