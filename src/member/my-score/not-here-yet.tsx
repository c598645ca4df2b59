import type { MyDuty } from "#data/my-duty.ts";
import type { KeptOutcome } from "#data/kept-document.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

interface NotHereYetProps {
  readonly duty: MyDuty | null | undefined;
  readonly outcome: KeptOutcome | undefined;
  readonly onRetry: () => void;
}

/** Why there is nothing to show: still asked for, never heard of, or no scoring year has begun. */
export function NotHereYet({ duty, outcome, onRetry }: NotHereYetProps) {
  if (duty) return <EmptyState icon="stamp" text="还没有履职年度。办公室发布赋分办法后，这里显示您的履职记录。" />;
  if (duty === undefined || outcome === undefined || outcome === "here") return <Skeleton lines={8} />;
  if (outcome === "offline")
    return <EmptyState icon="offline" text="本机还没有您的履职记录。联网打开一次后，没有网络也能看。" />;
  return (
    <EmptyState icon="refresh" text="没能取到您的履职记录。">
      <Button icon="refresh" onPress={onRetry}>
        再取一次
      </Button>
    </EmptyState>
  );
}
