import "#office/points/points.css";
import { useEffect } from "react";
import { PointImport } from "#office/points/point-import.tsx";
import { PointPanel } from "#office/points/point-panel.tsx";
import { PointsHead } from "#office/points/points-head.tsx";
import { PointsNarrowing } from "#office/points/points-narrowing.tsx";
import { PointsTable } from "#office/points/points-table.tsx";
import { PointsTree } from "#office/points/points-tree.tsx";
import { type Points, usePoints } from "#office/points/use-points.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Notice } from "#ui/notice.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** 联系点: what narrows, the list or the tree, and the point that is being kept. */
export function PointsScreen() {
  const points = usePoints();
  const { beside } = points;
  useEffect(() => {
    document.title = "联系点 · 掌上履职";
  }, []);
  const hasPanel = beside.kind === "point" || beside.kind === "new";
  return (
    <main className={`ui-panes points ${hasPanel ? "points--beside" : "ui-panes--two"}`}>
      <h1 className="ui-hidden">联系点</h1>
      <nav className="ui-panes__views" aria-label="筛选">
        <PointsNarrowing points={points} />
      </nav>
      <section className="ui-panes__list points-list" aria-label="联系点">
        {beside.kind === "import" ? (
          <PointImport onClose={() => points.open({ kind: "none" })} onApplied={() => void points.reload()} />
        ) : (
          <>
            <PointsHead points={points} />
            <div className="points-list__scroll">
              <PointsBody points={points} />
            </div>
          </>
        )}
      </section>
      {hasPanel && points.directory && (
        <section className="ui-panes__detail" aria-label="联系点资料">
          <PointPanel key={beside.kind === "point" ? beside.id : "new"} points={points} directory={points.directory} />
        </section>
      )}
    </main>
  );
}

function PointsBody({ points }: { readonly points: Points }) {
  const { directory, refusal, shown, isTree } = points;
  if (refusal) {
    return (
      <Notice tone="red" alert>
        {refusal.detail}
        <Button compact onPress={() => void points.reload()}>
          重试
        </Button>
      </Notice>
    );
  }
  if (!directory) return <Skeleton lines={9} />;
  if (shown.length === 0) {
    return directory.items.length === 0 ? (
      <EmptyState icon="pin" text="还没有联系点。">
        <Button icon="plus" onPress={() => points.open({ kind: "new" })}>
          新建联系点
        </Button>
      </EmptyState>
    ) : (
      <EmptyState icon="search" text="没有符合条件的联系点。" />
    );
  }
  return isTree ? <PointsTree points={points} /> : <PointsTable points={points} />;
}
