import { useCallback, useEffect, useReducer, useRef } from "react";
import { type DeskFilter, readDesk } from "#data/office/proposal-desk.ts";
import { afterDeskEvent, emptyDesk, type RowMark } from "#office/proposal-desk/desk-state.ts";

/** The list under a filter: its pages, what arrived since, what happened to its rows. */
export const useDeskList = (filter: DeskFilter) => {
  const [state, tell] = useReducer(afterDeskEvent, emptyDesk);
  const key = JSON.stringify(filter);
  const asking = useRef<AbortController>(null);

  const reload = useCallback(async () => {
    asking.current?.abort();
    const asked = new AbortController();
    asking.current = asked;
    tell({ kind: "asked" });
    const answer = await readDesk(JSON.parse(key) as DeskFilter, undefined, asked.signal);
    if (asked.signal.aborted) return;
    tell(answer.ok ? { kind: "listed", page: answer.value } : { kind: "refused", refusal: answer.refusal });
  }, [key]);

  useEffect(() => {
    void reload();
    return () => asking.current?.abort();
  }, [reload]);

  const loadMore = async () => {
    if (!state.next || state.status !== "ready") return;
    const asked = asking.current;
    tell({ kind: "asked-more" });
    const answer = await readDesk(filter, state.next, asked?.signal);
    if (asked?.signal.aborted) return;
    tell(answer.ok ? { kind: "listed-more", page: answer.value } : { kind: "refused", refusal: answer.refusal });
  };

  const lookAgain = useCallback(async () => {
    const asked = asking.current;
    const answer = await readDesk(JSON.parse(key) as DeskFilter, undefined, asked?.signal);
    if (answer.ok && !asked?.signal.aborted) tell({ kind: "polled", page: answer.value });
  }, [key]);

  const mark = useCallback(
    (ids: readonly string[], rowMark: RowMark | null) => tell({ kind: "marked", ids, mark: rowMark }),
    [],
  );
  const showFresh = useCallback(() => tell({ kind: "fresh-shown" }), []);
  return { state, reload, loadMore, lookAgain, mark, showFresh };
};

export type DeskList = ReturnType<typeof useDeskList>;
