import type { DeskItem, DeskPage } from "#data/office/proposal-desk.ts";
import type { OfficeRefusal } from "#data/ask-endpoint.ts";

/** What happened to a row since it was listed; a marked row stays where it is until the list is asked for again. */
export interface RowMark {
  readonly kind: "sending" | "moved" | "elsewhere" | "refused";
  readonly words: string;
}

export interface DeskListState {
  readonly status: "loading" | "ready" | "loading-more";
  readonly items: readonly DeskItem[];
  readonly marks: ReadonlyMap<string, RowMark>;
  readonly next: string | null;
  /** Arrived since, waiting to be shown, so that nothing moves under the eye. */
  readonly fresh: readonly DeskItem[];
  readonly refusal: OfficeRefusal | null;
}

export type DeskEvent =
  | { readonly kind: "asked" | "asked-more" | "fresh-shown" }
  | { readonly kind: "listed" | "listed-more" | "polled"; readonly page: DeskPage }
  | { readonly kind: "refused"; readonly refusal: OfficeRefusal }
  | { readonly kind: "marked"; readonly ids: readonly string[]; readonly mark: RowMark | null };

export const emptyDesk: DeskListState = {
  status: "loading",
  items: [],
  marks: new Map(),
  next: null,
  fresh: [],
  refusal: null,
};

/** True for a row that is done with: what opens next passes it by. */
const isDone = (state: DeskListState, id: string): boolean => {
  const kind = state.marks.get(id)?.kind;
  return kind !== undefined && kind !== "refused";
};

/** The row that opens after this one: the next below that still waits, else the nearest above, else none. */
export const nextWaiting = (state: DeskListState, id: string | null): string | null => {
  const at = state.items.findIndex((item) => item.id === id);
  const below = state.items.slice(at + 1).find((item) => !isDone(state, item.id));
  const above = state.items.slice(0, Math.max(at, 0)).findLast((item) => !isDone(state, item.id));
  return (below ?? above)?.id ?? null;
};

/** The row one step up or down; the ends hold. */
export const neighbour = (state: DeskListState, id: string | null, step: 1 | -1): string | null => {
  const at = state.items.findIndex((item) => item.id === id);
  const to = at < 0 ? 0 : Math.min(Math.max(at + step, 0), state.items.length - 1);
  return state.items[to]?.id ?? null;
};

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
