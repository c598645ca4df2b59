import { type ReactNode, useState } from "react";
import type { OfficeAnswer } from "#data/ask-endpoint.ts";
import { PasteSheet } from "#office/roster/paste-sheet.tsx";
import { RosterForm } from "#office/roster/roster-form.tsx";
import { Button } from "#ui/button.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Input } from "#ui/input.tsx";

export type RosterRow<Column extends string> = Readonly<Record<Column, string>>;

interface RosterPartProps<Column extends string, Item extends RosterRow<Column> & { readonly id: string }> {
  readonly noun: string;
  readonly columns: readonly Column[];
  readonly labels: Readonly<Record<Column, string>>;
  readonly items: readonly Item[];
  /** The id that a pasted row already has; undefined where it is new. */
  readonly sameAs: (row: RosterRow<Column>) => string | undefined;
  readonly aside: (item: Item) => ReactNode;
  readonly save: (id: string, row: RosterRow<Column>) => Promise<OfficeAnswer<unknown>>;
  readonly onSaved: () => Promise<void>;
}

/** One roster: search, a table whose rows open, a form for one and a sheet for many. */
export function RosterPart<Column extends string, Item extends RosterRow<Column> & { readonly id: string }>(
  props: RosterPartProps<Column, Item>,
) {
  const { noun, columns, labels, items, save, onSaved } = props;
  const [q, setQ] = useState("");
  const [open, setOpen] = useState<{ readonly id: string; readonly row: RosterRow<Column> } | null>(null);
  const [isPasting, setPasting] = useState(false);
  const words = q.trim();
  const found = items.filter((item) => columns.some((column) => item[column].includes(words)));
  const empty = Object.fromEntries(columns.map((column) => [column, ""])) as RosterRow<Column>;
  return (
    <>
      <div className="roster__bar">
        <Input
          label={`查找${noun}`}
          labelHidden
          type="search"
          placeholder="名称、姓名、电话"
          value={q}
          onChange={setQ}
        />
        <span className="ui-meta">共 {items.length}</span>
        <Button icon="plus" onPress={() => setOpen({ id: crypto.randomUUID(), row: empty })}>
          新增
        </Button>
        <Button icon="copy" onPress={() => setPasting(true)}>
          从表格粘贴
        </Button>
      </div>
      {open && (
        <RosterForm
          key={open.id}
          title={items.some(({ id }) => id === open.id) ? `修改${noun}` : `新增${noun}`}
          columns={columns}
          labels={labels}
          row={open.row}
          onSave={async (row) => {
            const answer = await save(open.id, row);
            if (!answer.ok) return answer.refusal.errors?.[0]?.detail ?? answer.refusal.detail;
            setOpen(null);
            await onSaved();
            return undefined;
          }}
          onCancel={() => setOpen(null)}
        />
      )}
      <PasteSheet
        open={isPasting}
        noun={noun}
        columns={columns}
        labels={labels}
        sameAs={props.sameAs}
        save={save}
        onClose={async () => {
          setPasting(false);
          await onSaved();
        }}
      />
      {items.length === 0 && (
        <EmptyState icon="user" text={`还没有${noun}。可以逐个新增，也可以从 Excel 复制后粘贴进来。`} />
      )}
      {items.length > 0 && (
        <DataTable
          caption={noun}
          columns={[
            ...columns.map((column) => ({ key: column, title: labels[column], cell: (item: Item) => item[column] })),
            { key: "aside", title: "账号", cell: props.aside },
          ]}
          items={found}
          keyOf={({ id }) => id}
          onOpen={(item) => setOpen({ id: item.id, row: item })}
        />
      )}
    </>
  );
}
