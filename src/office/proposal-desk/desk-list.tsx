import { isNarrowed, searchOf, viewOf } from "#office/proposal-desk/desk-filter.ts";
import { DeskRow } from "#office/proposal-desk/desk-row.tsx";
import type { ReviewDesk } from "#office/proposal-desk/use-desk.ts";
import { useReviewSettings } from "#office/proposal-desk/use-review-settings.ts";
import { labelOf } from "#domain/settings/proposal-settings.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { FreshRows, ListRows } from "#ui/list-desk/list-rows.tsx";
import { OlderRows } from "#ui/list-desk/older-rows.tsx";
import { useNow } from "#ui/use-now.ts";

/** The rows, newest first, with what arrived since above them and older ones read as one scrolls. */
export function DeskListing({ desk }: { readonly desk: ReviewDesk }) {
  const { filter, openId, list, selected } = desk;
  const { items, marks, fresh, next, status, refusal } = list.state;
  const now = useNow();
  const { categories } = useReviewSettings();
  return (
    <ListRows
      label="提案列表"
      isLoading={status === "loading"}
      fault={refusal?.detail}
      onRetry={() => void list.reload()}
      nothing={<NothingHere desk={desk} />}
      fresh={fresh.length > 0 && <FreshRows count={`${fresh.length} 件`} onShow={list.showFresh} />}
      rows={items.map((item) => (
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
      older={
        next && (
          <OlderRows key={items.length} isLoading={status === "loading-more"} onReach={() => void list.loadMore()} />
        )
      }
    />
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
