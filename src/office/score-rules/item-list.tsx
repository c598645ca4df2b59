import type { ReactNode } from "react";
import { type ItemFormProps, ItemRow } from "#office/score-rules/item-row.tsx";
import type { ListEdit } from "#office/score-rules/list-edit.ts";
import type { VersionDesk } from "#office/score-rules/use-version.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";

interface ItemListProps<Item extends { readonly id: string; readonly name: string }> {
  readonly desk: VersionDesk;
  readonly title: string;
  /** What the list is for, in a sentence. */
  readonly purpose: string;
  readonly noun: string;
  readonly items: readonly Item[];
  readonly edit: ListEdit<Item>;
  readonly newItem: () => Item;
  readonly mustHaveOne?: boolean;
  /** What one says, where nobody changes it. */
  readonly renderWords: (item: Item) => ReactNode;
  readonly renderForm: (props: ItemFormProps<Item>) => ReactNode;
  readonly pointer: string;
}

/** Grades, gates and alerts: a list of short entries, read as sentences and written as rows. */
export function ItemList<Item extends { readonly id: string; readonly name: string }>(props: ItemListProps<Item>) {
  const { desk, title, purpose, noun, items, edit, newItem, mustHaveOne, renderWords, renderForm, pointer } = props;
  return (
    <Card title={title}>
      <p className="ui-meta">{purpose}</p>
      {items.length === 0 && <p>没有设{noun}。</p>}
      <ol className="rules-items">
        {items.map((item, at) => (
          <li key={item.id}>
            <ItemRow
              {...{ desk, edit, item, at, noun, renderWords, renderForm }}
              count={items.length}
              mustStay={mustHaveOne === true && items.length === 1}
              pointer={`${pointer}/${at}`}
            />
          </li>
        ))}
      </ol>
      {desk.mayWrite && (
        <div>
          <Button compact icon="plus" onPress={() => edit.add(newItem())}>
            增加{noun}
          </Button>
        </div>
      )}
    </Card>
  );
}
