import { useState } from "react";
import { useNavigate } from "react-router";
import { OpinionHead } from "#office/opinions/opinion-head.tsx";
import { searchOf } from "#office/opinions/opinion-filter.ts";
import { OpinionListing } from "#office/opinions/opinion-listing.tsx";
import { OpinionViews } from "#office/opinions/opinion-views.tsx";
import { useOpinionList } from "#office/opinions/use-opinion-list.ts";
import { ListDesk } from "#ui/list-desk/list-desk.tsx";
import { goToSearch } from "#ui/list-desk/search-field.tsx";
import { useKeys } from "#ui/use-keys.ts";

/** The desk's list: views with counts, search, rows; those under editing can be chosen for a composite. */
export function OpinionListScreen() {
  const list = useOpinionList();
  const navigate = useNavigate();
  const [currentId, setCurrent] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const items = list.page?.items ?? [];
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
    "/": goToSearch,
    escape: () => setSelected(new Set()),
  });
  return (
    <ListDesk
      name="opinions"
      title="社情民意"
      views={<OpinionViews list={list} />}
      list={
        <>
          <OpinionHead list={list} selected={[...selected]} onClear={() => setSelected(new Set())} />
          <OpinionListing list={list} currentId={currentId} selected={selected} onToggle={toggle} />
        </>
      }
    />
  );
}
