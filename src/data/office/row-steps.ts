import { isRowDone, type PagedState } from "#data/office/use-paged-list.ts";

type Rows = PagedState<{ readonly id: string }>;

/** The row that opens after this one: the next below that still waits, else the nearest above, else none. */
export const nextWaiting = (state: Rows, id: string | null): string | null => {
  const at = state.items.findIndex((item) => item.id === id);
  const below = state.items.slice(at + 1).find((item) => !isRowDone(state, item.id));
  const above = state.items.slice(0, Math.max(at, 0)).findLast((item) => !isRowDone(state, item.id));
  return (below ?? above)?.id ?? null;
};

/** The row one step up or down, done or not; the ends hold. */
export const neighbour = (state: Rows, id: string | null, step: 1 | -1): string | null => {
  const at = state.items.findIndex((item) => item.id === id);
  const to = at < 0 ? 0 : Math.min(Math.max(at + step, 0), state.items.length - 1);
  return state.items[to]?.id ?? null;
};
