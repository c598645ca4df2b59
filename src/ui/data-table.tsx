import { classNames } from "#ui/class-names.ts";
import type { KeyboardEvent, ReactNode } from "react";

export interface Column<Item> {
  readonly key: string;
  readonly title: ReactNode;
  readonly cell: (item: Item) => ReactNode;
  readonly number?: boolean;
}

interface DataTableProps<Item> {
  readonly caption: string;
  readonly columns: readonly Column<Item>[];
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** The one whose detail is open. */
  readonly current?: string | undefined;
  readonly onOpen?: (item: Item) => void;
  /** With both, a column of check boxes comes first. */
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (keys: ReadonlySet<string>) => void;
  readonly nameOf?: (item: Item) => string;
}

/** A real table with a sticky head. Rows open by click or Enter; the boxes select for bulk work. */
export function DataTable<Item>(props: DataTableProps<Item>) {
  const { columns, items, keyOf, selected, onSelect } = props;
  const isSelecting = selected !== undefined && onSelect !== undefined;
  const keys = items.map(keyOf);
  const hasAll = isSelecting && keys.length > 0 && keys.every((key) => selected.has(key));
  return (
    <div className="ui-table-scroll">
      <table className="ui-table">
        <caption className="ui-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {isSelecting && (
              <th className="ui-cell--select" scope="col">
                <input
                  type="checkbox"
                  aria-label="全选本页"
                  checked={hasAll}
                  onChange={() => onSelect(new Set(hasAll ? [] : keys))}
                />
              </th>
            )}
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classNames(column.number && "ui-cell--number")}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <TableRow key={keyOf(item)} item={item} table={props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TableRow<Item>({ item, table }: { readonly item: Item; readonly table: DataTableProps<Item> }) {
  const { selected, onSelect, onOpen } = table;
  const key = table.keyOf(item);
  const toggle = () => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    onSelect?.(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.target === event.currentTarget) onOpen?.(item);
  };
  return (
    <tr
      tabIndex={onOpen ? 0 : undefined}
      aria-selected={table.current === undefined ? undefined : table.current === key}
      onClick={() => onOpen?.(item)}
      onKeyDown={onKeyDown}
    >
      {selected && onSelect && (
        <td className="ui-cell--select" onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            aria-label={`选择 ${table.nameOf?.(item) ?? key}`}
            checked={selected.has(key)}
            onChange={toggle}
          />
        </td>
      )}
      {table.columns.map((column) => (
        <td key={column.key} className={classNames(column.number && "ui-cell--number")}>
          {column.cell(item)}
        </td>
      ))}
    </tr>
  );
}
