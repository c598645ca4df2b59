import { useEffect, useRef } from "react";
import { isNarrowed, searchOf, viewOf } from "#office/proposal-desk/desk-filter.ts";
import { DeskRow } from "#office/proposal-desk/desk-row.tsx";
import type { ReviewDesk } from "#office/proposal-desk/use-desk.ts";
import { useReviewSettings } from "#office/proposal-desk/use-review-settings.ts";
import { labelOf } from "#domain/settings/proposal-settings.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Kbd } from "#ui/kbd.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useNow } from "#ui/use-now.ts";

/** The rows, newest first, with what arrived since above them and older ones read as one scrolls. */
export function DeskListing({ desk }: { readonly desk: ReviewDesk }) {
  const { filter, openId, list, selected } = desk;
  const { items, marks, fresh, status, refusal } = list.state;
  const now = useNow();
  const { categories } = useReviewSettings();
  return (
    <div className="desk-list__scroll">
      {fresh.length > 0 && (
        <button type="button" className="desk-fresh" onClick={list.showFresh}>
          有 {fresh.length} 件新的，点此显示 <Kbd>N</Kbd>
        </button>
      )}
      {refusal && (
        <Notice tone="red" alert>
          {refusal.detail}
          <Button compact onPress={() => void list.reload()}>
            重试
          </Button>
        </Notice>
      )}
      {status === "loading" && items.length === 0 && <Skeleton lines={9} />}
      {status !== "loading" && items.length === 0 && !refusal && <NothingHere desk={desk} />}
      <ul aria-label="提案列表" aria-busy={status === "loading"}>
        {items.map((item) => (
          <DeskRow
            key={item.id}
            item={item}
            now={now}
            category={labelOf(categories, item.category)}
            address={searchOf(filter, item.id)}
            isOpen={item.id === openId}
            isSelected={selected.has(item.id)}
            showsState={!filter.state}
            mark={marks.get(item.id)}
            onToggle={desk.toggle}
            onUndo={desk.undo}
          />
        ))}
      </ul>
      {list.state.next && (
        <Older key={items.length} isLoading={status === "loading-more"} onReach={() => void list.loadMore()} />
      )}
    </div>
  );
}

function NothingHere({ desk }: { readonly desk: ReviewDesk }) {
  if (!isNarrowed(desk.filter)) return <EmptyState icon="check" text="这里没有提案。" />;
  return (
    <EmptyState icon="search" text="没有符合条件的提案。">
      <Button onPress={() => desk.show(viewOf(desk.filter))}>清除筛选</Button>
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
      { rootMargin: "400px" },
    );
    if (place.current) seen.observe(place.current);
    return () => seen.disconnect();
  }, []);
  return (
    <div ref={place} className="desk-list__older">
      <Button kind="quiet" busy={isLoading} onPress={onReach}>
        {isLoading ? "正在读取" : "更早的"}
      </Button>
    </div>
  );
}
