import { useState } from "react";
import type { OfficeRefusal } from "#data/ask-endpoint.ts";
import { changePointStatus, type OfficePoint } from "#data/office/points.ts";
import type { PointStatus } from "#domain/liaison-point/liaison-point-lists.ts";
import type { Points } from "#office/points/use-points.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { SearchPicker } from "#ui/search-picker.tsx";

interface PointStatusPartProps {
  readonly point: OfficePoint;
  readonly points: Points;
}

/** Retire, move, open again: each says in words what becomes of the posters that hang. */
export function PointStatusPart({ point, points }: PointStatusPartProps) {
  const [asking, setAsking] = useState<"retire" | "move" | null>(null);
  const [successor, setSuccessor] = useState("");
  const [refusal, setRefusal] = useState<OfficeRefusal | null>(null);
  const [isBusy, setBusy] = useState(false);

  const change = async (status: PointStatus, successorId?: string) => {
    setBusy(true);
    const answer = await changePointStatus(point.id, status, successorId);
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    points.put(answer.value);
    setAsking(null);
  };

  const heading = point.successor ?? points.items.find(({ id }) => id === successor)?.name;
  return (
    <section className="points-status">
      <h3>启用与停用</h3>
      {refusal && (
        <Notice tone="red" alert>
          {refusal.detail}
        </Notice>
      )}
      {point.status === "MOVED" && (
        <p>
          旧海报上的编号 {point.code} 会把人带到：{heading}。
        </p>
      )}
      {point.status === "RETIRED" && <p>海报上的编号 {point.code} 会说明此处已停用，并指引到上级联系点。</p>}
      {asking === "retire" && (
        <p>
          停用后，扫描旧海报的人会看到“此联系点已停用”和最近的联系点。已收到的反映照常办理。编号 {point.code}{" "}
          不会再给别的联系点。
        </p>
      )}
      {asking === "move" && (
        <>
          <p>迁移后，旧海报不用马上换：扫描编号 {point.code} 的人会直接到新的联系点。编号不会再给别的联系点。</p>
          <SearchPicker
            label="迁到哪个联系点"
            placeholder="输入名称或编号查找"
            options={points.items
              .filter(({ id, status }) => id !== point.id && status === "ACTIVE")
              .map(({ id, name, code, town }) => ({
                value: id,
                label: name,
                meta: [code, town].filter(Boolean).join(" · "),
              }))}
            value={successor}
            onChange={setSuccessor}
            autoFocus
          />
        </>
      )}
      <div className="ui-cluster">
        {point.status !== "ACTIVE" && !asking && (
          <Button busy={isBusy} onPress={() => void change("ACTIVE")}>
            重新启用
          </Button>
        )}
        {point.status === "ACTIVE" && !asking && (
          <>
            <Button onPress={() => setAsking("move")}>迁移到别处</Button>
            <Button kind="danger" onPress={() => setAsking("retire")}>
              停用
            </Button>
          </>
        )}
        {asking === "retire" && (
          <Button kind="danger" busy={isBusy} onPress={() => void change("RETIRED")}>
            确认停用
          </Button>
        )}
        {asking === "move" && (
          <Button disabled={!successor} busy={isBusy} onPress={() => void change("MOVED", successor)}>
            确认迁移
          </Button>
        )}
        {asking && (
          <Button kind="quiet" onPress={() => setAsking(null)}>
            取消
          </Button>
        )}
      </div>
    </section>
  );
}
