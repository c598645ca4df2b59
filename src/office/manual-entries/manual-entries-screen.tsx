import "#office/manual-entries/manual-entries.css";
import { useMay } from "#data/office/use-may.ts";
import { EntryForm } from "#office/manual-entries/entry-form.tsx";
import { EntryImport } from "#office/manual-entries/entry-import.tsx";
import { EntryPane } from "#office/manual-entries/entry-pane.tsx";
import { EntryTag } from "#office/manual-entries/entry-tag.tsx";
import { entryWords } from "#office/manual-entries/entry-words.ts";
import { ENTRY_SEARCH, type Entries, useEntries } from "#office/manual-entries/use-entries.ts";
import { Button } from "#ui/button.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Input } from "#ui/input.tsx";
import { ListPane } from "#ui/list-pane.tsx";
import { Segmented } from "#ui/segmented.tsx";

/** 人工录入: what no other desk books, entered by one person with evidence and approved by another. */
export function ManualEntriesScreen() {
  const entries = useEntries();
  const { value, refusal, askAgain, items, task, open } = entries;
  return (
    <DeskPage
      title="人工录入"
      fault={refusal?.detail}
      onRetry={() => void askAgain()}
      isLoading={!value && task === undefined}
      tools={<Tools entries={entries} />}
    >
      {task === "new" && <EntryForm entries={entries} />}
      {task === "import" && <EntryImport entries={entries} />}
      {!task && value && !open && <EmptyState icon="check" text={emptyWords(entries)} />}
      {!task && open && (
        <ListPane
          label="录入列表"
          current={open.id}
          items={items.map((entry) => ({
            key: entry.id,
            to: entries.hrefOf(entry.id),
            title: entry.memberName,
            state: <EntryTag state={entry.state} />,
            meta: entryWords(entry),
          }))}
        >
          <EntryPane key={`${open.id} ${open.state}`} entry={open} onDone={askAgain} />
        </ListPane>
      )}
    </DeskPage>
  );
}

const emptyWords = ({ q, view }: Entries): string => {
  if (q) return "没有符合条件的录入。";
  return view === "open"
    ? "没有待复核的录入。"
    : "还没有人工录入。会议、提案、社情民意由各自的业务自动记入，这里只补录系统以外的履职。";
};

function Tools({ entries }: { readonly entries: Entries }) {
  const { view, q, value, go, task, leave } = entries;
  const mayWrite = useMay("score.write");
  if (task)
    return (
      <Button compact kind="quiet" icon="back" onPress={leave}>
        返回列表
      </Button>
    );
  return (
    <div className="manual__tools">
      <Segmented
        label="看哪一类"
        value={view}
        options={[
          { value: "open", label: value ? `待复核 ${value.open}` : "待复核" },
          { value: "all", label: "全部" },
        ]}
        onChange={(chosen) => go({ view: chosen === "all" ? "all" : "", id: "" })}
      />
      <div id={ENTRY_SEARCH}>
        <Input
          label="查找录入"
          labelHidden
          type="search"
          placeholder="委员、证号、事由"
          value={q}
          onChange={(words) => go({ q: words, id: "" })}
        />
      </div>
      {mayWrite && (
        <>
          <Button kind="primary" compact icon="plus" onPress={() => go({ new: "1" })}>
            新增录入
          </Button>
          <Button compact icon="file" onPress={() => go({ import: "1" })}>
            导入表格
          </Button>
        </>
      )}
    </div>
  );
}
