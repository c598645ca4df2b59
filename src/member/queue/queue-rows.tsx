import type { Hold } from "#member/queue/hold.ts";
import { lookByHold, nextWords } from "#member/queue/hold-words.ts";
import { photoWords, placeOf, titleOf, kindWords } from "#member/queue/kind-words.ts";
import type { UnsentItem } from "#data/outbox-queue.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Row } from "#ui/row.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { useState } from "react";

export interface HeldItem {
  readonly item: UnsentItem;
  readonly hold: Hold;
}

interface QueueRowsProps {
  readonly title: string;
  readonly held: readonly HeldItem[];
  readonly now: number;
}

const PAGE = 30;

/** One row an item: what it is, and what has to happen before it goes. A long list comes page by page. */
export function QueueRows({ title, held, now }: QueueRowsProps) {
  const [most, setMost] = useState(PAGE);
  const left = held.length - most;
  return (
    <Card title={title} flush>
      <List label={title}>
        {held.slice(0, most).map((one) => (
          <QueueRow key={one.item.key} {...one} now={now} />
        ))}
      </List>
      {left > 0 && (
        <Button kind="quiet" wide icon="down" onPress={() => setMost(most + PAGE)}>
          再显示 {Math.min(left, PAGE)} 条（还有 {left} 条）
        </Button>
      )}
    </Card>
  );
}

function QueueRow({ item, hold, now }: HeldItem & { readonly now: number }) {
  const { label, ...look } = lookByHold[hold.kind];
  const facts = [kindWords(item), placeOf(item), timeWords(item.writtenAt, new Date(now)), photoWords(item)].filter(
    Boolean,
  );
  return (
    <Row
      title={titleOf(item)}
      meta={
        <>
          {facts.join(" · ")}
          <span className={hold.kind === "refused" ? "queue-next queue-next--refused" : "queue-next"}>
            {nextWords(hold, now)}
          </span>
        </>
      }
      side={<StatusTag {...look}>{label}</StatusTag>}
      to={`/unsent/${encodeURIComponent(item.key)}`}
    />
  );
}
