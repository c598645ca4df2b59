import type { DeskItem, DeskPage } from "#data/office/proposal-desk.ts";
import { emptyPaged, type PagedEvent, type PagedState, type RowMark } from "#data/office/use-paged-list.ts";

export type DeskListState = PagedState<DeskItem>;
export type DeskEvent = PagedEvent<DeskPage>;

export const emptyDesk: DeskListState = emptyPaged();

export const afterDeskEvent = (state: DeskListState, event: DeskEvent): DeskListState => {
  switch (event.kind) {
    case "asked":
      return { ...state, status: "loading", refusal: null };
    case "asked-more":
      return { ...state, status: "loading-more", refusal: null };
    case "refused":
      return { ...state, status: "ready", refusal: event.refusal };
    case "listed":
      return { ...emptyDesk, status: "ready", items: event.page.items, next: event.page.next };
    case "listed-more":
      return { ...state, status: "ready", items: joined(state.items, event.page.items), next: event.page.next };
    case "polled":
      return afterPoll(state, event.page);
    case "fresh-shown":
      return { ...state, items: joined(state.fresh, state.items), fresh: [] };
    case "marked":
      return { ...state, marks: marked(state.marks, event.ids, event.mark) };
  }
};

/** New rows wait in `fresh`; known ones are brought up to date in place; those that left the view are marked. */
const afterPoll = (state: DeskListState, page: DeskPage): DeskListState => {
  if (state.items.length === 0) return { ...state, items: page.items, next: page.next, fresh: [] };
  const byId = new Map(page.items.map((item) => [item.id, item]));
  const known = new Set(state.items.map(({ id }) => id));
  const lowest = page.items.at(-1)?.serialNo ?? 0;
  const gone = state.items.filter(
    ({ id, serialNo }) => !byId.has(id) && (!page.next || serialNo > lowest) && !state.marks.has(id),
  );
  return {
    ...state,
    items: state.items.map((item) => byId.get(item.id) ?? item),
    fresh: page.items.filter(({ id }) => !known.has(id)),
    marks: marked(
      state.marks,
      gone.map(({ id }) => id),
      { kind: "elsewhere", words: "已由他人办理" },
    ),
  };
};

const joined = (first: readonly DeskItem[], then: readonly DeskItem[]): DeskItem[] => {
  const ids = new Set(first.map(({ id }) => id));
  return [...first, ...then.filter(({ id }) => !ids.has(id))].toSorted((a, b) => b.serialNo - a.serialNo);
};

const marked = (marks: DeskListState["marks"], ids: readonly string[], mark: RowMark | null) => {
  if (ids.length === 0) return marks;
  const changed = new Map(marks);
  for (const id of ids)
    if (mark) changed.set(id, mark);
    else changed.delete(id);
  return changed;
};
