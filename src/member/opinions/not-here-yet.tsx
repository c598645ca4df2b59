import type { KeptOutcome } from "#data/kept-document.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

interface NotHereYetProps {
  readonly outcome: KeptOutcome | undefined;
  readonly refresh: () => void;
}

/** This phone has never heard of my reports: why, and what helps. */
export function NotHereYet({ outcome, refresh }: NotHereYetProps) {
  if (outcome === undefined) return <Skeleton lines={6} />;
  if (outcome === "offline")
    return <EmptyState icon="offline" text="本机还没有报送记录。联网打开一次，以后没有网络也能看。" />;
  return (
    <Notice tone="red" alert title="没能取到报送记录">
      <p>可能是信号不好，请稍后再试。本机的草稿和待发送不受影响。</p>
      <Button icon="refresh" onPress={refresh}>
        再试一次
      </Button>
    </Notice>
  );
}
