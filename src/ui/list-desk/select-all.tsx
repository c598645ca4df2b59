interface SelectAllProps {
  readonly items: readonly { readonly id: string }[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly words: string;
}

/** Chooses all rows that are listed, or none. */
export function SelectAll({ items, selected, onSelect, words }: SelectAllProps) {
  const hasAll = items.length > 0 && items.every(({ id }) => selected.has(id));
  return (
    <label className="ui-listflag">
      <input
        type="checkbox"
        checked={hasAll}
        onChange={() => onSelect(new Set(hasAll ? [] : items.map(({ id }) => id)))}
      />
      {words}
    </label>
  );
}
