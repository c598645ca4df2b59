import { labelBySubmissionState } from "#domain/submission/submission-state.ts";
import { ExportMenu } from "#office/triage/export-menu.tsx";
import { SearchBox } from "#office/triage/search-box.tsx";
import type { Triage } from "#office/triage/use-triage.ts";
import { Button } from "#ui/button.tsx";
import { Kbd } from "#ui/kbd.tsx";

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
  const hasAll = items.length > 0 && items.every((item) => selected.has(item.id));
  return (
    <header className="triage-head">
      <div className="triage-head__title">
        <h2>
          {name}
          {total !== undefined && <span className="ui-meta"> {total} 条</span>}
        </h2>
        <Button kind="quiet" compact icon="keyboard" onPress={onHelp}>
          快捷键
        </Button>
      </div>
      <SearchBox value={filter.q ?? ""} onSearch={(q) => triage.show({ ...filter, q: q || undefined })} />
      <div className="triage-head__tools">
        <label className="triage-head__all">
          <input
            type="checkbox"
            checked={hasAll}
            onChange={() => setSelected(new Set(hasAll ? [] : items.map((item) => item.id)))}
          />
          全选已列出的 {items.length} 条
        </label>
        <ExportMenu filter={filter} />
      </div>
      {selected.size > 0 && <BulkBar triage={triage} />}
    </header>
  );
}

function BulkBar({ triage }: { readonly triage: Triage }) {
  const { selected, bulkMoves } = triage;
  return (
    <div className="triage-bulk" role="group" aria-label="批量办理">
      <strong>已选 {selected.size} 条</strong>
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
      <Button kind="quiet" compact onPress={() => triage.setSelected(new Set())}>
        取消选择 <Kbd>Esc</Kbd>
      </Button>
    </div>
  );
}
