import { type ReactNode, useState } from "react";
import { ItemButtons } from "#office/score-rules/item-buttons.tsx";
import type { ListEdit } from "#office/score-rules/list-edit.ts";
import type { VersionDesk } from "#office/score-rules/use-version.ts";
import { Icon } from "#ui/icon.tsx";

export interface ItemFormProps<Item> {
  readonly item: Item;
  readonly onChange: (part: Partial<Item>) => void;
  readonly errorAt: (field: string) => string | undefined;
}

interface ItemRowProps<Item extends { readonly id: string; readonly name: string }> {
  readonly desk: VersionDesk;
  readonly noun: string;
  readonly item: Item;
  readonly at: number;
  readonly count: number;
  readonly mustStay: boolean;
  readonly edit: ListEdit<Item>;
  readonly pointer: string;
  readonly renderWords: (item: Item) => ReactNode;
  readonly renderForm: (props: ItemFormProps<Item>) => ReactNode;
}

/** A grade, gate or alert as a sentence; in a draft it opens into its fields. */
export function ItemRow<Item extends { readonly id: string; readonly name: string }>(props: ItemRowProps<Item>) {
  const { desk, noun, item, at, count, mustStay, edit, pointer } = props;
  const [isOpen, setOpen] = useState(item.name === "");
  if (!desk.mayWrite) return <p>{props.renderWords(item)}</p>;
  const isShown = isOpen || desk.hasErrorIn(pointer);
  return (
    <>
      <button type="button" className="rules-item__face" aria-expanded={isShown} onClick={() => setOpen(!isShown)}>
        <Icon name={isShown ? "down" : "forward"} />
        <span>{item.name === "" ? `新${noun}` : props.renderWords(item)}</span>
      </button>
      {isShown && (
        <div className="rules-rule__body">
          {props.renderForm({
            item,
            onChange: (part) => edit.put(item.id, part),
            errorAt: (field) => desk.errorAt(`${pointer}/${field}`),
          })}
          <ItemButtons
            name={`${noun}“${item.name}”`}
            {...{ at, count, mustStay }}
            onMove={(by) => edit.move(at, by)}
            onRemove={() => edit.remove(item, at)}
          />
        </div>
      )}
    </>
  );
}
