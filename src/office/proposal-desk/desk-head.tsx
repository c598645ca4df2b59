import { Link } from "react-router";
import type { DeskFilter } from "#data/office/proposal-desk.ts";
import { labelByProposalState } from "#domain/proposal/proposal-state.ts";
import type { DeskChoice } from "#office/proposal-desk/desk-moves-of.ts";
import { DeskExport } from "#office/proposal-desk/desk-export.tsx";
import type { ReviewDesk } from "#office/proposal-desk/use-desk.ts";
import { Button } from "#ui/button.tsx";
import { BulkBar } from "#ui/list-desk/bulk-bar.tsx";
import { SelectAll } from "#ui/list-desk/select-all.tsx";
import { SearchField } from "#ui/list-desk/search-field.tsx";

/** What the list shows, the search in it, select all, export; with rows selected, what can be done to them all. */
export function DeskHead({ desk, onHelp }: { readonly desk: ReviewDesk; readonly onHelp: () => void }) {
  const { filter, counts, list, selected, setSelected } = desk;
  const { items } = list.state;
  const total = filter.state && counts?.byState?.[filter.state];
  return (
    <header className="ui-listhead">
      <div className="ui-listhead__line">
        <h2>
          {nameOfView(filter)}
          {total !== undefined && <span className="ui-meta"> {total} 件</span>}
        </h2>
        <span>
          <Link className="ui-button ui-button--secondary ui-button--compact" to="?enter=new">
            代录提案
          </Link>
          <Button kind="quiet" compact icon="keyboard" label="快捷键" onPress={onHelp}>
            {""}
          </Button>
        </span>
      </div>
      <SearchField
        label="搜索提案"
        placeholder="案由、提案号、姓名"
        value={filter.q ?? ""}
        onSearch={(q) => desk.show({ ...filter, q: q || undefined })}
      />
      <div className="ui-listhead__line">
        <SelectAll items={items} selected={selected} onSelect={setSelected} words={`全选 ${items.length} 件`} />
        <DeskExport filter={filter} />
      </div>
      {selected.size > 0 && <ProposalBulk desk={desk} />}
    </header>
  );
}

const nameOfView = ({ state, withdrawalAsked, entry }: DeskFilter): string => {
  if (withdrawalAsked) return "申请撤案";
  if (entry) return entry === "open" ? "代录待确认" : "代录有异议";
  return state ? labelByProposalState[state] : "全部提案";
};

function ProposalBulk({ desk }: { readonly desk: ReviewDesk }) {
  const { selected, bulkChoices, counts } = desk;
  const words = ({ move, label }: DeskChoice) =>
    move === "file" && counts ? `${label}，自第 ${counts.nextCaseNo} 号起` : label;
  return (
    <BulkBar count={`${selected.size} 件`} onClear={() => desk.setSelected(new Set())}>
      {bulkChoices.map((choice) => (
        <Button key={choice.move} compact onPress={() => desk.begin(choice, "selected")}>
          {words(choice)}
        </Button>
      ))}
      {bulkChoices.length === 0 && <span className="ui-meta">所选提案状态不同，没有共同的办理方式</span>}
    </BulkBar>
  );
}
