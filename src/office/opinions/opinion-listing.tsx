import { useMay } from "#data/office/use-may.ts";
import { isNarrowed, searchOf, viewOf } from "#office/opinions/opinion-filter.ts";
import { OpinionRow } from "#office/opinions/opinion-row.tsx";
import type { OpinionList } from "#office/opinions/use-opinion-list.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { ListRows } from "#ui/list-desk/list-rows.tsx";
import { useNow } from "#ui/use-now.ts";

interface OpinionListingProps {
  readonly list: OpinionList;
  readonly currentId: string | null;
  readonly selected: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

/** The rows of a view, or why there are none. */
export function OpinionListing({ list, currentId, selected, onToggle }: OpinionListingProps) {
  const { filter, page, refusal } = list;
  const now = useNow();
  const mayEdit = useMay("opinion.edit");
  return (
    <ListRows
      label="社情民意列表"
      isLoading={!page && !refusal}
      fault={refusal?.detail}
      onRetry={() => void list.reload()}
      nothing={page && <NothingHere list={list} />}
      rows={(page?.items ?? []).map((item) => (
        <OpinionRow
          key={item.id}
          item={item}
          now={now}
          search={searchOf(filter)}
          isCurrent={item.id === currentId}
          isSelected={selected.has(item.id)}
          canSelect={mayEdit && item.state === "EDITING" && !item.isComposite}
          showsState={!filter.state}
          onToggle={onToggle}
        />
      ))}
      older={
        page?.next && (
          <div className="ui-listolder">
            <Button kind="quiet" onPress={() => void list.loadMore()}>
              更早的
            </Button>
          </div>
        )
      }
    />
  );
}

function NothingHere({ list }: { readonly list: OpinionList }) {
  if (!isNarrowed(list.filter)) return <EmptyState icon="check" text="这里没有社情民意信息。" />;
  return (
    <EmptyState icon="search" text="没有符合条件的社情民意信息。">
      <Button onPress={() => list.show(viewOf(list.filter))}>清除筛选</Button>
    </EmptyState>
  );
}
