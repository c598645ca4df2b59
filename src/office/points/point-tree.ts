import type { OfficePoint } from "#data/office/points.ts";

export interface PointBranch {
  readonly point: OfficePoint;
  readonly branches: readonly PointBranch[];
  /** Submissions of the point and of everything below it. */
  readonly all: number;
  readonly open: number;
}

/** The 1+20+N tree of the points that pass, with those above them; an orphan stands at the top. */
export const treeOf = (points: readonly OfficePoint[], passes: (point: OfficePoint) => boolean): PointBranch[] => {
  const ids = new Set(points.map(({ id }) => id));
  const childrenOf = new Map<string | null, OfficePoint[]>();
  for (const point of points) {
    const above = point.parentId && ids.has(point.parentId) ? point.parentId : null;
    childrenOf.set(above, [...(childrenOf.get(above) ?? []), point]);
  }
  const grow = (parentId: string | null, above: ReadonlySet<string>): PointBranch[] =>
    (childrenOf.get(parentId) ?? []).flatMap((point) => {
      if (above.has(point.id)) return [];
      const branches = grow(point.id, new Set([...above, point.id]));
      if (branches.length === 0 && !passes(point)) return [];
      const sum = (count: "all" | "open") =>
        branches.reduce((total, branch) => total + branch[count], point.counts[count]);
      return [{ point, branches, all: sum("all"), open: sum("open") }];
    });
  return grow(null, new Set());
};
