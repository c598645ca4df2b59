import type { PagedEvent, PagedState, RowMark } from "#data/office/use-paged-list.ts";

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** What a list makes of an event; the greatest `placeOf` stands first, and what arrived since waits in `fresh`. */
export const afterPaged =
  <Item extends { readonly id: string }>(placeOf: (item: Item) => number) =>
  (state: PagedState<Item>, event: PagedEvent<Page<Item>>): PagedState<Item> => {
    switch (event.kind) {
      case "asked":
        return { ...state, status: "loading", refusal: null };
      case "asked-more":
        return { ...state, status: "loading-more", refusal: null };
      case "refused":
        return { ...state, status: "ready", refusal: event.refusal };
      case "listed":
        return { ...listed(event.page), status: "ready", marks: new Map(), fresh: [], refusal: null };
      case "listed-more":
        return { ...state, status: "ready", items: joined(state.items, event.page.items), next: event.page.next };
      case "polled":
        return afterPoll(state, event.page, placeOf);
      case "fresh-shown":
        return { ...state, items: joined(state.fresh, state.items).toSorted(downBy(placeOf)), fresh: [] };
      case "marked":
        return { ...state, marks: marked(state.marks, event.ids, event.mark) };
    }
  };

const listed = <Item>({ items, next }: Page<Item>): Page<Item> => ({ items, next });

/** New rows wait in `fresh`; known ones are brought up to date in place; those that left the view are marked. */
const afterPoll = <Item extends { readonly id: string }>(
  state: PagedState<Item>,
  page: Page<Item>,
  placeOf: (item: Item) => number,
): PagedState<Item> => {
  if (state.items.length === 0) return { ...state, ...listed(page), fresh: [] };
  const byId = new Map(page.items.map((item) => [item.id, item]));
  const known = new Set(state.items.map(({ id }) => id));
  const last = page.items.at(-1);
  const isCovered = (item: Item) => !page.next || (last !== undefined && placeOf(item) > placeOf(last));
  const gone = state.items.filter((item) => !byId.has(item.id) && isCovered(item) && !state.marks.has(item.id));
  const goneIds = gone.map(({ id }) => id);
  return {
    ...state,
    items: state.items.map((item) => byId.get(item.id) ?? item),
    fresh: page.items.filter(({ id }) => !known.has(id)),
    marks: marked(state.marks, goneIds, { kind: "elsewhere", words: "已由他人办理" }),
  };
};

const downBy =
  <Item extends { readonly id: string }>(placeOf: (item: Item) => number) =>
  (a: Item, b: Item): number =>
    placeOf(b) - placeOf(a) || (a.id < b.id ? 1 : -1);

const joined = <Item extends { readonly id: string }>(first: readonly Item[], then: readonly Item[]): Item[] => {
  const ids = new Set(first.map(({ id }) => id));
  return [...first, ...then.filter(({ id }) => !ids.has(id))];
};

const marked = (marks: ReadonlyMap<string, RowMark>, ids: readonly string[], mark: RowMark | null) => {
  if (ids.length === 0) return marks;
  const changed = new Map(marks);
  for (const id of ids)
    if (mark) changed.set(id, mark);
    else changed.delete(id);
  return changed;
};
