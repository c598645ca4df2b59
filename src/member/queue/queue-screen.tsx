import "#member/queue/queue.css";
import { GivenUpNotice } from "#member/queue/given-up-notice.tsx";
import { HandoverCard } from "#member/queue/handover-card.tsx";
import { holdOf } from "#member/queue/hold.ts";
import { QueueDrafts } from "#member/queue/queue-drafts.tsx";
import { QueueEmpty } from "#member/queue/queue-empty.tsx";
import { QueueRows } from "#member/queue/queue-rows.tsx";
import { QueueSummary } from "#member/queue/queue-summary.tsx";
import { useSituation } from "#member/queue/use-situation.ts";
import { useUnsent } from "#data/outbox-queue.ts";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** Everything that the server has not taken, and why. */
export function QueueScreen() {
  const items = useUnsent();
  const situation = useSituation();
  const held = items?.map((item) => ({ item, hold: holdOf(item, situation) }));
  const refused = held?.filter(({ hold }) => hold.kind === "refused") ?? [];
  const waiting = held?.filter(({ hold }) => hold.kind !== "refused") ?? [];
  return (
    <Page title="待发送">
      {!held && <Skeleton lines={6} />}
      {held && held.length > 0 && <QueueSummary held={held} situation={situation} />}
      <GivenUpNotice />
      {held?.length === 0 && <QueueEmpty situation={situation} />}
      {refused.length > 0 && <QueueRows title={`需要您处理 ${refused.length} 条`} held={refused} now={situation.now} />}
      {waiting.length > 0 && <QueueRows title={`等待送出 ${waiting.length} 条`} held={waiting} now={situation.now} />}
      <QueueDrafts />
      {held && <HandoverCard hasItems={held.length > 0} />}
    </Page>
  );
}
