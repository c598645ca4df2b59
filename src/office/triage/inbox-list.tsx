import { isNarrowed, searchOf } from "#office/triage/inbox-filter.ts";
import { InboxRow } from "#office/triage/inbox-row.tsx";
import type { Triage } from "#office/triage/use-triage.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { FreshRows, ListRows } from "#ui/list-desk/list-rows.tsx";
import { OlderRows } from "#ui/list-desk/older-rows.tsx";
import { useNow } from "#ui/use-now.ts";

/** The rows, newest first, with what arrived since above them and older ones read as one scrolls. */
export function InboxList({ triage }: { readonly triage: Triage }) {
  const { filter, openId, inbox, selected } = triage;
  const { items, marks, fresh, next, status, refusal } = inbox.state;
  const now = useNow();
  return (
    <ListRows
      label="反映列表"
      isLoading={status === "loading"}
      fault={refusal?.detail}
      onRetry={() => void inbox.reload()}
      nothing={<NothingHere triage={triage} />}
      fresh={fresh.length > 0 && <FreshRows count={`${fresh.length} 条`} onShow={inbox.showFresh} />}
      rows={items.map((item) => (
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
      older={
        next && (
          <OlderRows key={items.length} isLoading={status === "loading-more"} onReach={() => void inbox.loadMore()} />
        )
      }
    />
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
