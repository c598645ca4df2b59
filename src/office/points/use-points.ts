import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { type OfficePoint, readPoints } from "#data/office/points.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { done } from "#domain/result.ts";
import { filterFromSearch, passes, type PointsFilter } from "#office/points/points-filter.ts";

/** What stands beside the list: nothing, one point, a new one, or the import. */
export type Beside = { readonly kind: "none" | "new" | "import" } | { readonly kind: "point"; readonly id: string };

const besideFrom = (search: URLSearchParams): Beside => {
  const id = search.get("id");
  if (id) return { kind: "point", id };
  const panel = search.get("panel");
  return { kind: panel === "new" || panel === "import" ? panel : "none" };
};

/** All points of the tenant; filter, view and what is open stand in the address. */
export const usePoints = () => {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const { value: directory, refusal, askAgain: reload, setAnswer } = useAnswer(readPoints);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());

  const put = (point: OfficePoint) => {
    if (!directory) return;
    const isKnown = directory.items.some(({ id }) => id === point.id);
    const items = isKnown
      ? directory.items.map((item) => (item.id === point.id ? point : item))
      : [...directory.items, point];
    setAnswer(done({ ...directory, items }));
  };

  const filter = filterFromSearch(search);
  const isTree = search.get("view") === "tree";
  const change = (changed: Readonly<Record<string, string | undefined>>, replace = false) => {
    const after = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changed))
      if (value) after.set(name, value);
      else after.delete(name);
    void navigate(`?${after}`, { replace });
  };
  const beside = besideFrom(search);
  const items = directory?.items ?? [];
  const shown = items.filter(passes(filter));

  return {
    directory,
    refusal,
    reload,
    put,
    filter,
    isTree,
    beside,
    items,
    shown,
    selected,
    setSelected,
    narrow: (changed: PointsFilter) => change({ ...changed }, true),
    setTree: (tree: boolean) => change({ view: tree ? "tree" : undefined }),
    open: (to: Beside) =>
      change({
        id: to.kind === "point" ? to.id : undefined,
        panel: to.kind === "new" || to.kind === "import" ? to.kind : undefined,
      }),
  };
};

export type Points = ReturnType<typeof usePoints>;
