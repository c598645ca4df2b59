import "#member/queue/queue.css";
import { holdOf } from "#member/queue/hold.ts";
import { lookByHold, nextTryWords, reasonWords } from "#member/queue/hold-words.ts";
import { ItemActions } from "#member/queue/item-actions.tsx";
import { photoWords, placeOf, titleOf, kindWords } from "#member/queue/kind-words.ts";
import { useSituation } from "#member/queue/use-situation.ts";
import { useUnsent } from "#data/outbox-queue.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useParams } from "react-router";

const BACK = { to: "/unsent", label: "待发送" };

/** One unsent item: why it is still here, its words, and what can be done. */
export function ItemScreen() {
  const { key } = useParams();
  const items = useUnsent();
  const situation = useSituation();
  const item = items?.find((one) => one.key === key);
  if (!items) {
    return (
      <Page title="待发送" back={BACK}>
        <Skeleton lines={6} />
      </Page>
    );
  }
  if (!item) {
    return (
      <Page title="待发送" back={BACK}>
        <EmptyState icon="check" text="这一条已经不在待发送里：已经送达，或已放弃。">
          <LinkButton to="/submissions">看我的反映</LinkButton>
        </EmptyState>
      </Page>
    );
  }
  const hold = holdOf(item, situation);
  const next = nextTryWords(hold, situation.now);
  const look = lookByHold[hold.kind];
  return (
    <Page title={`待发送的${kindWords(item)}`} back={BACK}>
      <Notice tone={look.tone === "red" ? "red" : "amber"} icon={look.icon} title={look.label}>
        <p>{reasonWords(hold)}</p>
        {next && <p className="queue-sum__next">{next}</p>}
      </Notice>
      <Card title="内容">
        <p className="ui-pre">{item.words.trim() || titleOf(item)}</p>
        <Facts
          facts={[
            ["联系点", placeOf(item)],
            ["写于", timeWords(item.writtenAt, new Date(situation.now))],
            ["照片", photoWords(item)],
          ]}
        />
      </Card>
      <ItemActions key={item.key} item={item} hold={hold} />
    </Page>
  );
}
