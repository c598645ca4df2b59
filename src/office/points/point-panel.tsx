import { useState } from "react";
import type { PointDirectory } from "#data/office/points.ts";
import { PointFields } from "#office/points/point-fields.tsx";
import { PointStatusPart } from "#office/points/point-status-part.tsx";
import { PointStatusTag } from "#office/points/point-status-tag.tsx";
import { usePointForm } from "#office/points/use-point-form.ts";
import type { Points } from "#office/points/use-points.ts";
import { Button } from "#ui/button.tsx";
import { Facts } from "#ui/facts.tsx";
import { Notice } from "#ui/notice.tsx";

interface PointPanelProps {
  readonly points: Points;
  readonly directory: PointDirectory;
}

/** The point that is open, or a new one. */
export function PointPanel({ points, directory }: PointPanelProps) {
  const { beside } = points;
  const [newId] = useState(() => crypto.randomUUID());
  const id = beside.kind === "point" ? beside.id : newId;
  const point = directory.items.find((item) => item.id === id);
  if (beside.kind === "point" && !point) {
    return <Notice tone="amber">没有这个联系点，可能网址有误。</Notice>;
  }
  return (
    <div className="points-panel">
      <header className="points-panel__head">
        <h2>{point?.name ?? "新建联系点"}</h2>
        <Button kind="quiet" compact icon="close" onPress={() => points.open({ kind: "none" })}>
          收起
        </Button>
      </header>
      {point && (
        <Facts
          facts={[
            ["编号", <Code key="code" code={point.code} />],
            ["状态", <PointStatusTag key="status" status={point.status} />],
            ["启用", point.openedAt],
            [
              "反映",
              `共 ${point.counts.all} 条，未办结 ${point.counts.open} 条，近 30 天 ${point.counts.last30Days} 条`,
            ],
          ]}
        />
      )}
      <PointForm key={id} id={id} points={points} directory={directory} />
      {point && <PointStatusPart key={`${id}-status`} point={point} points={points} />}
    </div>
  );
}

function Code({ code }: { readonly code: string }) {
  return (
    <>
      <span className="ui-code">{code}</span>　<a href={`/p/${code}`}>打开居民页面</a>
    </>
  );
}

function PointForm({ id, points, directory }: PointPanelProps & { readonly id: string }) {
  const form = usePointForm(id, points, directory);
  return (
    <form
      className="points-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      {form.refusal && (
        <Notice tone="red" alert>
          {form.refusal.detail}
        </Notice>
      )}
      <PointFields form={form} directory={directory} id={id} />
      <div className="ui-cluster">
        <Button kind="primary" type="submit" busy={form.isSaving}>
          {form.isNew ? "新建联系点" : "保存修改"}
        </Button>
        {form.isNew && <span className="ui-meta">编号由系统生成，不会重复使用</span>}
        {form.isSaved && (
          <span className="points-saved" role="status">
            已保存
          </span>
        )}
      </div>
    </form>
  );
}
