import { holdOfAll, type Situation } from "#member/queue/hold.ts";
import { nextTryWords, reasonWords } from "#member/queue/hold-words.ts";
import type { HeldItem } from "#member/queue/queue-rows.tsx";
import { useSyncProgress } from "#member/queue/use-sync-progress.ts";
import { UpdateButton } from "#member/queue/update-button.tsx";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Progress } from "#ui/progress.tsx";

interface QueueSummaryProps {
  readonly held: readonly HeldItem[];
  readonly situation: Situation & { readonly draining: boolean };
}

/** The queue in one look: how much, since when, what holds it, and the one thing to press. */
export function QueueSummary({ held, situation }: QueueSummaryProps) {
  const now = new Date(situation.now);
  const oldest = held.map(({ item }) => item.writtenAt).toSorted()[0];
  const refused = held.filter(({ hold }) => hold.kind === "refused").length;
  const hold = holdOfAll(held.map((one) => one.hold));
  const progress = useSyncProgress(held.length - refused, situation.draining);
  const next = hold && nextTryWords(hold, situation.now);
  return (
    <Card>
      <div className="queue-sum">
        <p className="queue-sum__count">
          <strong>{held.length}</strong> 条待发送
        </p>
        {oldest && <p className="ui-meta">最早写于 {timeWords(oldest, now)}</p>}
      </div>
      {hold && (
        <p>
          {reasonWords(hold)}
          {next && <span className="queue-sum__next">{next}</span>}
        </p>
      )}
      {!hold && <p>{refused} 条没有通过，要您看过才能再送。内容都在本机。</p>}
      {progress.total !== undefined && (
        <Progress label="已送达" now={progress.total - progress.left} of={progress.total} />
      )}
      {hold?.kind === "update" && <UpdateButton />}
      {hold?.kind === "sign-in" ? (
        <LinkButton kind="primary" wide icon="user" to="/sign-in?next=/unsent">
          重新登录
        </LinkButton>
      ) : (
        hold &&
        hold.kind !== "update" && (
          <Button kind="primary" wide icon="refresh" busy={situation.draining} onPress={progress.start}>
            {situation.draining ? "正在同步" : "立即同步"}
          </Button>
        )
      )}
    </Card>
  );
}
