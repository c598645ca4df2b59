import type { PointBody } from "#contract/points.ts";
import type { FieldFault } from "#contract/refusals.ts";
import type { PointTier } from "#domain/liaison-point/liaison-point-lists.ts";

/** What the tree of a tenant knows when a point is checked against it. */
export interface PointTree {
  readonly tierById: ReadonlyMap<string, PointTier>;
  readonly townIds: ReadonlySet<string>;
}

const parentTiers: Record<PointTier, readonly PointTier[]> = {
  COUNTY: [],
  TOWN: ["COUNTY"],
  SITE: ["TOWN", "COUNTY"],
};

const fault = (field: keyof PointBody, rule: string, detail: string): FieldFault => ({
  pointer: `/${field}`,
  rule,
  detail,
});

/** What is wrong with a point's place in the tree 1 + 20 + N: the parent stands a tier higher, so no point is its own ancestor. */
export const faultsOfPoint = (tree: PointTree, { tier, parentId, townId }: PointBody): readonly FieldFault[] => {
  const faults: FieldFault[] = [];
  if (townId !== null && !tree.townIds.has(townId)) faults.push(fault("townId", "unknown", "没有这个镇街。"));
  if (tier === "TOWN" && townId === null) faults.push(fault("townId", "missing", "镇街联系点要写明镇街。"));
  if (parentId === null) {
    if (tier === "TOWN") faults.push(fault("parentId", "missing", "请选择上级联系点。"));
    return faults;
  }
  const parentTier = tree.tierById.get(parentId);
  if (!parentTier) faults.push(fault("parentId", "unknown", "没有这个上级联系点。"));
  else if (!parentTiers[tier].includes(parentTier)) {
    faults.push(fault("parentId", "tier", "上级联系点的层级要高于本联系点。"));
  }
  return faults;
};
