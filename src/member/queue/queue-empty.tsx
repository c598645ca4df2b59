import type { Situation } from "#member/queue/hold.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";

interface QueueEmptyProps {
  readonly situation: Situation & { readonly lastSyncAt: number | null };
}

/** Nothing is missing at the server: said plainly, with the moment at which that was last known. */
export function QueueEmpty({ situation: { lastSyncAt, now } }: QueueEmptyProps) {
  return (
    <Card>
      <EmptyState icon="check" text="没有待发送的内容，写过的都已送达。">
        {lastSyncAt !== null && <p className="ui-meta">最近同步 {timeWords(lastSyncAt, new Date(now))}</p>}
      </EmptyState>
    </Card>
  );
}
