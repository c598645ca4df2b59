import { useEffect, useRef } from "react";
import { isNarrowed, searchOf } from "#office/triage/inbox-filter.ts";
import { InboxRow } from "#office/triage/inbox-row.tsx";
import type { Triage } from "#office/triage/use-triage.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Kbd } from "#ui/kbd.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useNow } from "#ui/use-now.ts";

/** The rows, newest first, with what arrived since above them and older ones read as one scrolls. */
export function InboxList({ triage }: { readonly triage: Triage }) {
  const { filter, openId, inbox, selected } = triage;
  const { items, marks, fresh, status, refusal } = inbox.state;
  const now = useNow();
  return (
    <div className="triage-list__scroll">
      {fresh.length > 0 && (
        <button type="button" className="triage-fresh" onClick={inbox.showFresh}>
          有 {fresh.length} 条新的，点此显示 <Kbd>N</Kbd>
        </button>
      )}
      {refusal && (
        <Notice tone="red" alert>
          {refusal.detail}
          <Button compact onPress={() => void inbox.reload()}>
            重试
          </Button>
        </Notice>
      )}
      {status === "loading" && items.length === 0 && <Skeleton lines={9} />}
      {status !== "loading" && items.length === 0 && !refusal && <NothingHere triage={triage} />}
      <ul aria-label="反映列表" aria-busy={status === "loading"}>
        {items.map((item) => (
          <InboxRow
            key={item.id}
            item={item}
            now={now}
            address={searchOf(filter, item.id)}
            isOpen={item.id === openId}
            isSelected={selected.has(item.id)}
            showsState={!filter.state && filter.held !== "true"}
            mark={marks.get(item.id)}
            onToggle={triage.toggle}
            onUndo={triage.undo}
          />
        ))}
      </ul>
      {inbox.state.next && (
        <Older key={items.length} isLoading={status === "loading-more"} onReach={() => void inbox.loadMore()} />
      )}
    </div>
  );
}

function NothingHere({ triage }: { readonly triage: Triage }) {
  if (!isNarrowed(triage.filter)) return <EmptyState icon="check" text="这里没有待处理的内容。" />;
  const { state, held } = triage.filter;
  return (
    <EmptyState icon="search" text="没有符合条件的内容。">
      <Button onPress={() => triage.show({ state, held })}>清除筛选</Button>
    </EmptyState>
  );
}

/** Asks for older rows as soon as it can be seen; the button is for who does not scroll. */
function Older({ isLoading, onReach }: { readonly isLoading: boolean; readonly onReach: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const reach = useRef(onReach);
  useEffect(() => {
    reach.current = onReach;
  });
  useEffect(() => {
    const seen = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && reach.current(),
      {
        rootMargin: "400px",
      },
    );
    if (place.current) seen.observe(place.current);
    return () => seen.disconnect();
  }, []);
  return (
    <div ref={place} className="triage-list__older">
      <Button kind="quiet" busy={isLoading} onPress={onReach}>
        {isLoading ? "正在读取更早的" : "更早的"}
      </Button>
    </div>
  );
}
