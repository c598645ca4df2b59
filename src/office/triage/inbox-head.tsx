import { labelBySubmissionState } from "#domain/submission/submission-state.ts";
import { ExportMenu } from "#office/triage/export-menu.tsx";
import type { Triage } from "#office/triage/use-triage.ts";
import { Button } from "#ui/button.tsx";
import { BulkBar } from "#ui/list-desk/bulk-bar.tsx";
import { SelectAll } from "#ui/list-desk/select-all.tsx";
import { SearchField } from "#ui/list-desk/search-field.tsx";

/** What the list shows, the search in it, select all, export; with rows selected, what can be done to them all. */
export function InboxHead({ triage, onHelp }: { readonly triage: Triage; readonly onHelp: () => void }) {
  const { filter, counts, inbox, selected, setSelected } = triage;
  const { items } = inbox.state;
  const name =
    filter.held === "true"
      ? "待审核"
      : filter.overdue
        ? "超期未答复"
        : filter.state
          ? labelBySubmissionState[filter.state]
          : "全部";
  const total = filter.held === "true" ? counts?.held : filter.state && counts?.byState[filter.state];
  return (
    <header className="ui-listhead">
      <div className="ui-listhead__line triage-headline">
        <h2>
          {name}
          {total !== undefined && <span className="ui-meta"> {total} 条</span>}
        </h2>
        <Button kind="quiet" compact icon="keyboard" onPress={onHelp}>
          快捷键
        </Button>
      </div>
      <SearchField
        label="搜索反映内容"
        placeholder="搜索内容、联系点"
        value={filter.q ?? ""}
        onSearch={(q) => triage.show({ ...filter, q: q || undefined })}
      />
      <div className="ui-listhead__line">
        <SelectAll items={items} selected={selected} onSelect={setSelected} words={`全选已列出的 ${items.length} 条`} />
        <ExportMenu filter={filter} />
      </div>
      {selected.size > 0 && <InboxBulk triage={triage} />}
    </header>
  );
}

function InboxBulk({ triage }: { readonly triage: Triage }) {
  const { selected, bulkMoves } = triage;
  return (
    <BulkBar count={`${selected.size} 条`} onClear={() => triage.setSelected(new Set())}>
      {bulkMoves.map((move) => (
        <Button key={move.move} compact onPress={() => triage.begin(move, "selected")}>
          {move.label}
        </Button>
      ))}
      {selected.size > 1 && (
        <Button compact onPress={() => void triage.groupSelected()}>
          归为一组
        </Button>
      )}
      {bulkMoves.length === 0 && <span className="ui-meta">所选内容状态不同，没有共同的办理方式</span>}
    </BulkBar>
  );
}
