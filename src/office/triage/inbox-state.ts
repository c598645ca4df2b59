import type { OfficeRefusal } from "#data/ask-endpoint.ts";
import type { SubmissionPage, TriageItem } from "#data/office/submissions.ts";

/** What happened to a row since it was listed; a marked row stays where it is until the list is asked for again. */
export type RowMark =
  | { readonly kind: "sending"; readonly words: string }
  | { readonly kind: "moved"; readonly words: string }
  | { readonly kind: "elsewhere"; readonly words: string }
  | { readonly kind: "refused"; readonly words: string };

export interface InboxState {
  readonly status: "loading" | "ready" | "loading-more";
  readonly items: readonly TriageItem[];
  readonly marks: ReadonlyMap<string, RowMark>;
  readonly next: string | null;
  /** Arrived since, waiting to be shown, so that nothing moves under the eye. */
  readonly fresh: readonly TriageItem[];
  readonly refusal: OfficeRefusal | null;
}

export type InboxEvent =
  | { readonly kind: "asked" | "asked-more" | "fresh-shown" }
  | { readonly kind: "listed" | "listed-more" | "polled"; readonly page: SubmissionPage }
  | { readonly kind: "refused"; readonly refusal: OfficeRefusal }
  | { readonly kind: "marked"; readonly ids: readonly string[]; readonly mark: RowMark | null };

export const emptyInbox: InboxState = {
  status: "loading",
  items: [],
  marks: new Map(),
  next: null,
  fresh: [],
  refusal: null,
};

/** True for a row that is done with: J and K pass it by. */
export const isDone = (state: InboxState, id: string): boolean => {
  const kind = state.marks.get(id)?.kind;
  return kind === "moved" || kind === "sending" || kind === "elsewhere";
};

/** The row that opens after this one: the next below that still waits, else the nearest above, else none. */
export const nextWaiting = (state: InboxState, id: string | null): string | null => {
  const at = state.items.findIndex((item) => item.id === id);
  const below = state.items.slice(at + 1).find((item) => !isDone(state, item.id));
  const above = state.items.slice(0, Math.max(at, 0)).findLast((item) => !isDone(state, item.id));
  return (below ?? above)?.id ?? null;
};

/** The row one step up or down, done or not; the ends hold. */
export const neighbour = (state: InboxState, id: string | null, step: 1 | -1): string | null => {
  const at = state.items.findIndex((item) => item.id === id);
  const to = at < 0 ? 0 : Math.min(Math.max(at + step, 0), state.items.length - 1);
  return state.items[to]?.id ?? null;
};

export const afterInboxEvent = (state: InboxState, event: InboxEvent): InboxState => {
  switch (event.kind) {
    case "asked":
      return { ...state, status: "loading", refusal: null };
    case "asked-more":
      return { ...state, status: "loading-more", refusal: null };
    case "refused":
      return { ...state, status: "ready", refusal: event.refusal };
    case "listed":
      return { ...emptyInbox, status: "ready", items: event.page.items, next: event.page.next };
    case "listed-more":
      return { ...state, status: "ready", items: joined(state.items, event.page.items), next: event.page.next };
    case "polled":
      return afterPoll(state, event.page);
    case "fresh-shown":
      return { ...state, items: inOrder(joined(state.fresh, state.items)), fresh: [] };
    case "marked":
      return { ...state, marks: marked(state.marks, event.ids, event.mark) };
  }
};

/** New rows wait in `fresh`; known ones are brought up to date in place; those that left the view are marked. */
const afterPoll = (state: InboxState, page: SubmissionPage): InboxState => {
  const byId = new Map(page.items.map((item) => [item.id, item]));
  const known = new Set(state.items.map((item) => item.id));
  const fresh = page.items.filter((item) => !known.has(item.id));
  const oldest = page.items.at(-1);
  const isCovered = (item: TriageItem) => !page.next || (oldest !== undefined && item.receivedAt > oldest.receivedAt);
  const gone = state.items.filter((item) => !byId.has(item.id) && isCovered(item) && !state.marks.has(item.id));
  const items = state.items.map((item) => byId.get(item.id) ?? item);
  const marks = marked(
    state.marks,
    gone.map((item) => item.id),
    { kind: "elsewhere", words: "已由他人办理" },
  );
  return state.items.length
    ? { ...state, items, marks, fresh }
    : { ...state, items: fresh, fresh: [], next: page.next };
};

const joined = (first: readonly TriageItem[], then: readonly TriageItem[]): TriageItem[] => {
  const ids = new Set(first.map((item) => item.id));
  return [...first, ...then.filter((item) => !ids.has(item.id))];
};

const inOrder = (items: readonly TriageItem[]): TriageItem[] =>
  items.toSorted((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt) || (a.id < b.id ? 1 : -1));

const marked = (marks: InboxState["marks"], ids: readonly string[], mark: RowMark | null): InboxState["marks"] => {
  if (ids.length === 0) return marks;
  const changed = new Map(marks);
  for (const id of ids)
    if (mark) changed.set(id, mark);
    else changed.delete(id);
  return changed;
};
