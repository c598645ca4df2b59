import { emptyPaged, type PagedEvent, type PagedState, type RowMark } from "#data/office/use-paged-list.ts";
import type { SubmissionPage, TriageItem } from "#data/office/submissions.ts";

export type InboxState = PagedState<TriageItem>;
export type InboxEvent = PagedEvent<SubmissionPage>;

export const emptyInbox: InboxState = emptyPaged();

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
