import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { OpinionHead } from "#office/opinions/opinion-head.tsx";
import { searchOf } from "#office/opinions/opinion-filter.ts";
import { OpinionListing } from "#office/opinions/opinion-listing.tsx";
import { OPINION_SEARCH } from "#office/opinions/opinion-search.tsx";
import { OpinionViews } from "#office/opinions/opinion-views.tsx";
import { useOpinionList } from "#office/opinions/use-opinion-list.ts";
import { useKeys } from "#ui/use-keys.ts";

/** The desk's list: views with counts, search, rows; those under editing can be chosen for a composite. */
export function OpinionListScreen() {
  const list = useOpinionList();
  const navigate = useNavigate();
  const [currentId, setCurrent] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const items = list.page?.items ?? [];
  useEffect(() => {
    document.title = "社情民意 · 掌上履职";
  }, []);
  const step = (by: number) => {
    const at = items.findIndex(({ id }) => id === currentId);
    setCurrent(items[Math.max(0, Math.min(items.length - 1, at < 0 ? 0 : at + by))]?.id ?? null);
  };
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
  };
  const open = () => currentId && void navigate(`/office/opinions/${currentId}${searchOf(list.filter)}`);
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    o: open,
    x: () => items.some(({ id, state }) => id === currentId && state === "EDITING") && toggle(currentId ?? ""),
    "/": () => document.getElementById(OPINION_SEARCH)?.focus(),
    escape: () => setSelected(new Set()),
  });
  return (
    <main className="ui-panes ui-panes--two opinions">
      <h1 className="ui-hidden">社情民意</h1>
      <nav className="ui-panes__views" aria-label="视图">
        <OpinionViews list={list} />
      </nav>
      <section className="ui-panes__list opinion-list" aria-label="列表">
        <OpinionHead list={list} selected={[...selected]} onClear={() => setSelected(new Set())} />
        <OpinionListing list={list} currentId={currentId} selected={selected} onToggle={toggle} />
      </section>
    </main>
  );
}
