import { useNavigate } from "react-router";
import type { Points } from "#office/points/use-points.ts";
import { Button } from "#ui/button.tsx";
import { Segmented } from "#ui/segmented.tsx";

/** How many there are, list or tree, and what can be done to all or to the selected ones. */
export function PointsHead({ points }: { readonly points: Points }) {
  const { shown, items, isTree, selected } = points;
  const navigate = useNavigate();
  return (
    <header className="points-head">
      <h2>
        联系点
        <span className="ui-meta">
          {" "}
          {shown.length === items.length ? items.length : `${shown.length} / ${items.length}`} 个
        </span>
      </h2>
      <Segmented
        label="显示方式"
        value={isTree ? "tree" : "list"}
        options={[
          { value: "list", label: "列表" },
          { value: "tree", label: "层级" },
        ]}
        onChange={(view) => points.setTree(view === "tree")}
      />
      <div className="points-head__actions">
        {selected.size > 0 && (
          <>
            <Button
              compact
              icon="print"
              onPress={() => void navigate("/office/posters", { state: { pointIds: [...selected] } })}
            >
              {`打印所选 ${selected.size} 个的海报`}
            </Button>
            <Button kind="quiet" compact onPress={() => points.setSelected(new Set())}>
              取消选择
            </Button>
          </>
        )}
        <Button compact onPress={() => points.open({ kind: "import" })}>
          批量导入
        </Button>
        <Button compact icon="plus" onPress={() => points.open({ kind: "new" })}>
          新建联系点
        </Button>
      </div>
    </header>
  );
}
