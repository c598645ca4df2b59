import { type PointBranch, treeOf } from "#office/points/point-tree.ts";
import { passes } from "#office/points/points-filter.ts";
import { PointStatusTag } from "#office/points/point-status-tag.tsx";
import type { Points } from "#office/points/use-points.ts";
import { Icon } from "#ui/icon.tsx";

/** 区级 › 镇街 › 站点, each with the sums of what is below it. */
export function PointsTree({ points }: { readonly points: Points }) {
  const { items, filter } = points;
  const isNarrowed = Object.values(filter).some(Boolean);
  return (
    <ul className="points-tree" aria-label="联系点层级">
      {treeOf(items, passes(filter)).map((branch) => (
        <Branch key={branch.point.id} branch={branch} points={points} depth={0} isOpen={isNarrowed} />
      ))}
    </ul>
  );
}

interface BranchProps {
  readonly branch: PointBranch;
  readonly points: Points;
  readonly depth: number;
  readonly isOpen: boolean;
}

function Branch({ branch, points, depth, isOpen }: BranchProps) {
  const { branches } = branch;
  if (branches.length === 0) {
    return (
      <li className="points-leaf">
        <PointLine branch={branch} points={points} />
      </li>
    );
  }
  return (
    <li>
      <details open={isOpen || depth === 0}>
        <summary>
          <Icon name="forward" />
          <span className="ui-hidden">展开 {branch.point.name}</span>
        </summary>
        <ul>
          {branches.map((child) => (
            <Branch key={child.point.id} branch={child} points={points} depth={depth + 1} isOpen={isOpen} />
          ))}
        </ul>
      </details>
      <PointLine branch={branch} points={points} />
    </li>
  );
}

function PointLine({ branch, points }: Pick<BranchProps, "branch" | "points">) {
  const { point, branches, all, open } = branch;
  const isOpen = points.beside.kind === "point" && points.beside.id === point.id;
  return (
    <button
      type="button"
      className="points-line"
      aria-current={isOpen ? "true" : undefined}
      onClick={() => points.open({ kind: "point", id: point.id })}
    >
      <span className="points-name">{point.name}</span>
      <span className="ui-code">{point.code}</span>
      {point.status !== "ACTIVE" && <PointStatusTag status={point.status} />}
      <span className="points-line__counts">
        {branches.length > 0 && `${branches.length} 个下级 · `}反映 {all} · 未办结 {open}
      </span>
    </button>
  );
}
