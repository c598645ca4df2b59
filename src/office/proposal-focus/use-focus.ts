import { useCallback } from "react";
import { useSearchParams } from "react-router";
import { readFocus, type FocusProposal, type FocusView } from "#data/office/proposal-focus.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { done } from "#domain/result.ts";

const VIEWS: readonly FocusView[] = ["KEY", "EXCELLENT", "BUNDLE", "LOOK_BACK", "ARCHIVE"];

export const labelByView: Record<FocusView, string> = {
  KEY: "重点提案",
  EXCELLENT: "优秀提案",
  BUNDLE: "打包协商",
  LOOK_BACK: "跟踪与回头看",
  ARCHIVE: "归档",
};

const holds = (item: FocusProposal, view: FocusView): boolean =>
  (view !== "KEY" && view !== "EXCELLENT") || item.distinctions.some(({ kind }) => kind === view);

export const useFocus = () => {
  const [search, setSearch] = useSearchParams();
  const view = VIEWS.find((one) => one === search.get("view")) ?? "KEY";
  const askFor = useCallback((signal?: AbortSignal) => readFocus(view, signal), [view]);
  const { value, refusal, askAgain, setAnswer } = useAnswer(askFor);
  // What was read for another view is not this one's.
  const items = value?.items;
  const put = (changed: FocusProposal) => {
    if (!value) return;
    const others = value.items.filter(({ id }) => id !== changed.id);
    const place = value.items.findIndex(({ id }) => id === changed.id);
    const kept = holds(changed, view) ? [changed] : [];
    setAnswer(done({ ...value, items: others.toSpliced(Math.max(0, place), 0, ...kept) }));
  };
  return {
    views: VIEWS,
    view,
    items,
    archived: value?.archived ?? 0,
    refusal,
    askAgain,
    put,
    chooseView: (chosen: FocusView) => setSearch({ view: chosen }),
  };
};
