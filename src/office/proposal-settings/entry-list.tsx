import type { ListEntry } from "#domain/settings/proposal-settings.ts";
import type { ComponentType } from "react";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";

interface EntryListProps<Entry extends ListEntry> {
  /** What one entry is: 分类, 理由. */
  readonly noun: string;
  readonly entries: readonly Entry[];
  readonly onChange: (entries: readonly Entry[]) => void;
  /** A new entry with this code and no words yet. */
  readonly newEntry: (code: string) => Entry;
  readonly errorAt: (place: number) => string | undefined;
  /** What else an entry has, at the end of its line. */
  readonly Extra?: ComponentType<ExtraProps<Entry>>;
}

export interface ExtraProps<Entry> {
  readonly entry: Entry;
  readonly onChange: (part: Partial<Entry>) => void;
}

/** A list in the order in which it is offered: reworded, moved, added to, taken from. */
export function EntryList<Entry extends ListEntry>(props: EntryListProps<Entry>) {
  const { noun, entries, onChange, newEntry, errorAt, Extra } = props;
  const put = (place: number, change: (entry: Entry) => Entry) =>
    onChange(entries.map((entry, at) => (at === place ? change(entry) : entry)));
  const moveUp = (place: number) => {
    const moved = entries[place];
    if (moved) onChange(entries.toSpliced(place, 1).toSpliced(place - 1, 0, moved));
  };
  return (
    <>
      <ol className="settings-entries">
        {entries.map((entry, place) => (
          <li key={entry.code}>
            <Input
              label={`${noun} ${place + 1}`}
              labelHidden
              value={entry.label}
              onChange={(label) => put(place, (known) => ({ ...known, label }))}
              error={errorAt(place)}
              autoFocus={entry.label === ""}
            />
            {Extra && <Extra entry={entry} onChange={(part) => put(place, (known) => ({ ...known, ...part }))} />}
            <Button
              kind="quiet"
              compact
              disabled={place === 0}
              label={`上移：${entry.label}`}
              onPress={() => moveUp(place)}
            >
              上移
            </Button>
            <Button
              kind="quiet"
              compact
              disabled={entries.length === 1}
              label={`删去：${entry.label}`}
              onPress={() => onChange(entries.toSpliced(place, 1))}
            >
              删去
            </Button>
          </li>
        ))}
      </ol>
      <div>
        <Button compact icon="plus" onPress={() => onChange([...entries, newEntry(newCode())])}>
          增加{noun}
        </Button>
      </div>
    </>
  );
}

/** Stays with the records that use it, whatever the label becomes. */
const newCode = () => `N${crypto.randomUUID().slice(0, 8).toUpperCase()}`;
