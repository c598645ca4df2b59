import { useCallback } from "react";
import { useSearchParams } from "react-router";
import { readManualEntries } from "#data/office/manual-entries.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { useKeys } from "#ui/use-keys.ts";

export type EntriesView = "open" | "all";
export const ENTRY_SEARCH = "manual-entry-search";

/** The list by what the URL says: which ones, which words, which one is open, or whether something new is entered. */
export const useEntries = () => {
  const [search, setSearch] = useSearchParams();
  const view: EntriesView = search.get("view") === "all" ? "all" : "open";
  const q = search.get("q") ?? "";
  const askFor = useCallback(
    (signal?: AbortSignal) =>
      readManualEntries({ state: view === "open" ? "PROPOSED" : undefined, q: q.trim() || undefined }, signal),
    [view, q],
  );
  const { value, refusal, askAgain } = useAnswer(askFor);
  const items = value?.items ?? [];
  const task = search.get("new") ? ("new" as const) : search.get("import") ? ("import" as const) : undefined;
  const open = items.find(({ id }) => id === search.get("id")) ?? items[0];

  /** Changes some of the address; an empty text takes its part out. */
  const go = (changes: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(search);
    for (const [name, to] of Object.entries(changes)) {
      if (to === "") next.delete(name);
      else next.set(name, to);
    }
    setSearch(next, { replace: true });
  };
  const step = (by: number) => {
    const next = items[items.findIndex(({ id }) => id === open?.id) + by];
    if (next) go({ id: next.id });
  };
  const leave = () => go({ new: "", import: "", appeal: "", member: "", kind: "", day: "" });
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    n: () => go({ new: "1", import: "" }),
    "/": () => document.getElementById(ENTRY_SEARCH)?.querySelector("input")?.focus(),
    escape: task && leave,
  });
  const hrefOf = (id: string) => {
    const next = new URLSearchParams({ ...(view === "all" && { view }), ...(q && { q }), id });
    return `?${next}`;
  };
  return { search, view, q, value, refusal, askAgain, items, task, open, go, leave, hrefOf };
};
export type Entries = ReturnType<typeof useEntries>;
