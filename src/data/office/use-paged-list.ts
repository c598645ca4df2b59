import type { OfficeAnswer, OfficeRefusal } from "#data/ask-endpoint.ts";
import { useCallback, useEffect, useReducer, useRef } from "react";

/** What happened to a row since it was listed; a marked row stays where it is until the list is asked for again. */
export interface RowMark {
  readonly kind: "sending" | "moved" | "elsewhere" | "refused";
  readonly words: string;
}

export interface PagedState<Item> {
  readonly status: "loading" | "ready" | "loading-more";
  readonly items: readonly Item[];
  readonly marks: ReadonlyMap<string, RowMark>;
  readonly next: string | null;
  /** Arrived since, waiting to be shown, so that nothing moves under the eye. */
  readonly fresh: readonly Item[];
  readonly refusal: OfficeRefusal | null;
}

export type PagedEvent<Page> =
  | { readonly kind: "asked" | "asked-more" | "fresh-shown" }
  | { readonly kind: "listed" | "listed-more" | "polled"; readonly page: Page }
  | { readonly kind: "refused"; readonly refusal: OfficeRefusal }
  | { readonly kind: "marked"; readonly ids: readonly string[]; readonly mark: RowMark | null };

/** A list before its first answer. */
export const emptyPaged = <Item>(): PagedState<Item> => ({
  status: "loading",
  items: [],
  marks: new Map(),
  next: null,
  fresh: [],
  refusal: null,
});

/** True for a row that is done with: what opens next passes it by. */
export const isRowDone = ({ marks }: PagedState<unknown>, id: string): boolean => {
  const kind = marks.get(id)?.kind;
  return kind !== undefined && kind !== "refused";
};

/** How one desk reads its list and what it makes of an event; all three stable. */
export interface PagedSource<Filter, Page, Item> {
  readonly read: (filter: Filter, cursor?: string, signal?: AbortSignal) => Promise<OfficeAnswer<Page>>;
  readonly after: (state: PagedState<Item>, event: PagedEvent<Page>) => PagedState<Item>;
}

/** The list under a filter: its pages, what arrived since, what happened to its rows. */
export const usePagedList = <Filter extends object, Page, Item>(
  { read, after }: PagedSource<Filter, Page, Item>,
  filter: Filter,
) => {
  const [state, tell] = useReducer(after, undefined, emptyPaged<Item>);
  const key = JSON.stringify(filter);
  const asking = useRef<AbortController>(null);

  const reload = useCallback(async () => {
    asking.current?.abort();
    const asked = new AbortController();
    asking.current = asked;
    tell({ kind: "asked" });
    const answer = await read(JSON.parse(key) as Filter, undefined, asked.signal);
    if (asked.signal.aborted) return;
    tell(answer.ok ? { kind: "listed", page: answer.value } : { kind: "refused", refusal: answer.refusal });
  }, [key, read]);

  useEffect(() => {
    void reload();
    return () => asking.current?.abort();
  }, [reload]);

  const loadMore = async () => {
    if (!state.next || state.status !== "ready") return;
    const asked = asking.current;
    tell({ kind: "asked-more" });
    const answer = await read(filter, state.next, asked?.signal);
    if (asked?.signal.aborted) return;
    tell(answer.ok ? { kind: "listed-more", page: answer.value } : { kind: "refused", refusal: answer.refusal });
  };

  const lookAgain = useCallback(async () => {
    const asked = asking.current;
    const answer = await read(JSON.parse(key) as Filter, undefined, asked?.signal);
    if (answer.ok && !asked?.signal.aborted) tell({ kind: "polled", page: answer.value });
  }, [key, read]);

  const mark = useCallback(
    (ids: readonly string[], rowMark: RowMark | null) => tell({ kind: "marked", ids, mark: rowMark }),
    [],
  );
  const showFresh = useCallback(() => tell({ kind: "fresh-shown" }), []);
  return { state, reload, loadMore, lookAgain, mark, showFresh };
};
