import type { RuleSet } from "#domain/score/rule-set.ts";
import { moved } from "#office/score-rules/change-rules.ts";
import type { VersionDesk } from "#office/score-rules/use-version.ts";

interface ListIn<Item> {
  readonly read: (rules: RuleSet) => readonly Item[];
  readonly write: (rules: RuleSet, items: readonly Item[]) => RuleSet;
  /** What one of them is called when it is gone: 规则“立案”. */
  readonly words: (item: Item) => string;
}

/** What can be done to a list somewhere in the rules: changed by id, moved, added to, taken from and brought back. */
export const listEdit = <Item extends { readonly id: string }>(
  desk: VersionDesk,
  { read, write, words }: ListIn<Item>,
) => {
  const apply = (change: (items: readonly Item[]) => readonly Item[]) => (rules: RuleSet) =>
    write(rules, change(read(rules)));
  return {
    put: (id: string, part: Partial<Item>) =>
      desk.change(apply((items) => items.map((item) => (item.id === id ? { ...item, ...part } : item)))),
    move: (at: number, by: -1 | 1) => desk.change(apply((items) => moved(items, at, by))),
    add: (item: Item, at?: number) =>
      desk.change(apply((items) => items.toSpliced(at === undefined ? items.length : at + 1, 0, item))),
    remove: (item: Item, at: number) =>
      desk.remove(
        words(item),
        apply((items) => items.filter(({ id }) => id !== item.id)),
        apply((items) => items.toSpliced(Math.min(at, items.length), 0, item)),
      ),
  };
};

export type ListEdit<Item extends { readonly id: string }> = ReturnType<typeof listEdit<Item>>;
